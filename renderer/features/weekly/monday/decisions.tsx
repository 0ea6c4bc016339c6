import { type KeyboardEvent, useRef } from 'react';
import type { WeeklySummary } from '../../../../shared/report/weekly-summary.ts';
import type { WeekName } from '../../../../shared/time/week.ts';
import { isLocalDate } from '../../../../shared/time/zone.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { matches } from '../../../keyboard.ts';
import { useDraft, useSend, useSession } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { Section } from '../section.tsx';
import { DecisionList } from './decision-list.tsx';

const EMPTY = { text: '', owner: '', due: '' };

/** What could not be written stands before what has been typed since. */
const together = (sent: typeof EMPTY, since: typeof EMPTY): typeof EMPTY => ({
  ...sent,
  text: `${sent.text} ${since.text}`.trim(),
});

interface AddProps {
  readonly week: WeekName;
}

/** One line, who sees to it, until when; Enter writes it down. */
const AddDecision = ({ week }: AddProps) => {
  const t = useText();
  const send = useSend();
  const { staff } = useFrame();
  // What one lead has half said is not put into another’s mouth.
  const draft = useDraft(`decision-${week}-${useSession().staffId ?? ''}`, EMPTY);
  const field = useRef<HTMLFormElement>(null);
  const { text, owner, due } = draft.value;
  const set = (change: Partial<typeof EMPTY>): void => draft.set({ ...draft.value, ...change });
  // The next one is typed while this one is being written.
  const submit = (): null => {
    if (text.trim() === '') return null;
    const more = { ...(owner === '' ? {} : { owner }), ...(isLocalDate(due) ? { due } : {}) };
    const sent = draft.handOver();
    void send(
      { name: 'makeDecision', input: { week, text: text.trim(), ...more } },
      { done: t('weekly:monday.decided') },
    ).then(({ ok }) => (ok ? sent.written() : sent.giveBack(together)));
    field.current?.querySelector('input')?.focus();
    return null;
  };
  /** From the field up to what was decided last: there a key makes it a follow-up or a note. */
  const toLines = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (!matches(event, 'ArrowUp')) return;
    const lines = field.current?.parentElement?.querySelectorAll<HTMLElement>('.decision-line') ?? [];
    const last = lines[lines.length - 1];
    if (last === undefined) return;
    event.preventDefault();
    last.focus();
  };
  return (
    <Form ref={field} className="decision-form" onBlur={draft.flush} onSubmit={submit}>
      <TextField
        label={t('weekly:monday.decision')}
        maxLength={300}
        value={text}
        onChange={(event) => set({ text: event.target.value })}
        onKeyDown={toLines}
      />
      <Select
        label={t('weekly:monday.owner')}
        value={owner}
        choices={[
          { value: '', label: t('weekly:monday.nobody') },
          ...staff.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen) => set({ owner: chosen })}
      />
      <TextField
        label={t('weekly:monday.due')}
        type="date"
        value={due}
        onChange={(event) => set({ due: event.target.value })}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {t('common:action.add')}
      </Button>
    </Form>
  );
};

/** What was decided the week before and what has become of it, and what is decided now. */
export const Decided = ({ summary }: { readonly summary: WeeklySummary }) => {
  const t = useText();
  const { week, review, sealed } = summary;
  return (
    <>
      {review.lastDecisions.length === 0 ? null : (
        <Section title={t('report:review.lastDecisions')}>
          <DecisionList lines={review.lastDecisions} isSealed={sealed !== null} />
        </Section>
      )}
      <Section title={t('report:review.decisions')}>
        <DecisionList lines={review.decisions} isSealed={sealed !== null} />
        {sealed === null ? <AddDecision week={week} /> : null}
        {review.decisions.length === 0 ? (
          <p className="faint section-lead">
            {t(sealed === null ? 'weekly:monday.noneYet' : 'weekly:monday.none')}
          </p>
        ) : null}
      </Section>
    </>
  );
};
