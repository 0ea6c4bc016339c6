import { useState } from 'react';
import type { AttendanceRow, StaffRow } from '../../../shared/projection/rows.ts';
import { isGoneIll } from '../../../shared/rules/gate.ts';
import { minutesBetween } from '../../../shared/time/zone.ts';
import { Unfinished } from '../../checklists/unfinished.tsx';
import { exactSpanText, momentText } from '../../format/moments.ts';
import { shiftText } from '../../format/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useDepartureGate } from '../../queries/gate.ts';
import { useClosedFollowUps, useHandovers, useOpenFollowUps } from '../../queries/work.ts';
import { LeftUndone } from '../../routines/left-undone.tsx';
import { useSend, useServices } from '../../services.ts';
import { StatementIsAsked } from '../../statement/statement-asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Departure } from './departure/departure.tsx';
import { useRelease } from './departure/use-release.ts';
import { WayForm } from './departure/way-form.tsx';

interface CheckOutProps {
  readonly me: StaffRow;
  readonly attendance: AttendanceRow;
  readonly onClose: () => void;
}

/** What my shift did, in the words of the summary. */
const useSummary = ({ staffId, shift }: AttendanceRow) => {
  const open = useOpenFollowUps() ?? [];
  const closed = useClosedFollowUps() ?? [];
  const handovers = useHandovers();
  const mine = [...open, ...closed];
  return {
    opened: mine.filter((row) => row.openedBy === staffId && row.openedShift === shift).length,
    closed: closed.filter((row) => row.closedBy === staffId && row.closedShift === shift).length,
    open: open.length,
    handedOver: handovers?.some(({ fromShift }) => fromShift === shift) ?? true,
  };
};

/** Leaving: what the shift did, what is in the way of it if anything is, and the way out. */
export const CheckOut = ({ me, attendance, onClose }: CheckOutProps) => {
  const t = useText();
  const { call, desk, toasts } = useServices();
  const send = useSend();
  const { calendar, templates } = useFrame();
  const summary = useSummary(attendance);
  const gate = useDepartureGate(attendance);
  const release = useRelease(me.id);
  const [busy, setBusy] = useState(false);
  const [isIll, setIll] = useState(false);
  const early = minutesBetween(calendar.now, attendance.endsAt);

  /** Whoever works the next shift as well stays signed in and chooses it. */
  const leave = async (staysSignedIn: boolean): Promise<void> => {
    setBusy(true);
    const result = await send({ name: 'checkOut', input: {} });
    setBusy(false);
    if (!result.ok) return;
    toasts.done(t('signIn:checkedOut', { name: me.name }));
    if (staysSignedIn) return;
    const signedOut = await call('session.signOut', {});
    if (signedOut.ok) desk.takeSession(signedOut.value);
  };

  const rows = [
    [t('signIn:summaryShift'), shiftText(attendance.shift, templates, calendar, t)],
    [t('signIn:summaryIn'), momentText(attendance.inAt, calendar, t)],
    [t('signIn:summaryOpened'), t('signIn:items', { count: summary.opened })],
    [t('signIn:summaryClosed'), t('signIn:items', { count: summary.closed })],
    [t('signIn:summaryOpen'), t('signIn:items', { count: summary.open })],
  ] as const;
  // Where the shop lets people go without a handover, it is still asked for.
  const mustHandOver =
    gate?.open === true && !summary.handedOver && summary.open > 0 && gate.because === 'notAsked';
  return (
    <Dialog title={t('signIn:checkOutTitle', { name: me.name })} onClose={onClose}>
      {gate?.open === false ? null : (
        <dl className="summary">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {mustHandOver ? <p className="notice notice-amber">{t('signIn:notHandedOver')}</p> : null}
      {early > 0 && !isGoneIll(attendance) && !isIll ? (
        <div className="notice early-out">
          <p>{t('signIn:early', { span: exactSpanText(early, t) })}</p>
          {gate?.open === true ? (
            <Button size="small" onClick={() => setIll(true)}>
              {t('signIn:outIll')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <Unfinished attendance={attendance} onGo={onClose} />
      <LeftUndone attendance={attendance} onGo={onClose} />
      <StatementIsAsked look="notice" onGo={onClose} />
      {gate?.open === false ? (
        <Departure
          me={me}
          attendance={attendance}
          gate={gate}
          onReleased={(isToSelf) => void leave(isToSelf)}
          onClose={onClose}
        />
      ) : isIll ? (
        <WayForm
          attendanceId={attendance.id}
          way="leftIll"
          needs="nothing"
          leads={[]}
          onRelease={async (said) => {
            const refused = await release(said);
            if (refused === null) await leave(false);
            return refused;
          }}
          onBack={() => setIll(false)}
        />
      ) : (
        <OutActions
          isReady={gate !== undefined && !busy}
          mustHandOver={mustHandOver}
          onLeave={() => void leave(false)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
};

interface OutActionsProps {
  readonly isReady: boolean;
  readonly mustHandOver: boolean;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

const OutActions = ({ isReady, mustHandOver, onLeave, onClose }: OutActionsProps) => {
  const t = useText();
  const { navigation } = useServices();
  return (
    <div className="dialog-actions">
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <Button look={mustHandOver ? 'plain' : 'primary'} disabled={!isReady} onClick={onLeave}>
        {mustHandOver ? t('signIn:outAnyway') : t('signIn:out')}
      </Button>
      {mustHandOver ? (
        <Button
          look="primary"
          onClick={() => {
            onClose();
            navigation.go('handover', 'give');
          }}
        >
          {t('signIn:goHandover')}
        </Button>
      ) : null}
    </div>
  );
};
