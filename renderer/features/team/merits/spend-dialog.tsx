import { useState } from 'react';
import { moneyText, readMoney } from '../../../format/money.ts';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { useDraft, useSend, useSession } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';

const EMPTY = { amount: '', what: '' };

/** Writes down what was paid out of the activity fund. */
export const SpendDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText();
  const send = useSend();
  const { staffId } = useSession();
  const draft = useDraft(`spend-${staffId ?? ''}`, EMPTY);
  const { amount, what } = draft.value;
  const [problem, setProblem] = useState<string | null>(null);
  const amountFen = readMoney(amount);
  const ready = amountFen !== null && amountFen > 0 && what.trim() !== '';
  const save = async (): Promise<void> => {
    if (!ready) return;
    const done = t('merits:fund.saved', { money: moneyText(amountFen) });
    const input = { amountFen, what: what.trim() };
    const result = await send({ name: 'spendFund', input }, { done, toastRefusal: false });
    if (!result.ok) return setProblem(refusalText(result.error, t));
    draft.clear();
    onClose();
  };
  return (
    <Dialog title={t('merits:fund.spendTitle')} onClose={onClose}>
      <Form className="attendance-form" onBlur={draft.flush} onSubmit={save}>
        <TextField
          label={t('merits:fund.amount')}
          problem={amount !== '' && amountFen === null ? t('merits:entry.money') : problem}
          inputMode="decimal"
          autoFocus
          value={amount}
          onChange={(event) => draft.set({ ...draft.value, amount: event.target.value })}
        />
        <TextField
          label={t('merits:fund.what')}
          maxLength={200}
          value={what}
          onChange={(event) => draft.set({ ...draft.value, what: event.target.value })}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!ready}>
            {t('merits:fund.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
