import { mondayOf, type WeekName, weekOf } from '../../shared/time/week.ts';
import { addDays, localDateOf } from '../../shared/time/zone.ts';

/** The week of this moment, in the book's zone. */
export const thisWeek = (now: string, zone: string): WeekName => weekOf(localDateOf(now, zone));

/** The week `by` weeks later; a name that is no week stays as it is. */
export const weekAfter = (week: WeekName, by: number): WeekName => {
  const monday = mondayOf(week);
  return monday.ok ? weekOf(addDays(monday.value, by * 7)) : week;
};
