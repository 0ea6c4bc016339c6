import { type KeyboardEvent, useState } from 'react';
import type { NoteRow } from '../../../shared/projection/rows.ts';
import { noteKinds } from '../../../shared/vocabulary.ts';
import { useText } from '../../i18n/text.ts';
import { isComposing, isSubmitCtrlEnter, isSubmitEnter } from '../../keyboard.ts';
import { useSend } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { Kbd } from '../../ui/small.tsx';

interface FormProps {
  readonly note: NoteRow;
  readonly onDone: () => void;
}

/** Says that a note is solved, and how. */
export const SettleForm = ({ note, onDone }: FormProps) => {
  const t = useText();
  const send = useSend();
  const [answer, setAnswer] = useState(note.answer ?? '');
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const said = answer.trim() === '' ? {} : { answer: answer.trim() };
    const result = await send(
      { name: 'settleNote', input: { noteId: note.id, settled: true, ...said } },
      { done: t('notes:settle.saved'), before: note },
    );
    setBusy(false);
    if (result.ok) onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isSubmitEnter(event)) {
      event.preventDefault();
      void submit();
    } else if (event.key === 'Escape' && !isComposing(event)) onDone();
  };
  return (
    <div className="note-form appear">
      <TextField
        label={t('notes:settle.answer')}
        autoFocus
        maxLength={1000}
        value={answer}
        onKeyDown={onKeyDown}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <Button size="small" look="primary" disabled={busy} onClick={() => void submit()}>
        {t('notes:settle.submit')} <Kbd>Enter</Kbd>
      </Button>
      <Button size="small" look="quiet" onClick={onDone}>
        {t('common:action.cancel')}
      </Button>
    </div>
  );
};

/** Corrects a note; what it said before stays readable. */
export const AmendForm = ({ note, onDone }: FormProps) => {
  const t = useText();
  const send = useSend();
  const [text, setText] = useState(note.text);
  const [kind, setKind] = useState(note.kind);
  const [busy, setBusy] = useState(false);
  const unchanged = text.trim() === '' || (text.trim() === note.text && kind === note.kind);
  const submit = async (): Promise<void> => {
    if (busy || unchanged) return;
    setBusy(true);
    const input = { noteId: note.id, kind, text: text.trim() };
    const result = await send({ name: 'amendNote', input }, { done: t('notes:amend.saved'), before: note });
    setBusy(false);
    if (result.ok) onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isSubmitCtrlEnter(event)) {
      event.preventDefault();
      void submit();
    } else if (event.key === 'Escape' && !isComposing(event)) onDone();
  };
  return (
    <div className="note-amend appear">
      <TextArea
        label={t('notes:amend.text')}
        hint={t('notes:amend.hint')}
        autoFocus
        maxLength={4000}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="note-amend-foot">
        <Select
          label={t('notes:capture.kind')}
          labelHidden
          value={kind}
          choices={noteKinds.map((value) => ({ value, label: t(`vocabulary:noteKind.${value}`) }))}
          onChange={setKind}
        />
        <Button size="small" look="primary" disabled={busy || unchanged} onClick={() => void submit()}>
          {t('common:action.save')} <Kbd>Ctrl+Enter</Kbd>
        </Button>
        <Button size="small" look="quiet" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </div>
  );
};
