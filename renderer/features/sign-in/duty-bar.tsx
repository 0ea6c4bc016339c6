import './sign-in.css';
import { useMemo, useState } from 'react';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { localDateOf, localTimeOf } from '../../../shared/time/zone.ts';
import { dayText, exactSpanText, weekdayText } from '../../format/moments.ts';
import { shiftText } from '../../format/shifts.ts';
import { useText } from '../../i18n/text.ts';
import { useShortcuts } from '../../keyboard.ts';
import { useMe, useOnDuty, useStaff, useTemplates, useZone } from '../../queries/people.ts';
import { useNow, useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd, Tag } from '../../ui/small.tsx';
import { CheckOut } from './check-out.tsx';
import { Identify } from './identify.tsx';

/** Today's date and time, in the book's zone. */
const Today = () => {
  const t = useText();
  const now = useNow();
  const zone = useZone();
  const date = localDateOf(now, zone);
  // Seen from another day, so that the date itself is said and not "today".
  const day = dayText(date, { now: `${Number(date.slice(0, 4))}-01-01T12:00:00.000Z`, zone }, t);
  return (
    <p className="duty-date">
      {date.endsWith('-01-01') ? date : day} {weekdayText(date, t)} <strong>{localTimeOf(now, zone)}</strong>
    </p>
  );
};

interface OnDutyListProps {
  readonly onSwitch: (person: StaffRow) => void;
}

/** Who is on duty; a click on another name lets them write. */
const OnDutyList = ({ onSwitch }: OnDutyListProps) => {
  const t = useText();
  const me = useMe();
  const now = useNow();
  const zone = useZone();
  const duty = useOnDuty() ?? [];
  const staff = useStaff() ?? [];
  const templates = useTemplates() ?? [];
  return (
    <ul className="duty-list" aria-label={t('signIn:duty')}>
      {duty.length === 0 ? <li className="faint">{t('signIn:nobodyOnDuty')}</li> : null}
      {duty.flatMap((attendance) => {
        const person = staff.find(({ id }) => id === attendance.staffId);
        if (person === undefined) return [];
        const isMe = me?.staff.id === person.id;
        return (
          <li key={attendance.id}>
            <button
              type="button"
              className="duty-person"
              aria-current={isMe}
              title={isMe ? t('signIn:writing') : t('signIn:switchTo', { name: person.name })}
              onClick={() => (isMe ? undefined : onSwitch(person))}
            >
              <span>{person.name}</span>
              <span className="faint">{shiftText(attendance.shift, templates, { now, zone }, t)}</span>
              {attendance.lateMinutes > 0 ? (
                <Tag tone="amber">{t('lateBy', { span: exactSpanText(attendance.lateMinutes, t) })}</Tag>
              ) : null}
            </button>
          </li>
        );
      })}
    </ul>
  );
};

/** The line above every screen: when it is, who is on duty, who writes, and the way out. */
export const DutyBar = () => {
  const t = useText();
  const { call, desk } = useServices();
  const me = useMe();
  const [switching, setSwitching] = useState<StaffRow | 'anybody' | null>(null);
  const [leaving, setLeaving] = useState(false);

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
      <OnDutyList onSwitch={setSwitching} />
      <div className="duty-me">
        <span className="duty-writer">
          <span className="faint">{t('signIn:writing')}</span> <strong>{me?.staff.name}</strong>
        </span>
        <Button look="quiet" size="small" onClick={() => setSwitching('anybody')}>
          {t('signIn:switch')} <Kbd>Ctrl+J</Kbd>
        </Button>
        <Button look="quiet" size="small" onClick={shortcuts[1].run}>
          {t('signIn:lock')} <Kbd>Ctrl+L</Kbd>
        </Button>
        {me?.attendance ? (
          <Button size="small" onClick={() => setLeaving(true)}>
            {t('signIn:checkOut')}
          </Button>
        ) : null}
      </div>
      {switching === null ? null : (
        <Dialog title={t('signIn:switch')} onClose={() => setSwitching(null)}>
          <Identify person={switching === 'anybody' ? null : switching} onDone={() => setSwitching(null)} />
        </Dialog>
      )}
      {leaving && me?.attendance ? (
        <CheckOut me={me.staff} attendance={me.attendance} onClose={() => setLeaving(false)} />
      ) : null}
    </header>
  );
};
