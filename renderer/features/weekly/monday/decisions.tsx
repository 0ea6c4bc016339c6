import { type FormEvent, useRef } from 'react';
import type { DecisionLine } from '../../../../shared/report/weekly-review-value.ts';
import type { WeeklySummary } from '../../../../shared/report/weekly-summary.ts';
import type { WeekName } from '../../../../shared/time/week.ts';
import { isLocalDate } from '../../../../shared/time/zone.ts';
import type { DecisionState } from '../../../../shared/vocabulary.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useDraft, useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { Tag } from '../../../ui/small.tsx';
import { Section } from '../section.tsx';
import { useDay } from '../use-day.ts';

interface ListProps {
  readonly lines: readonly DecisionLine[];
}

const toneOf: Readonly<Record<DecisionState, 'green' | 'amber' | 'accent' | 'plain'>> = {
  ...{ open: 'amber', done: 'green', dropped: 'plain', followUp: 'accent' },
};

/** What was decided, by whom it is seen to, and what has become of it. */
const DecisionList = ({ lines }: ListProps) => {
  const t = useText();
  const send = useSend();
  const day = useDay();
  const settle = async ({ id, text }: DecisionLine, next: 'done' | 'dropped'): Promise<void> => {
    await send(
      { name: 'settleDecision', input: { decisionId: id, state: next } },
      { done: t(`weekly:monday.settled.${next}`, { text }) },
    );
  };
  /** A decision somebody has to see to is a follow-up like any other: it is handed over and falls due. */
  const toFollowUp = async ({ id, text, owner, due }: DecisionLine): Promise<void> => {
    const next = {
      text,
      ...(owner === null ? {} : { owner }),
      ...(due === null ? {} : { dueAt: `${due}T18:00` }),
    };
    const opened = await send({
      name: 'openFollowUp',
      input: { kind: 'other', severity: 'normal', summary: text, nextAction: next },
    });
    if (!opened.ok) return;
    const input = { decisionId: id, state: 'followUp' as const, followUpId: opened.value.id };
    await send({ name: 'settleDecision', input }, { done: t('weekly:monday.opened', { text }) });
  };
  return (
    <ul className="plain-list">
      {lines.map((line) => (
        <li key={line.id} className="decision-line">
          <span>
            {line.text}{' '}
            <span className="faint">
              {[line.owner, line.due === null ? null : t('weekly:monday.until', { day: day(line.due) })]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>{' '}
            <Tag tone={toneOf[line.state]}>{t(`vocabulary:decisionState.${line.state}`)}</Tag>
          </span>
          {line.state === 'open' ? (
            <span className="decision-deeds">
              <Button
                size="small"
                look="quiet"
                aria-label={t('weekly:monday.doneOf', { text: line.text })}
                onClick={() => void settle(line, 'done')}
              >
                {t('vocabulary:decisionState.done')}
              </Button>
              <Button
                size="small"
                look="quiet"
                aria-label={t('weekly:monday.droppedOf', { text: line.text })}
                onClick={() => void settle(line, 'dropped')}
              >
                {t('vocabulary:decisionState.dropped')}
              </Button>
              <Button
                size="small"
                look="quiet"
                aria-label={t('weekly:monday.followUpOf', { text: line.text })}
                onClick={() => void toFollowUp(line)}
              >
                {t('weekly:monday.toFollowUp')}
              </Button>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
};

const EMPTY = { text: '', owner: '', due: '' };

interface AddProps {
  readonly week: WeekName;
}

/** One line, who sees to it, until when; Enter writes it down. */
const AddDecision = ({ week }: AddProps) => {
  const t = useText();
  const send = useSend();
  const { staff } = useFrame();
  const draft = useDraft(`decision-${week}`, EMPTY);
  const field = useRef<HTMLFormElement>(null);
  const { text, owner, due } = draft.value;
  const set = (change: Partial<typeof EMPTY>): void => draft.set({ ...draft.value, ...change });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    const more = { ...(owner === '' ? {} : { owner }), ...(isLocalDate(due) ? { due } : {}) };
    const result = await send(
      { name: 'makeDecision', input: { week, text: text.trim(), ...more } },
      { done: t('weekly:monday.decided') },
    );
    if (!result.ok) return;
    draft.clear();
    field.current?.querySelector('input')?.focus();
  };
  return (
    <Form ref={field} className="decision-form" onBlur={draft.flush} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('weekly:monday.decision')}
        maxLength={300}
        value={text}
        onChange={(event) => set({ text: event.target.value })}
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
          <DecisionList lines={review.lastDecisions} />
        </Section>
      )}
      <Section title={t('report:review.decisions')}>
        <DecisionList lines={review.decisions} />
        {sealed === null ? <AddDecision week={week} /> : null}
      </Section>
    </>
  );
};
