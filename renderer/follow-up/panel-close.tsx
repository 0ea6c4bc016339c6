import { useState } from 'react';
import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { type Outcome, outcomes, outcomesWithoutReason } from '../../shared/vocabulary.ts';
import { useText } from '../i18n/text.ts';
import { useDraft, useSend } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { useSeen } from './seen.ts';

interface CloseForm {
  readonly outcome: Outcome;
  readonly reason: string;
}

const EMPTY: CloseForm = { outcome: 'solved', reason: '' };
const NO_REASON = { reason: '' };

const Close = ({ row }: { readonly row: FollowUpRow }) => {
  const t = useText();
  const send = useSend();
  const seen = useSeen();
  const draft = useDraft(`close-${row.id}`, EMPTY);
  const [tried, setTried] = useState(false);
  const { outcome, reason } = draft.value;
  // What another shift has contested is closed by saying why it is settled this time.
  const needsReason = row.dispute !== null || !outcomesWithoutReason.includes(outcome);
  const missing = needsReason && reason.trim() === '';

  const submit = async (): Promise<void> => {
    setTried(true);
    // What a colleague wrote meanwhile may be why it should stay open: that is looked at first, the reason kept.
    if (missing || !seen.pass()) return;
    const given = reason.trim() === '' ? {} : { reason: reason.trim() };
    const result = await send(
      { name: 'closeFollowUp', input: { followUpId: row.id, outcome, ...given, basedOn: row.head } },
      { done: t('today:panel.closedDone', { summary: maskPhonesIn(row.summary) }), before: row },
    );
    if (result.ok) draft.clear();
    else if (result.error.code === 'changedMeanwhile') seen.refused();
  };

  return (
    <Form className="panel-finish" onBlur={draft.flush} onSubmit={submit}>
      <Select
        label={t('today:panel.outcome')}
        value={outcome}
        choices={outcomes.map((value) => ({ value, label: t(`vocabulary:outcome.${value}`) }))}
        onChange={(chosen) => draft.set({ ...draft.value, outcome: chosen })}
      />
      <TextField
        label={needsReason ? t('today:panel.reason') : `${t('today:panel.reason')} (${t('optional')})`}
        placeholder={t('today:panel.reasonPlaceholder')}
        maxLength={300}
        value={reason}
        problem={tried && missing ? t('today:panel.reasonNeeded') : null}
        onChange={(event) => draft.set({ ...draft.value, reason: event.target.value })}
      />
      <Button type="submit">{t('today:panel.closeIt')}</Button>
    </Form>
  );
};

const Reopen = ({ row }: { readonly row: FollowUpRow }) => {
  const t = useText();
  const send = useSend();
  const draft = useDraft(`reopen-${row.id}`, NO_REASON);
  const begun = useDraft(`close-${row.id}`, EMPTY);
  const [tried, setTried] = useState(false);
  const reason = draft.value.reason.trim();

  const submit = async (): Promise<void> => {
    setTried(true);
    if (reason === '') return;
    const result = await send(
      { name: 'reopenFollowUp', input: { followUpId: row.id, reason } },
      { done: t('today:panel.reopenedDone', { summary: maskPhonesIn(row.summary) }), before: row },
    );
    if (result.ok) draft.clear();
  };

  return (
    <Form className="panel-finish panel-reopen" onBlur={draft.flush} onSubmit={submit}>
      <TextField
        label={t('today:panel.reopenReason')}
        maxLength={300}
        value={draft.value.reason}
        problem={tried && reason === '' ? t('today:panel.reasonNeeded') : null}
        onChange={(event) => draft.set({ reason: event.target.value })}
      />
      <Button type="submit">{t('today:panel.reopen')}</Button>
      {begun.value.reason === '' ? null : (
        <p className="field-hint panel-kept">{t('today:panel.reasonKept', { reason: begun.value.reason })}</p>
      )}
    </Form>
  );
};

/** The only way out of the list: an outcome; and the way back. */
export const PanelClose = ({ row }: { readonly row: FollowUpRow }) => (
  <section className="panel-section">
    {row.state === 'open' ? <Close row={row} /> : <Reopen row={row} />}
  </section>
);
