import { useState } from 'react';
import type { ChecklistRow, Rota } from '../../../../shared/projection/rows.ts';
import { dutyOf } from '../../../../shared/rules/checklist.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { addDays, type LocalDate, localDateOf } from '../../../../shared/time/zone.ts';
import { dayText, weekdayDayText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useSend, useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Intent } from '../../../undo/compensation.ts';

/** Gives one day to somebody else; taken back by giving it to whom it was. */
const useSwap = (checklistId: string) => {
  const t = useText();
  const send = useSend();
  const { toasts } = useServices();
  const { names, calendar } = useFrame();
  return async (
    date: LocalDate,
    staffId: string,
    reason: string,
    before: string | null,
  ): Promise<boolean> => {
    const intent: Intent = { name: 'swapDuty', input: { checklistId, date, staffId, reason } };
    const result = await send(intent);
    if (!result.ok) return false;
    const said = t('checklists:done.swapped', { day: dayText(date, calendar, t), name: names(staffId) });
    const undo = async (): Promise<void> => {
      if (before === null) return;
      const back = { checklistId, date, staffId: before, reason: t('shell:undone') };
      const undone = await send({ name: 'swapDuty', input: back });
      if (undone.ok) toasts.done(t('shell:undone'));
    };
    toasts.done(said, before === null ? undefined : undo);
    return true;
  };
};

interface SwapProps {
  readonly row: ChecklistRow;
  readonly date: LocalDate;
  readonly now: string | null;
  readonly onClose: () => void;
}

const SwapDialog = ({ row, date, now, onClose }: SwapProps) => {
  const t = useText();
  const { staff, calendar } = useFrame();
  const others = staff.filter(({ id, active }) => active && id !== now);
  const [staffId, setStaffId] = useState(others[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const swap = useSwap(row.id);
  const isReady = staffId !== '' && reason.trim() !== '';
  const submit = async (): Promise<void> => {
    if (!isReady) return;
    const written = await swap(date, staffId, reason.trim(), now);
    if (written) onClose();
  };
  return (
    <Dialog title={t('checklists:rota.swapFor', { day: dayText(date, calendar, t) })} onClose={onClose}>
      <Form className="lists-swap" onSubmit={submit}>
        <Select
          label={t('checklists:rota.swapTo')}
          value={staffId}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setStaffId}
        />
        <TextField
          label={t('checklists:rota.swapWhy')}
          autoFocus
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!isReady}>
            {t('checklists:rota.swap')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

interface NextProps {
  readonly row: ChecklistRow;
  readonly rota: Rota;
  readonly editable: boolean;
}

/** Whose turn today and the next six days are, swaps included. */
export const NextDays = ({ row, rota, editable }: NextProps) => {
  const t = useText();
  const { names, staff, calendar } = useFrame();
  const [swapping, setSwapping] = useState<LocalDate | null>(null);
  const here = new Set(staff.filter(({ active }) => active).map(({ id }) => id));
  const today = localDateOf(calendar.now, calendar.zone);
  const duty = (date: LocalDate): string | null =>
    dutyOf({ rota, swaps: row.swaps }, date, (id) => here.has(id));
  return (
    <div>
      <h3 className="field-label">{t('checklists:rota.next')}</h3>
      <ul className="lists-days">
        {DAYS.map((days) => addDays(today, days)).map((date) => {
          const staffId = duty(date);
          const reason = row.swaps.findLast((swap) => swap.date === date)?.reason;
          return (
            <li key={date}>
              <span className="lists-day">{weekdayDayText(date, calendar, t)}</span>
              <span className="lists-who">
                {staffId === null ? null : names(staffId)}
                {reason === undefined ? null : (
                  <span className="faint">
                    {' '}
                    {t('checklists:rota.swapped', { reason: maskPhonesIn(reason) })}
                  </span>
                )}
              </span>
              {editable ? (
                <Button
                  size="small"
                  look="quiet"
                  aria-label={t('checklists:rota.swapFor', { day: dayText(date, calendar, t) })}
                  onClick={() => setSwapping(date)}
                >
                  {t('checklists:rota.swap')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {swapping === null ? null : (
        <SwapDialog row={row} date={swapping} now={duty(swapping)} onClose={() => setSwapping(null)} />
      )}
    </div>
  );
};
