import './departure.css';
import { useState } from 'react';
import type { AttendanceRow, StaffRow } from '../../../../shared/projection/rows.ts';
import { isGoneIll } from '../../../../shared/rules/gate.ts';
import { shiftText } from '../../../format/shifts.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useDepartureGate } from '../../../queries/gate.ts';
import { useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { MoveShift } from '../move-shift.tsx';
import { useRelease } from './use-release.ts';
import { WayForm } from './way-form.tsx';

interface ColleagueProps {
  readonly person: StaffRow;
  readonly attendance: AttendanceRow;
  /** Only a lead checks out somebody who is not ill, or moves somebody to another shift. */
  readonly isLead: boolean;
  readonly onClose: () => void;
}

/** A colleague who is gone or has to go at once: the reason written down for them, and their check-out. */
export const Colleague = ({ person, attendance, isLead, onClose }: ColleagueProps) => {
  const t = useText();
  const { templates, calendar } = useFrame();
  const send = useSend();
  const release = useRelease(person.id);
  const gate = useDepartureGate(attendance);
  const [isMoving, setMoving] = useState(false);
  const { name } = person;

  const checkOut = async (): Promise<void> => {
    const done = t('signIn:checkedOut', { name });
    const result = await send({ name: 'checkOut', input: { staffId: person.id } }, { done });
    if (result.ok) onClose();
  };

  if (isMoving) return <MoveShift person={person} attendance={attendance} isMe={false} onClose={onClose} />;
  return (
    <Dialog title={`${name} ${shiftText(attendance.shift, templates, calendar, t)}`} onClose={onClose}>
      {isGoneIll(attendance) ? (
        <>
          <p>{t('signIn:colleague.isIll', { name })}</p>
          <div className="dialog-actions">
            <Button onClick={onClose}>{t('common:action.close')}</Button>
            <Button look="primary" autoFocus onClick={() => void checkOut()}>
              {t('signIn:colleague.out')}
            </Button>
          </div>
        </>
      ) : null}
      {gate === undefined || isGoneIll(attendance) ? null : (
        <>
          <p className="notice">{t('signIn:colleague.thenOut', { name })}</p>
          <WayForm
            attendanceId={attendance.id}
            way="leftIll"
            needs={gate.open ? 'nothing' : gate.needs}
            go={t('signIn:colleague.writeAndOut')}
            leads={[]}
            onRelease={async (said) => {
              const refused = await release(said);
              if (refused === null) await checkOut();
              return refused;
            }}
            onBack={onClose}
          />
        </>
      )}
      {isLead ? (
        <div className="dialog-more">
          <Button look="quiet" onClick={() => setMoving(true)}>
            {t('signIn:move.colleague', { name })}
          </Button>
          {gate?.open === true && !isGoneIll(attendance) ? (
            <Button look="quiet" onClick={() => void checkOut()}>
              {t('signIn:colleague.outUnasked')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </Dialog>
  );
};
