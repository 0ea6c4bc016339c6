import { Temporal } from 'temporal-polyfill';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { addDays, type LocalDate, remembered, weekdayOf } from './zone.ts';

/** A week as the trade counts it, Monday to Sunday, named as ISO 8601 does: `2026-W47`. */
export type WeekName = string;

/** No year before 1000: what it is compared with would begin before the first. */
const PATTERN = /^([1-9]\d{3})-W(\d{2})$/;

/** The week a date lies in. */
export const weekOf = (date: LocalDate): WeekName => nameOf(date);

const nameOf = remembered((date) => {
  const day = Temporal.PlainDate.from(date);
  return `${String(day.yearOfWeek).padStart(4, '0')}-W${String(day.weekOfYear).padStart(2, '0')}`;
});

/** The Monday of a named week; refuses a name that is no ISO week (`2026-W54`). */
export const mondayOf = (week: WeekName): Result<LocalDate> => {
  const match = PATTERN.exec(week);
  if (match?.[1] === undefined || match[2] === undefined) return err(refusal('weekMalformed', { week }));
  // 4 January lies in week 1 of its ISO year, always.
  const january4 = `${match[1]}-01-04`;
  const monday = addDays(addDays(january4, 1 - weekdayOf(january4)), (Number(match[2]) - 1) * 7);
  return weekOf(monday) === week ? ok(monday) : err(refusal('weekMalformed', { week }));
};

/** The seven dates of a week from its Monday. */
export const datesFrom = (monday: LocalDate): readonly LocalDate[] =>
  [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));

/** What a week is called by, as numbers: `2026-W47` is 47 of 2026. */
export const partsOfWeek = (week: WeekName): { readonly year: number; readonly week: number } => ({
  year: Number(week.slice(0, 4)),
  week: Number(week.slice(6)),
});
