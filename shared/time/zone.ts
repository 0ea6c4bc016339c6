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

/** So many answers are remembered; then the memory begins anew. */
const MEMORY = 10_000;

/** A week is counted by asking a few dates and shifts thousands of times: what Temporal said of them is remembered. */
export const remembered = <Answer>(ask: (first: string, second: string, third: string) => Answer) => {
  const answers = new Map<string, Answer>();
  return (first: string, second = '', third = ''): Answer => {
    const key = `${first} ${second} ${third}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(first, second, third);
    if (answers.size >= MEMORY) answers.clear();
    answers.set(key, answer);
    return answer;
  };
};

const daysInMonth = remembered((month) => Temporal.PlainYearMonth.from(month).daysInMonth);

export const isLocalDate = (text: string): boolean => {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (month === undefined || day === undefined || month < '01' || month > '12') return false;
  return day >= '01' && Number(day) <= daysInMonth(text.slice(0, 7));
};

/** From one change of a zone’s clocks to the next: its offset is one number there. */
interface Span {
  readonly from: number;
  readonly until: number;
  readonly offsetMs: number;
}

const spans = new Map<string, readonly Span[]>();

const spanAt = (epochMs: number, zone: string): Span => {
  // A millisecond later: a change at this very instant is one that has been.
  const after = Temporal.Instant.fromEpochMilliseconds(epochMs + 1).toZonedDateTimeISO(zone);
  const there = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  return {
    from: after.getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: there.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: there.offsetNanoseconds / 1_000_000,
  };
};

const offsetAt = (epochMs: number, zone: string): number => {
  const known = spans.get(zone) ?? [];
  const found = known.find(({ from, until }) => from <= epochMs && epochMs < until);
  if (found !== undefined) return found.offsetMs;
  const span = spanAt(epochMs, zone);
  spans.set(zone, [span, ...known].slice(0, 100));
  return span.offsetMs;
};

/** What calendar and clock on the wall show, as milliseconds of a calendar without zones. */
const wallMs = (instant: string, zone: string): number => {
  const epochMs = toEpochMs(instant);
  return epochMs + offsetAt(epochMs, zone);
};

const DAY_MS = 86_400_000;

/** Of every event of a book the day is asked for, and a book has few. */
const knownDays = new Map<number, LocalDate>();

/** The calendar date of an instant in a zone. */
export const localDateOf = (instant: string, zone: string): LocalDate => {
  const day = Math.floor(wallMs(instant, zone) / DAY_MS);
  const known = knownDays.get(day);
  if (known !== undefined) return known;
  const [date = ''] = toInstantText(day * DAY_MS).split('T');
  if (knownDays.size >= MEMORY) knownDays.clear();
  knownDays.set(day, date);
  return date;
};

/** The wall-clock time of an instant in a zone, to the minute. */
export const localTimeOf = (instant: string, zone: string): LocalTime => {
  const [, time = ''] = toInstantText(wallMs(instant, zone)).split('T');
  return time.slice(0, 5);
};

const added = remembered((date, days) =>
  Temporal.PlainDate.from(date)
    .add({ days: Number(days) })
    .toString(),
);

export const addDays = (date: LocalDate, days: number): LocalDate => added(date, String(days));

/** The same day so many months on; the last day of a month that has none such. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ months }).toString();

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => between(from, to);

const between = remembered(
  (from, to) =>
    Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days,
);

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (date: LocalDate): number => weekday(date);

const weekday = remembered((date) => Temporal.PlainDate.from(date).dayOfWeek);

/**
 * The instant of a wall-clock time on a date. `24:00` is the next midnight. A time that daylight saving skips moves
 * forward; one that happens twice is the first.
 */
export const instantAt = (date: LocalDate, time: LocalTime, zone: string): string =>
  instantOf(date, time, zone);

const instantOf = remembered((date, time, zone) => {
  const [day, clock] = time === '24:00' ? [addDays(date, 1), '00:00'] : [date, time];
  const wall = Temporal.PlainDateTime.from(`${day}T${clock}`);
  return toInstantText(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
});

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
