import { useState } from 'react';
import { readMoment } from '../../../../shared/time/moment.ts';
import { toWallClock } from '../../../format/wall-clock.ts';
import { useCalendar } from '../../../frame.tsx';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { useDraft, useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Mending } from './mend-list.tsx';

/** No time typed yet: the guess stands there. */
const EMPTY: { readonly outAt: string | null; readonly reason: string } = { outAt: null, reason: '' };

interface RepairDialogProps {
  readonly mending: Mending;
  readonly isOwn: boolean;
  readonly onClose: () => void;
}

/** Says when somebody left, and how that is known. The end of the shift is the first guess. */
export const RepairDialog = ({ mending, isOwn, onClose }: RepairDialogProps) => {
  const t = useText();
  const send = useSend();
  const { zone } = useCalendar();
  const { person, duty, visit } = mending;
  const guess = visit.wantsRepair ? duty.endsAt : (visit.outAt ?? duty.endsAt);
  const draft = useDraft(`repair-${visit.attendanceId}`, EMPTY);
  const outAt = draft.value.outAt ?? toWallClock(guess, zone);
  const { reason } = draft.value;
  const [problem, setProblem] = useState<string | null>(null);
  const ready = readMoment(outAt, zone) !== null && reason.trim() !== '';
  const save = async (): Promise<void> => {
    if (!ready) return;
    const input = { attendanceId: visit.attendanceId, outAt, reason: reason.trim() };
    const done = t('attendance:repair.done');
    const result = await send({ name: 'repairAttendance', input }, { done, toastRefusal: false });
    if (!result.ok) return setProblem(refusalText(result.error, t));
    draft.clear();
    onClose();
  };
  return (
    <Dialog title={`${t('attendance:repair.title')} · ${person.name} ${duty.shiftName}`} onClose={onClose}>
      <Form className="attendance-form" onBlur={draft.flush} onSubmit={save}>
        <TextField
          label={t('attendance:repair.out')}
          hint={isOwn ? t('attendance:repair.limit') : null}
          type="datetime-local"
          value={outAt}
          onChange={(event) => draft.set({ ...draft.value, outAt: event.target.value })}
        />
        <TextField
          label={t('attendance:repair.reason')}
          hint={t('attendance:repair.reasonHint')}
          problem={problem}
          autoFocus
          maxLength={300}
          value={reason}
          onChange={(event) => draft.set({ ...draft.value, reason: event.target.value })}
        />
        {isOwn ? <p className="faint">{t('attendance:repair.own')}</p> : null}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!ready}>
            {t('attendance:repair.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
