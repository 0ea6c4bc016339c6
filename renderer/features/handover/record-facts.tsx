import type { AttendanceRow, HandoverRow } from '../../../shared/projection/rows.ts';
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

interface DepartureProps {
  readonly attendance: AttendanceRow;
  readonly calendar: Calendar;
}

/** How somebody of the shift left though nobody had taken over, or that they stayed for it. */
const Departure = ({ attendance, calendar }: DepartureProps) => {
  const t = useText();
  const { names } = useFrame();
  const { staffId, awaited, release } = attendance;
  const name = names(staffId);
  return (
    <>
      {awaited.map(({ at, why }) => (
        <li key={at}>
          {t('handover:record.awaited', { name, moment: momentText(at, calendar, t) })}
          {why === null ? null : ` · ${maskPhonesIn(why)}`}
        </li>
      ))}
      {release === null ? null : (
        <li>
          {t('handover:record.released', { name, moment: momentText(release.at, calendar, t) })}{' '}
          <Tag>{t(`vocabulary:departureWay.${release.way}`)}</Tag> {maskPhonesIn(release.reason)}{' '}
          <span className="faint">
            {release.approvedBy === null
              ? release.by === staffId
                ? null
                : t('handover:record.releasedBy', { name: names(release.by) })
              : t(
                  release.confirmation === null
                    ? 'handover:record.phoned'
                    : release.confirmation.confirmed
                      ? 'handover:record.phonedYes'
                      : 'handover:record.phonedNo',
                  { name: names(release.approvedBy) },
                )}
          </span>
        </li>
      )}
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
