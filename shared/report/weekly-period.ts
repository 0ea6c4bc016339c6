import { ok, type Result } from '../result.ts';
import { datesFrom, mondayOf, type WeekName } from '../time/week.ts';
import { addDays, instantAt, type LocalDate, localDateOf } from '../time/zone.ts';

/** The days a weekly summary speaks of. */
export interface Period {
  readonly dates: readonly LocalDate[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Sunday, or today in a week that is not over. */
  readonly asOf: LocalDate;
  /** The end of `asOf`, or now where that is earlier: what was promised for before this is overdue. */
  readonly until: string;
  /** Whether something of this business date is counted. */
  readonly holds: (date: LocalDate) => boolean;
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

const periodFrom = (monday: LocalDate, now: string, zone: string): Period => {
  const to = addDays(monday, 6);
  const asOf = earlier(to, localDateOf(now, zone));
  return {
    dates: datesFrom(monday),
    from: monday,
    to,
    asOf,
    until: earlier(now, instantAt(asOf, '24:00', zone)),
    holds: (date) => date >= monday && date <= asOf,
  };
};

/** A week and the one before it, as seen from `now`. Refuses `weekMalformed`. */
export const periodsOf = (
  week: WeekName,
  now: string,
  zone: string,
): Result<{ readonly current: Period; readonly previous: Period }> => {
  const monday = mondayOf(week);
  if (!monday.ok) return monday;
  return ok({
    current: periodFrom(monday.value, now, zone),
    previous: periodFrom(addDays(monday.value, -7), now, zone),
  });
};
