import './sign-in.css';
import { useMemo, useState } from 'react';
import type { AttendanceRow, StaffRow } from '../../../shared/projection/rows.ts';
import { hasRole } from '../../../shared/rules/permissions.ts';
import { localDateOf, localTimeOf } from '../../../shared/time/zone.ts';
import { weekdayDateText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useShortcuts } from '../../keyboard.ts';
import { useMe } from '../../queries/people.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/small.tsx';
import { CheckOut } from './check-out.tsx';
import { Colleague } from './departure/colleague.tsx';
import { Identify } from './identify.tsx';
import { MoveShift } from './move-shift.tsx';
import { OnDutyList } from './on-duty-list.tsx';

/** Today's date and time, in the book's zone. */
const Today = () => {
  const t = useText();
  const { now, zone } = useCalendar();
  const date = localDateOf(now, zone);
  return (
    <p className="duty-date">
      {weekdayDateText(date, t)} <strong>{localTimeOf(now, zone)}</strong>
    </p>
  );
};

/** A colleague about whose leaving something is to be written. */
interface Gone {
  readonly person: StaffRow;
  readonly attendance: AttendanceRow;
}

/** The line above every screen: when it is, who is on duty, who writes, and the way out. */
export const DutyBar = () => {
  const t = useText();
  const { call, desk } = useServices();
  const me = useMe();
  const [switching, setSwitching] = useState<StaffRow | 'anybody' | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [moving, setMoving] = useState(false);
  const [gone, setGone] = useState<Gone | null>(null);

  const shortcuts = useMemo(() => {
    const lock = async (): Promise<void> => {
      const result = await call('session.signOut', {});
      if (result.ok) desk.takeSession(result.value);
    };
    return [
      { chord: 'Ctrl+J', run: () => setSwitching('anybody') },
      { chord: 'Ctrl+L', run: () => void lock() },
    ] as const;
  }, [call, desk]);
  useShortcuts(shortcuts);

  return (
    <header className="duty-bar">
      <Today />
      <OnDutyList
        onSwitch={setSwitching}
        onMove={() => setMoving(true)}
        onLeaving={(person, attendance) => setGone({ person, attendance })}
        onAll={() => setSwitching('anybody')}
      />
      <div className="duty-me">
        <Button look="quiet" size="small" title="Ctrl+J" onClick={() => setSwitching('anybody')}>
          {t('signIn:switch')} <Kbd>Ctrl+J</Kbd>
        </Button>
        <Button look="quiet" size="small" title="Ctrl+L" onClick={shortcuts[1].run}>
          {t('signIn:lock')} <Kbd>Ctrl+L</Kbd>
        </Button>
        {me == null ? null : me.attendance ? (
          <Button size="small" onClick={() => setLeaving(true)}>
            {t('signIn:checkOut')}
          </Button>
        ) : (
          <Button size="small" onClick={() => desk.withoutShift.set(null)}>
            {t('signIn:checkIn')}
          </Button>
        )}
      </div>
      {switching === null ? null : (
        <Dialog title={t('signIn:switch')} onClose={() => setSwitching(null)}>
          <Identify person={switching === 'anybody' ? null : switching} onDone={() => setSwitching(null)} />
        </Dialog>
      )}
      {gone !== null && me ? (
        <Colleague {...gone} isLead={hasRole(me.staff.role, 'lead')} onClose={() => setGone(null)} />
      ) : null}
      {moving && me?.attendance ? (
        <MoveShift person={me.staff} attendance={me.attendance} isMe onClose={() => setMoving(false)} />
      ) : null}
      {leaving && me?.attendance ? (
        <CheckOut me={me.staff} attendance={me.attendance} onClose={() => setLeaving(false)} />
      ) : null}
    </header>
  );
};
