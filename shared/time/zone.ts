import { Temporal } from 'temporal-polyfill';

/** `2026-11-23`: a calendar date in the book's zone. */
export type LocalDate = string;
/** `09:00`, or `24:00` for the midnight at which a day ends. */
export type LocalTime = string;

/** Asked for every event of a book, which names one or two zones: the answers are remembered. */
const knownZones = new Map<string, boolean>();

/** True for a zone the platform knows (`Asia/Shanghai`). */
export const isZone = (zone: string): boolean => {
  const known = knownZones.get(zone) ?? asksForZone(zone);
  knownZones.set(zone, known);
  return known;
};

const asksForZone = (zone: string): boolean => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId.length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

export const isLocalDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  );
};

/** The calendar date of an instant in a zone. */
export const localDateOf = (instant: string, zone: string): LocalDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The wall-clock time of an instant in a zone, to the minute. */
export const localTimeOf = (instant: string, zone: string): LocalTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

export const addDays = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** The same day so many months on; the last day of a month that has none such. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ months }).toString();

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (date: LocalDate): number => Temporal.PlainDate.from(date).dayOfWeek;

/**
 * The instant of a wall-clock time on a date. `24:00` is the next midnight. A time that daylight saving skips moves
 * forward; one that happens twice is the first.
 */
export const instantAt = (date: LocalDate, time: LocalTime, zone: string): string => {
  const [day, clock] = time === '24:00' ? [addDays(date, 1), '00:00'] : [date, time];
  const wall = Temporal.PlainDateTime.from(`${day}T${clock}`);
  return toInstantText(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
};

/** Throws on a number that no instant has. */
export const toInstantText = (epochMs: number): string => new Date(epochMs).toISOString();

/** Throws on text that is no instant; `Date` does it a hundred times faster than Temporal, with the same result. */
export const toEpochMs = (instant: string): number => {
  const epochMs = Date.parse(instant);
  if (Number.isNaN(epochMs)) throw new RangeError(`not an instant: ${instant}`);
  return epochMs;
};

/** Whole minutes from `from` to `to`, rounded towards zero; negative when `to` is earlier. */
export const minutesBetween = (from: string, to: string): number =>
  Math.trunc((toEpochMs(to) - toEpochMs(from)) / 60_000);
