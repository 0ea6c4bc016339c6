import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { casual as english } from 'chrono-node/en';
import { hans as chinese } from 'chrono-node/zh/hans';
import { findPhones } from '../../shared/rules/phone.ts';
import { foldText } from '../../shared/search/fold-text.ts';
import {
  beginsLikePart,
  daysOfMonthIn,
  inChinese,
  inKnownWords,
  isCounted,
  isOnlyPartOfDay,
  isPast,
  joinsTimes,
  namesWeek,
  type Place,
  partOfDayIn,
  spansAheadIn,
  widened,
} from '../../shared/time/time-words.ts';
import {
  addDays,
  daysBetween,
  isLocalDate,
  type LocalDate,
  toEpochMs,
  toInstantText,
  weekdayOf,
} from '../../shared/time/zone.ts';
import type { Calendar } from '../format/moments.ts';
import { toWallClock, type WallClock } from '../format/wall-clock.ts';
import { meantBy, type Said } from './meant.ts';

/** A stretch of the text that says when. */
export interface FoundMoment extends Place {
  /** Wall clock of the shop, still ahead. */
  readonly at: WallClock;
  /** A clock time was named, or a span in hours or minutes; not only a day. */
  readonly isExact: boolean;
}

interface Piece extends Said, Place {
  /** A day of the week and no more: when it has passed today, the one in a week is meant. */
  readonly isWeekly: boolean;
}

const MINUTE_MS = 60_000;
/** What lies further ahead without its year is rather the past: `11月20日下单` on the 23rd. */
const FARTHEST_DAYS = 183;
/** Nobody is promised anything for later than this; it is some other number. */
const FARTHEST_WITH_YEAR = 2 * 366;

/** Letters and digits in which somebody might see a time that are none: phones, orders, parcels, prices, sizes. */
const CODES =
  /[a-z]*\d{5,}[\da-z]*|[a-z]+-?\d{3,}[\da-z-]*|(?<![\d-])\d+(?:-\d+){3,}|\d+[.]\d+|\d+[*×x]\d+|¥ ?\d+|(?<![-/\d])\d{1,4}[-/]\d{1,4}(?![-/\d])/giu;

const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + '_'.repeat(end - start) + text.slice(end);

const withoutPhones = (typed: string): string =>
  foldText(findPhones(typed).reduce((left, { start, end }) => blank(left, start, end), typed));

/** The text as the library reads it best, place for place: codes blanked out, words it lacks replaced. */
const readable = (text: string): string =>
  inKnownWords(text)
    .replace(CODES, (code) => '_'.repeat(code.length))
    .replace(/\b(?:mon|tue|wed|thu|fri|sat|sun|mar|may|now|second)\b(?! ?\d)/gu, (word) =>
      '_'.repeat(word.length),
    );

const dateIn = (components: ParsedComponents): LocalDate | null => {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((name) => components.get(name));
  const date = [
    String(year).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ].join('-');
  return isLocalDate(date) ? date : null;
};

/** The hour as typed says nothing of the half of the day unless it does so in words or in its form. */
const clockIn = (components: ParsedComponents, text: string): Said['clock'] => {
  const hour = components.get('hour');
  if (!components.isCertain('hour') || hour === null) return null;
  const part = partOfDayIn(text);
  // The library knows the half of the day but not that `中午1点` is after noon.
  const isAfterNoon = part === 'noon' && hour < 6;
  return {
    hour: isAfterNoon ? hour + 12 : hour,
    minute: components.get('minute') ?? 0,
    isExact: isAfterNoon || components.isCertain('meridiem') || /(?:^|\D)0\d[:：]/u.test(text),
  };
};

const nextWeekday = (today: LocalDate, weekday: number | null): LocalDate | null =>
  [0, 1, 2, 3, 4, 5, 6]
    .map((ahead) => addDays(today, ahead))
    .find((date) => weekdayOf(date) % 7 === weekday) ?? null;

