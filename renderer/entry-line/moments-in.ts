import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { casual as english } from 'chrono-node/en';
import { hans as chinese } from 'chrono-node/zh/hans';
import { findPhones } from '../../shared/rules/phone.ts';
import { foldText } from '../../shared/search/fold-text.ts';
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
import { meantBy, type PartOfDay, type Said } from './meant.ts';

/** A stretch of the text that says when. */
export interface FoundMoment {
  readonly start: number;
  readonly end: number;
  /** Wall clock of the shop, still ahead. */
  readonly at: WallClock;
  /** A clock time was named, or a span in hours or minutes; not only a day. */
  readonly isExact: boolean;
}

interface Piece extends Said {
  readonly start: number;
  readonly end: number;
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
  text
    .replace(CODES, (code) => '_'.repeat(code.length))
    .replace(/(?<=[点时])一刻/gu, '15')
    .replace(/(?<=[点时])三刻/gu, '45')
    .replace(/本(?=周|星期|礼拜)/gu, '这')
    .replace(/\b(?:mon|tue|wed|thu|fri|sat|sun|mar|may|now|second)\b(?! ?\d)/gu, (word) =>
      '_'.repeat(word.length),
    );

/** The Chinese half of the library takes the first letter of `3点 please` for p.m. and `周五：` for five o’clock. */
const inChinese = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})[:：]/gu, ',').replace(/(?<=[\d点时半分:]\s*)[ap](?!\.?m\b)/gu, '_');

const parts: readonly (readonly [RegExp, PartOfDay])[] = [
  [/凌晨/u, 'night'],
  [/早|early/u, 'earlyMorning'],
  [/上午|morning/u, 'morning'],
  [/中午|noon|midday/u, 'noon'],
  [/下午|afternoon/u, 'afternoon'],
  [/晚|evening|tonight|night/u, 'evening'],
];

const partOf = (text: string): PartOfDay | null =>
  (/afternoon/u.test(text) ? 'afternoon' : parts.find(([word]) => word.test(text))?.[1]) ?? null;

/** Times of day by themselves; the library also takes `夜`灯 and `中` for one. */
const ONLY_PART =
  /^(?:凌晨|早上|上午|中午|下午|晚上|(?:in )?(?:this |the )?(?:morning|noon|midday|afternoon|evening)|at night)$/u;
const PAST = /[昨]|前[天日晚]|ago|last|yesterday/u;
/** `快一点`, `3点建议`: counting, not a clock. */
const COUNTED_AFTER = /^(?:意见|建议|要求|问题|原因|不|点|儿)/u;

const isCounted = (text: string, result: ParsedResult): boolean =>
  result.text.trim() === '一点'
    ? !/^(?:前|之前|以前|半|钟|整)/u.test(text.slice(result.index + result.text.length))
    : /[点]$/u.test(result.text.trim()) && COUNTED_AFTER.test(text.slice(result.index + result.text.length));

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
  const part = partOf(text);
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
  if (PAST.test(said) || isCounted(text, result) || /^[\d\s./-]*$/u.test(said)) return null;
  const components = result.end ?? result.start;
  const hasWords = /noon|midday/u.test(said);
  const clock = hasWords && !/\d/u.test(said) ? null : clockIn(components, said);
  const isOnlyPart = ONLY_PART.test(said);
  if (clock === null && !isOnlyPart && /^[早晚夜中]/u.test(said)) return null;
  const isWeekly = result.start.isCertain('weekday') && !/[下这上]个?(?=周|星期|礼拜)|next|this/u.test(said);
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
    part: clock === null ? partOf(said) : null,
    isWeekly,
  };
};

/** A day named by its number or as the end of the month, which the library does not know. */
const dayOfMonth = (text: string, today: LocalDate): readonly Piece[] =>
  [
    ...text.matchAll(
      /(?<![\d月])(?<day>\d{1,2})[号日](?=前|之前|以前|早|上午|中午|下午|晚)|(?<!上个?)月底/gu,
    ),
  ].flatMap(({ 0: { length }, index, groups }) => {
    const date = nextWithDay(today, groups?.['day'] === undefined ? null : Number(groups['day']));
    return date === null
      ? []
      : [{ start: index, end: index + length, date, clock: null, part: null, isWeekly: false }];
  });

