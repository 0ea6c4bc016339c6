import { Temporal } from 'temporal-polyfill';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { LocalDate } from './zone.ts';

/** A calendar month: `2026-11`. */
export type MonthName = string;

/** No year before 1000, as of weeks. */
const PATTERN = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;

export const isMonth = (text: string): boolean => PATTERN.test(text);

/** The month a date lies in. */
export const monthOf = (date: LocalDate): MonthName => date.slice(0, 7);

/** Every date of a month, in order; refuses a name that is no month. */
export const datesOfMonth = (month: MonthName): Result<readonly LocalDate[]> => {
  if (!isMonth(month)) return err(refusal('monthMalformed', { month: month.slice(0, 32) }));
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return ok(
    Array.from({ length: daysInMonth }, (_, place) => `${month}-${String(place + 1).padStart(2, '0')}`),
  );
};

/** The month `by` months later. */
export const monthAfter = (month: MonthName, by: number): MonthName =>
  Temporal.PlainYearMonth.from(month).add({ months: by }).toString();
