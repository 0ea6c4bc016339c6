import type { AttendanceRow, DepartureRelease, HandoverRow } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { type Calendar, momentText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Tag } from '../../ui/small.tsx';
import { useAttendanceOf } from './queries.ts';

interface FactsProps {
  readonly handover: HandoverRow;
  readonly calendar: Calendar;
}

interface ReleaseProps {
  readonly release: DepartureRelease;
  readonly staffId: string;
  readonly calendar: Calendar;
}

/** Who decided it, and what the lead on the phone said afterwards. */
const useDecider = (): ((release: DepartureRelease, staffId: string) => string | null) => {
  const t = useText();
  const { names } = useFrame();
  return ({ by, approvedBy, confirmation }, staffId) => {
    if (approvedBy === null)
      return by === staffId ? null : t('handover:record.releasedBy', { name: names(by) });
    const name = names(approvedBy);
    if (confirmation === null) return t('handover:record.phoned', { name });
    return confirmation.confirmed
      ? t('handover:record.phonedYes', { name })
      : t('handover:record.phonedNo', { name });
  };
};

const Release = ({ release, staffId, calendar }: ReleaseProps) => {
  const t = useText();
  const { names } = useFrame();
  const decider = useDecider()(release, staffId);
  const moment = momentText(release.at, calendar, t);
  return (
    <li>
      {t('handover:record.released', { name: names(staffId), moment })}{' '}
      <Tag>{t(`vocabulary:departureWay.${release.way}`)}</Tag> {maskPhonesIn(release.reason)}{' '}
      {decider === null ? null : <span className="faint">{decider}</span>}
    </li>
  );
};

interface DepartureProps {
  readonly attendance: AttendanceRow;
  readonly calendar: Calendar;
}

/** How somebody of the shift left though nobody had taken over, or that they stayed for it. */
const Departure = ({ attendance, calendar }: DepartureProps) => {
  const t = useText();
  const { names } = useFrame();
  const { staffId, awaited, release, alsoReleased } = attendance;
  const releases = [...(release === null ? [] : [release]), ...alsoReleased];
  return (
    <>
      {awaited.map(({ at, why }) => (
        <li key={at}>
          {t('handover:record.awaited', { name: names(staffId), moment: momentText(at, calendar, t) })}
          {why === null ? null : ` · ${maskPhonesIn(why)}`}
        </li>
      ))}
      {releases.map((one) => (
        <Release key={one.order} release={one} staffId={staffId} calendar={calendar} />
      ))}
    </>
  );
};

/** What was out of the ordinary: before its time, nothing open, and everybody who left or stayed without relief. */
export const RecordFacts = ({ handover, calendar }: FactsProps) => {
  const t = useText();
  const { nothingOpen, unscheduled, fromShift, date } = handover;
  const attendance = (useAttendanceOf(fromShift, date) ?? []).filter(
    ({ awaited, release }) => awaited.length > 0 || release !== null,
  );
  if (!nothingOpen && unscheduled === null && attendance.length === 0) return null;
  return (
    <ul className="record-facts">
      {nothingOpen ? <li>{t('handover:record.nothingOpen')}</li> : null}
      {unscheduled === null ? null : (
        <li>
          <Tag tone="amber">{t('handover:record.unscheduled')}</Tag> {maskPhonesIn(unscheduled)}
        </li>
      )}
      {attendance.map((one) => (
        <Departure key={one.id} attendance={one} calendar={calendar} />
      ))}
    </ul>
  );
};