/** The next date with that day of the month, or the last of this month. */
const nextWithDay = (today: LocalDate, day: number | null): LocalDate | null => {
  const dates = Array.from({ length: 62 }, (_, ahead) => addDays(today, ahead));
  const found = dates.find(
    (date) => Number((day === null ? addDays(date, 1) : date).slice(8)) === (day ?? 1),
  );
  return found ?? null;
};

const numerals = new Map([...'零一二三四五六七八九十'].map((sign, value) => [sign, value]));
numerals.set('两', 2);

const NUMBER = '\\d{1,3}(?:\\.\\d)?|[一二两三四五六七八九]?十?[一二三四五六七八九]?';
const AHEAD = new RegExp(
  `(?<![\\d.])(?:(?<half>半)个?|(?<count>${NUMBER})(?:(?<more>个半)|个)?)(?<unit>小时|钟头|分钟)(?:之?内|之?后|以内|以后)`,
  'gu',
);
const AHEAD_EN =
  /\b(?:in|within)\s+(?:(?<half>half an)|(?<count>an?|\d{1,3}(?:\.\d)?))\s*(?<unit>h(?:ou)?rs?|h|min(?:ute)?s?)\b(?<more> and a half\b)?/gu;

const numberOf = (typed: string): number => {
  if (/^\d/u.test(typed)) return Number(typed);
  if (typed === 'a' || typed === 'an') return 1;
  const [tens, ones] = typed.includes('十') ? typed.split('十') : ['', typed];
  const ten = typed.includes('十') ? (numerals.get(tens ?? '') ?? 1) * 10 : 0;
  return ten + (numerals.get(ones ?? '') ?? 0);
};

/** `半小时后`, `一个半小时内`, `in 2 hours`: from now on, to the minute. */
const spansIn = (text: string, { now, zone }: Calendar): readonly FoundMoment[] =>
  [...text.matchAll(AHEAD), ...text.matchAll(AHEAD_EN)].flatMap(({ 0: said, index, groups }) => {
    const count = groups?.['half'] === undefined ? numberOf(groups?.['count'] ?? '') : 0.5;
    const minutes =
      (count + (groups?.['more'] === undefined ? 0 : 0.5)) *
      (/^[分m]/u.test(groups?.['unit'] ?? '') ? 1 : 60);
    if (minutes === 0) return [];
    const at = toWallClock(toInstantText(toEpochMs(now) + minutes * MINUTE_MS), zone);
    return [{ start: index, end: index + said.length, at, isExact: true }];
  });

/** `下周三` and `上午` next to each other are one time. Of two that overlap the first and longer one stays. */
const joined = (text: string, pieces: readonly Piece[]): readonly Piece[] => {
  const done: Piece[] = [];
  for (const piece of pieces) {
    const before = done.at(-1);
    if (before !== undefined && piece.start < before.end) continue;
    const isNextTo = before !== undefined && /^[\s,，的]{0,2}$/u.test(text.slice(before.end, piece.start));
    if (isNextTo && before.clock === null && before.part === null && piece.date === null) {
      const { start, date, isWeekly } = before;
      done[done.length - 1] = { ...piece, start, date, isWeekly };
    } else done.push(piece);
  }
  return done;
};

/** `by` before it and `前` behind it belong to what was said. */
const widened = (text: string, { start, end }: { readonly start: number; readonly end: number }) => ({
  start: start - (/(?:\b(?:by|before|until|at|on) )$/u.exec(text.slice(0, start))?.[0].length ?? 0),
  end: end + (/^\s?(?:之前|以前|前|之内|以内|内|左右)/u.exec(text.slice(end))?.[0].length ?? 0),
});

const byPlace = (a: { readonly start: number; readonly end: number }, b: typeof a): number =>
  a.start - b.start || b.end - a.end;

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
