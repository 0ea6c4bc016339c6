import type { RoutineCadence } from '../vocabulary.ts';
import { datesOfMonth, monthOf } from './month.ts';
import { addDays, type LocalDate, weekdayOf } from './zone.ts';

/** What one run of a routine covers, by its first day: `day/2026-11-23`, `week/2026-11-23`, `month/2026-11-01`. */
export type RoutinePeriod = string;

export const firstDayOf = (period: RoutinePeriod): LocalDate => period.slice(-10);

/** The period of a cadence in which a business date lies. */
export const periodHolding = (cadence: RoutineCadence, date: LocalDate): RoutinePeriod => {
  switch (cadence) {
    case 'day':
      return `day/${date}`;
    case 'week':
      return `week/${addDays(date, 1 - weekdayOf(date))}`;
    case 'month':
      return `month/${monthOf(date)}-01`;
    default:
      return cadence satisfies never;
  }
};

/** The last day on which what is asked of the period holding `date` is in time; `day` counts for months only. */
export const dueDateIn = (cadence: RoutineCadence, date: LocalDate, day: number | null): LocalDate => {
  if (cadence === 'day') return date;
  if (cadence === 'week') return addDays(date, 7 - weekdayOf(date));
  const dates = datesOfMonth(monthOf(date));
  if (!dates.ok) throw new Error(`a date in no month: ${date}`);
  const place = Math.min(day ?? dates.value.length, dates.value.length) - 1;
  return dates.value[place] ?? date;
};

/**
 * `r-20261123-week/approach`: the same routine and period give the same id on every PC, two others never do, since no
 * id holds a slash.
 */
export const routineRunIdOf = (routineId: string, period: RoutinePeriod): string =>
  `r-${firstDayOf(period).replaceAll('-', '')}-${period.slice(0, -11)}/${routineId}`;
