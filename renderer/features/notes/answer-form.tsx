import { useEffect, useRef, useState } from 'react';
import type { CommandInput } from '../../../shared/commands/schemas.ts';
import type { NoteRow } from '../../../shared/projection/rows.ts';
import { localDateOf } from '../../../shared/time/zone.ts';
import { noteVerdicts } from '../../../shared/vocabulary.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { isComposing } from '../../keyboard.ts';
import { useDraft, useSend, useSession } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Kbd } from '../../ui/small.tsx';
import { type AnswerDraft, answerDraftKey, answerOf, lacking, NO_ANSWER, startOf } from './new-answer.ts';

interface PartProps {
  readonly value: AnswerDraft;
  readonly problem: string | null;
  readonly set: (next: AnswerDraft) => void;
}

/** To whom, and by which date. */
const Assignment = ({ value, problem, set }: PartProps) => {
  const t = useText();
  const { staff, calendar } = useFrame();
  const people = staff.filter(({ active }) => active);
  return (
    <>
      <Select
        label={t('notes:answer.to')}
        problem={problem}
        value={value.to}
        choices={[
          { value: '', label: t('notes:answer.nobody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(to) => set({ ...value, to })}
      />
      <TextField
        label={t('notes:answer.until')}
        type="date"
        min={localDateOf(calendar.now, calendar.zone)}
        value={value.until}
        onChange={(event) => set({ ...value, until: event.target.value })}
      />
    </>
  );
};

interface AnswerFormProps {
  readonly note: NoteRow;
  readonly onDone: () => void;
}

/** Writes a lead’s answer; what is half typed stays for the next time. */
const useAnswer = ({ note, onDone }: AnswerFormProps) => {
  const t = useText();
  const send = useSend();
  const draft = useDraft(answerDraftKey(note.id, useSession().staffId ?? ''), NO_ANSWER);
  const [tried, setTried] = useState(false);
  const value = draft.value.noteId === note.id ? draft.value : startOf(note);
  const input: CommandInput<'answerNote'> | null = answerOf(value);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (input === null) return;
    const result = await send({ name: 'answerNote', input }, { done: t('notes:answer.saved') });
    if (!result.ok) return;
    draft.set(NO_ANSWER);
    draft.flush();
    onDone();
  };
  const { set, flush } = draft;
  return { value, set, flush, lacks: tried ? lacking(value) : null, submit };
};

/** Where what is missing is written. */
const places = { reason: 'input:not([type="date"])', to: 'select' } as const;

/** A lead’s answer: nothing is chosen beforehand, since every answer is somebody’s word to whoever wrote. */
export const AnswerForm = (props: AnswerFormProps) => {
  const t = useText();
  const { names } = useFrame();
  const { staffId } = useSession();
  const { by } = props.note;
  const { value, set, flush, lacks, submit } = useAnswer(props);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLButtonElement>('[role=radio][tabindex="0"]')?.focus(), []);
  return (
    <Form
      ref={form}
      className="note-answer-form appear"
      aria-label={t('notes:answer.label')}
      onSubmit={() => {
        // What is still missing is said where it is missing, and can be written there.
        const missing = lacking(value);
        if (missing !== null) form.current?.querySelector<HTMLElement>(places[missing])?.focus();
        return submit();
      }}
      onBlur={flush}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event)) props.onDone();
      }}
    >
      <div className="note-answer-fields">
        <Segmented
          label={t('notes:answer.verdict')}
          value={value.verdict}
          choices={noteVerdicts.map((one) => ({ value: one, label: t(`vocabulary:noteVerdict.${one}`) }))}
          onChange={(verdict) => set({ ...value, verdict })}
        />
        {value.verdict === 'assigned' ? (
          <Assignment value={value} problem={lacks === 'to' ? t('notes:answer.toNeeded') : null} set={set} />
        ) : null}
      </div>
      <TextField
        label={t(value.verdict === 'declined' ? 'notes:answer.reason' : 'notes:answer.text')}
        hint={by === staffId ? null : t('notes:answer.readBy', { name: names(by) })}
        problem={lacks === 'reason' ? t('notes:answer.reasonNeeded') : null}
        maxLength={1000}
        value={value.text}
        onChange={(event) => set({ ...value, text: event.target.value })}
      />
      <div className="note-answer-foot">
        <Button type="submit" size="small" look="primary" disabled={value.verdict === null}>
          {t('notes:answer.submit')} <Kbd>Enter</Kbd>
        </Button>
        <Button size="small" look="quiet" onClick={props.onDone}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </Form>
  );
};
