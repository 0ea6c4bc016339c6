import './departure.css';
import type { AttendanceRow, StaffRow } from '../../../../shared/projection/rows.ts';
import { shiftText } from '../../../format/shifts.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useDepartureGate } from '../../../queries/gate.ts';
import { useSend, useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useRelease } from './use-release.ts';
import { WayForm } from './way-form.tsx';

interface ColleagueProps {
  readonly person: StaffRow;
  readonly attendance: AttendanceRow;
  /** Only a lead checks somebody else out. */
  readonly isLead: boolean;
  readonly onClose: () => void;
}

/** A colleague who is gone or has to go at once: the reason written down for them, and by a lead their check-out. */
export const Colleague = ({ person, attendance, isLead, onClose }: ColleagueProps) => {
  const t = useText();
  const { templates, calendar } = useFrame();
  const { toasts } = useServices();
  const send = useSend();
  const release = useRelease(person.id);
  const gate = useDepartureGate(attendance);
  const { name } = person;

  const checkOut = async (): Promise<void> => {
    const done = t('signIn:checkedOut', { name });
    const result = await send({ name: 'checkOut', input: { staffId: person.id } }, { done });
    if (result.ok) onClose();
  };

  return (
    <Dialog title={`${name} ${shiftText(attendance.shift, templates, calendar, t)}`} onClose={onClose}>
      {gate?.open === false ? (
        <>
          <p className="notice">
            {t(isLead ? 'signIn:colleague.thenOut' : 'signIn:colleague.thenLead', { name })}
          </p>
          <WayForm
            attendanceId={attendance.id}
            way="leftIll"
            needs={gate.needs}
            go={t(isLead ? 'signIn:colleague.writeAndOut' : 'signIn:colleague.write')}
            leads={[]}
            onRelease={async (said) => {
              const refused = await release(said);
              if (refused !== null) return refused;
              if (isLead) await checkOut();
              else toasts.done(t('signIn:colleague.written', { name }));
              onClose();
              return null;
            }}
            onBack={onClose}
          />
        </>
      ) : null}
      {gate?.open === true ? (
        <>
          <p>{t(isLead ? 'signIn:colleague.mayGo' : 'signIn:colleague.mayGoByLead', { name })}</p>
          <div className="dialog-actions">
            <Button onClick={onClose}>{t('common:action.close')}</Button>
            {isLead ? (
              <Button look="primary" autoFocus onClick={() => void checkOut()}>
                {t('signIn:colleague.out')}
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
    </Dialog>
  );
};
