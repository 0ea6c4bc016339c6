import { isTooFew, type ShiftCount } from '../../../../shared/report/roster-week.ts';
import type { LocalDate } from '../../../../shared/time/zone.ts';
import { useText } from '../../../i18n/text.ts';

interface CountsProps {
  readonly counts: readonly ShiftCount[];
  readonly dates: readonly LocalDate[];
  readonly today: LocalDate;
}

/** How many come to each shift; where that is fewer than on other days, it says so. */
export const Counts = ({ counts, dates, today }: CountsProps) => {
  const t = useText();
  return (
    <tfoot>
      {counts.map((one) => (
        <tr key={one.template.id}>
          <th scope="row">{one.template.name}</th>
          {one.counts.map((count, day) => {
            const few = isTooFew(one, day);
            return (
              <td
                key={dates[day]}
                className={`count ${few ? 'is-few' : ''} ${dates[day] === today ? 'is-today' : ''}`}
              >
                {t('roster:count', { count })}
                {few ? <span className="count-few">{t('roster:few')}</span> : null}
              </td>
            );
          })}
        </tr>
      ))}
    </tfoot>
  );
};