const pieceOf = (text: string, today: LocalDate, result: ParsedResult): Piece | null => {
  const said = result.text.trim();
  const after = text.slice(result.index + result.text.length);
  if (isPast(said) || isCounted(said, after) || /^[\d\s./-]*$/u.test(said)) return null;
  const components = result.end ?? result.start;
  const hasWords = /noon|midday/u.test(said);
  const clock = hasWords && !/\d/u.test(said) ? null : clockIn(components, said);
  const isOnlyPart = isOnlyPartOfDay(said);
  if (clock === null && !isOnlyPart && beginsLikePart(said)) return null;
  const isWeekly = result.start.isCertain('weekday') && !namesWeek(said);
  const isDated = !isOnlyPart && (['day', 'weekday'] as const).some((name) => result.start.isCertain(name));
  const date = isWeekly
    ? nextWeekday(today, result.start.get('weekday'))
    : isDated
      ? dateIn(components)
      : null;
  const farthest = result.start.isCertain('year') ? FARTHEST_WITH_YEAR : FARTHEST_DAYS;
  if (isDated && (date === null || daysBetween(today, date) > farthest)) return null;
  const start = result.index + (result.text.length - result.text.trimStart().length);
  return {
    start,
    end: start + said.length,
    date,
    clock,
    part: clock === null ? partOfDayIn(said) : null,
    isWeekly,
  };
};

/** A day named by its number or as the end of the month, which the library does not know. */
const dayOfMonth = (text: string, today: LocalDate): readonly Piece[] =>
  daysOfMonthIn(text).flatMap(({ day, ...place }) => {
    const date = nextWithDay(today, day);
    return date === null ? [] : [{ ...place, date, clock: null, part: null, isWeekly: false }];
  });

/** The next date with that day of the month, or the last of this month. */
const nextWithDay = (today: LocalDate, day: number | null): LocalDate | null => {
  const dates = Array.from({ length: 62 }, (_, ahead) => addDays(today, ahead));
  const found = dates.find(
    (date) => Number((day === null ? addDays(date, 1) : date).slice(8)) === (day ?? 1),
  );
  return found ?? null;
};

/** Spans are from now on, to the minute. */
const spansIn = (text: string, { now, zone }: Calendar): readonly FoundMoment[] =>
  spansAheadIn(text).map(({ minutes, ...place }) => {
    const at = toWallClock(toInstantText(toEpochMs(now) + minutes * MINUTE_MS), zone);
    return { ...place, at, isExact: true };
  });

/** `下周三` and `上午` next to each other are one time. Of two that overlap the first and longer one stays. */
const joined = (text: string, pieces: readonly Piece[]): readonly Piece[] => {
  const done: Piece[] = [];
  for (const piece of pieces) {
    const before = done.at(-1);
    if (before !== undefined && piece.start < before.end) continue;
    const isNextTo = before !== undefined && joinsTimes(text.slice(before.end, piece.start));
    if (isNextTo && before.clock === null && before.part === null && piece.date === null) {
      const { start, date, isWeekly } = before;
      done[done.length - 1] = { ...piece, start, date, isWeekly };
    } else done.push(piece);
  }
  return done;
};

const byPlace = (a: Place, b: Place): number => a.start - b.start || b.end - a.end;

/**
 * Every time that is still ahead in a line as it is typed, in Chinese or English, in the order in which they stand.
 * Times are read on the shop's wall clock. Phone numbers, orders, parcels and prices are never read as times.
 */
export const momentsIn = (typed: string, calendar: Calendar): readonly FoundMoment[] => {
  const now = toWallClock(calendar.now, calendar.zone);
  const today = now.slice(0, 10);
  const plain = withoutPhones(typed);
  const spans = spansIn(plain, calendar);
  const text = readable(spans.reduce((left, { start, end }) => blank(left, start, end), plain));
  // The library reckons in the wall clock it is given; which zone that is does not concern it.
  const reference = { instant: new Date(`${now}:00.000Z`), timezone: 0 };
  const results = [
    ...chinese.parse(inChinese(text), reference, { forwardDate: true }),
    ...english.parse(text, reference, { forwardDate: true }),
  ];
  const pieces = [
    ...dayOfMonth(text, today),
    ...results.flatMap((result) => pieceOf(text, today, result) ?? []),
  ].sort(byPlace);
  const found = joined(text, pieces).flatMap((piece): readonly FoundMoment[] => {
    const at =
      meantBy(piece, now) ??
      (piece.isWeekly && piece.date !== null
        ? meantBy({ ...piece, date: addDays(piece.date, 7) }, now)
        : null);
    return at === null ? [] : [{ ...widened(text, piece), at, isExact: piece.clock !== null }];
  });
  return [...spans, ...found].sort(byPlace);
};
