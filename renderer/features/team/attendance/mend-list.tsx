import type {
  DutyLine,
  MonthAttendance,
  PersonAttendance,
  VisitLine,
} from '../../../../shared/report/month-attendance-value.ts';
import { localTimeOf } from '../../../../shared/time/zone.ts';
import { dayText, momentText } from '../../../format/moments.ts';
import { useCalendar } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { Button } from '../../../ui/button.tsx';

export interface Mending {
  readonly person: PersonAttendance;
  readonly duty: DutyLine;
  readonly visit: VisitLine;
}

/** Every check-out of the month that nobody can tell yet, oldest first. */
export const mendings = ({ people }: MonthAttendance): readonly Mending[] =>
  people
    .flatMap((person) =>
      person.duties.flatMap((duty) =>
        duty.visits.filter(({ wantsRepair }) => wantsRepair).map((visit) => ({ person, duty, visit })),
      ),
    )
    .sort((a, b) => (a.visit.inAt < b.visit.inAt ? -1 : 1));

interface MendListProps {
  readonly list: readonly Mending[];
  readonly onMend: (mending: Mending) => void;
}

/** What has to be put right before the month can be trusted. */
export const MendList = ({ list, onMend }: MendListProps) => {
  const t = useText();
  const calendar = useCalendar();
  if (list.length === 0) return null;
  const title = t('attendance:mend.title', { count: list.length });
  return (
    <section className="card attendance-mend" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {list.map((mending) => {
          const { person, duty, visit } = mending;
          const words = {
            name: person.name,
            day: dayText(duty.date, calendar, t),
            shift: duty.shiftName,
            time: localTimeOf(visit.inAt, calendar.zone),
          };
          return (
            <li key={visit.attendanceId}>
              <span>
                {visit.outAt === null
                  ? t('attendance:mend.open', words)
                  : t('attendance:mend.late', { ...words, out: momentText(visit.outAt, calendar, t) })}
              </span>
              <Button size="small" onClick={() => onMend(mending)}>
                {t('attendance:mend.do')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
