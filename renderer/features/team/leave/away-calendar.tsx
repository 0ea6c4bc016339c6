import type { LeaveRow } from '../../../../shared/projection/rows.ts';
import type { LeaveAsked } from '../../../../shared/rules/leave.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import { dateText, weekdayText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { type AwayDay, awayWeeks } from './request.ts';

interface DayProps {
  readonly day: AwayDay;
  readonly today: string;
  readonly isAsked: boolean;
}

const Day = ({ day, today, isAsked }: DayProps) => {
  const t = useText();
  const { names } = useFrame();
  const { date, away, asked, isCrowded } = day;
  const look = ['away-day', date < today && 'is-past', date === today && 'is-today', isAsked && 'is-asked']
    .filter((part) => part !== false)
    .join(' ');
  return (
    <td className={look}>
      <span className="away-date">
        {date === today
          ? t('common:time.dayToday')
          : date.endsWith('-01')
            ? dateText(date, t)
            : Number(date.slice(8))}
      </span>
      {isAsked ? <span className="away-asked">{t('leave:calendar.asked')}</span> : null}
      {away.map(({ id, staffId }) => (
        <span key={id} className={`away-name ${isCrowded ? 'is-crowded' : ''}`} title={names(staffId)}>
          {names(staffId)}
        </span>
      ))}
      {asked.map(({ id, staffId }) => (
        <span
          key={id}
          className="away-name is-waiting"
          title={t('leave:calendar.waiting', { name: names(staffId) })}
        >
          {names(staffId)}
          <span className="visually-hidden"> {t('leave:state.waiting')}</span>
        </span>
      ))}
    </td>
  );
};

interface CalendarProps {
  readonly leaves: readonly LeaveRow[];
  /** The days being chosen in the form. */
  readonly asked: LeaveAsked | null;
}

/** Who is away in this week and the ones to come; dashed where it only is asked for. */
export const AwayCalendar = ({ leaves, asked }: CalendarProps) => {
  const t = useText();
  const { now, zone } = useFrame().calendar;
  const today = localDateOf(now, zone);
  const weeks = awayWeeks(leaves, today);
  return (
    <section className="card away" aria-labelledby="away">
      <h2 id="away">{t('leave:calendar.title')}</h2>
      <table className="away-table" aria-labelledby="away">
        <thead>
          <tr>
            {weeks[0]?.map(({ date }) => (
              <th key={date} scope="col">
                {weekdayText(date, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]?.date}>
              {days.map((day) => (
                <Day
                  key={day.date}
                  day={day}
                  today={today}
                  isAsked={asked !== null && asked.from <= day.date && day.date <= asked.to}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
