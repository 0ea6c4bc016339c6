import './departure.css';
import { useState } from 'react';
import type { AttendanceRow, StaffRow } from '../../../../shared/projection/rows.ts';
import type { DepartureGate } from '../../../../shared/rules/gate.ts';
import { useFrame } from '../../../frame.tsx';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { useGateRows } from '../../../queries/gate.ts';
import { useSend, useServices, useSession } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { useRelease } from './use-release.ts';
import { WayForm } from './way-form.tsx';
import { WayList } from './way-list.tsx';
import { leadsOf, type WayOut, waysOut } from './ways.ts';

interface DepartureProps {
  readonly me: StaffRow;
  readonly attendance: AttendanceRow;
  readonly gate: Extract<DepartureGate, { open: false }>;
  /** Released: the check-out goes on. */
  readonly onReleased: (isToSelf: boolean) => void;
  readonly onClose: () => void;
}

/** Why somebody cannot check out yet, and every way there is now; nobody is ever locked in. */
export const Departure = ({ me, attendance, gate, onReleased, onClose }: DepartureProps) => {
  const t = useText();
  const { staff, calendar } = useFrame();
  const { withPin } = useSession();
  const { navigation, toasts } = useServices();
  const send = useSend();
  const rows = useGateRows();
  const release = useRelease(me.id);
  const [way, setWay] = useState<WayOut | null>(null);
  const leads = leadsOf(staff);
  const leadsHere = leads.filter(({ id }) => withPin.includes(id));
  const leadsElsewhere = leads.filter(({ id }) => id !== me.id);
  const ways =
    rows === undefined
      ? []
      : waysOut({ rows, me, attendance, gate, now: calendar.now, leadsHere, leadsElsewhere });

  const goTo = (item: string): void => {
    onClose();
    navigation.go('handover', item);
  };
  const choose = async (chosen: WayOut): Promise<void> => {
    if (chosen === 'sign') return goTo('give');
    if (chosen === 'countersign') return goTo(gate.handover?.id ?? 'history');
    if (chosen !== 'stay') return setWay(chosen);
    const stayed = await send({ name: 'awaitRelief', input: {} });
    if (!stayed.ok) return;
    toasts.done(t('signIn:departure.stayed'));
    onClose();
  };

  if (way !== null && way !== 'sign' && way !== 'countersign' && way !== 'stay')
    return (
      <WayForm
        attendanceId={attendance.id}
        way={way}
        needs={gate.needs}
        leads={way === 'leadOverride' ? leadsHere : leadsElsewhere}
        onRelease={async (said) => {
          const refused = await release(said);
          if (refused === null) onReleased(said.way === 'toSelf');
          return refused;
        }}
        onBack={() => setWay(null)}
      />
    );
  return (
    <>
      <p className="notice notice-amber">{t(`signIn:departure.needs.${gate.needs}`)}</p>
      {rows !== undefined && ways.length === 0 ? (
        <p className="notice">{refusalText({ code: 'releaseNotAllowed' }, t)}</p>
      ) : null}
      <WayList ways={ways} needs={gate.needs} onChoose={(chosen) => void choose(chosen)} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </>
  );
};
