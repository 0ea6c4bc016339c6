import { useState } from 'react';
import type { AttendanceRow } from '../../../../shared/projection/rows.ts';
import { useText } from '../../../i18n/text.ts';
import { useDraft, useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';

const EMPTY = { comment: '' };

interface ConfirmProps {
  readonly row: AttendanceRow;
}

/** Says that one did not agree: in one's own words, because it cannot be taken back and stands against a colleague's. */
const Deny = ({ row, onBack }: ConfirmProps & { readonly onBack: () => void }) => {
  const t = useText();
  const send = useSend();
  const draft = useDraft(`deny-${row.id}`, EMPTY);
  const [tried, setTried] = useState(false);
  const comment = draft.value.comment.trim();
  const submit = async (): Promise<void> => {
    setTried(true);
    if (comment === '') return;
    const input = { attendanceId: row.id, confirmed: false, comment };
    const result = await send({ name: 'confirmDeparture', input }, { done: t('lead:toConfirm.noDone') });
    if (result.ok) draft.clear();
  };
  return (
    <Form className="lead-deny" onBlur={draft.flush} onSubmit={submit}>
      <TextField
        label={t('lead:toConfirm.noReason')}
        hint={t('lead:toConfirm.noReasonHint')}
        problem={tried && comment === '' ? t('lead:toConfirm.noReasonNeeded') : null}
        autoFocus
        maxLength={300}
        value={draft.value.comment}
        onChange={(event) => draft.set({ comment: event.target.value })}
      />
      <Button onClick={onBack}>{t('common:action.cancel')}</Button>
      <Button look="danger" type="submit">
        {t('lead:toConfirm.noWrite')}
      </Button>
    </Form>
  );
};

/** The lead named says whether they agreed on the phone: yes at once, no with a word about it. */
export const Confirm = ({ row }: ConfirmProps) => {
  const t = useText();
  const send = useSend();
  const [denying, setDenying] = useState(false);
  if (denying) return <Deny row={row} onBack={() => setDenying(false)} />;
  const agree = () =>
    send(
      { name: 'confirmDeparture', input: { attendanceId: row.id, confirmed: true } },
      { done: t('lead:toConfirm.yesDone') },
    );
  return (
    <>
      <Button size="small" onClick={() => void agree()}>
        {t('lead:toConfirm.yes')}
      </Button>
      <Button size="small" look="danger" onClick={() => setDenying(true)}>
        {t('lead:toConfirm.no')}
      </Button>
    </>
  );
};
