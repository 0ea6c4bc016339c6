import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { useText } from '../i18n/text.ts';
import { useDraft, useSend } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';

const EMPTY = { reason: '' };

interface TakeRefusedProps {
  readonly row: FollowUpRow;
  /** Who is writing and at work; the rule lets nobody else take it without a lead. */
  readonly staffId: string;
}

/** Without a lead: whoever is at work takes in hand themselves what was refused; the reason may be left to the button. */
export const TakeRefused = ({ row, staffId }: TakeRefusedProps) => {
  const t = useText();
  const send = useSend();
  const draft = useDraft(`take-refused-${row.id}`, EMPTY);

  const submit = async (): Promise<void> => {
    const reason = draft.value.reason.trim() || t('today:refused.takeDefault');
    const done = t('today:refused.taken', { summary: maskPhonesIn(row.summary) });
    const input = { followUpId: row.id, reason, takenBy: staffId };
    const result = await send({ name: 'settleRefusal', input }, { done });
    if (result.ok) draft.clear();
  };

  return (
    <Form className="settle-form take-refused" onBlur={draft.flush} onSubmit={submit}>
      <TextField
        label={t('today:refused.takeReason')}
        placeholder={t('today:refused.takeHint')}
        maxLength={300}
        value={draft.value.reason}
        onChange={(event) => draft.set({ reason: event.target.value })}
      />
      <Button type="submit">{t('today:refused.take')}</Button>
    </Form>
  );
};
