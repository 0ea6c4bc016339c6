/**
 * How times are said in Chinese and English: the grammar that reading a line needs besides what a date library knows.
 * Nothing of it is ever shown to anybody.
 */

export type PartOfDay = 'night' | 'earlyMorning' | 'morning' | 'noon' | 'afternoon' | 'evening';

const parts: readonly (readonly [RegExp, PartOfDay])[] = [
  [/afternoon/u, 'afternoon'],
  [/凌晨/u, 'night'],
  [/早|early/u, 'earlyMorning'],
  [/上午|morning/u, 'morning'],
  [/中午|noon|midday/u, 'noon'],
  [/下午/u, 'afternoon'],
  [/晚|evening|tonight|night/u, 'evening'],
];

/** The part of the day that is named in what was said of a time. */
export const partOfDayIn = (said: string): PartOfDay | null =>
  parts.find(([word]) => word.test(said))?.[1] ?? null;

/** A part of the day by itself, as a time; a library may also take `夜`灯 and `中` for one. */
export const isOnlyPartOfDay = (said: string): boolean =>
  /^(?:凌晨|早上|上午|中午|下午|晚上|(?:in )?(?:this |the )?(?:morning|noon|midday|afternoon|evening)|at night)$/u.test(
    said,
  );

/** Begins with a sign that is a part of the day in some words and something else in many more. */
export const beginsLikePart = (said: string): boolean => /^[早晚夜中]/u.test(said);

export const isPast = (said: string): boolean => /[昨]|前[天日晚]|ago|last|yesterday/u.test(said);

/** `下周三`, `next Monday`: which week is named, not only the day of it. */
export const namesWeek = (said: string): boolean => /[下这上]个?(?=周|星期|礼拜)|next|this/u.test(said);

/** `快一点`, `3点建议`: counting, not a clock. */
export const isCounted = (said: string, after: string): boolean =>
  said === '一点'
    ? !/^(?:前|之前|以前|半|钟|整)/u.test(after)
    : /[点]$/u.test(said) && /^(?:意见|建议|要求|问题|原因|不|点|儿)/u.test(after);

/** The same text place for place, with words a library knows for some it does not. */
export const inKnownWords = (text: string): string =>
  text
    .replace(/(?<=[点时])一刻/gu, '15')
    .replace(/(?<=[点时])三刻/gu, '45')
    .replace(/本(?=周|星期|礼拜)/gu, '这');

/** The same text place for place, in which no letter after a time is taken for p.m. and no `周五：` for five o’clock. */
export const inChinese = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})[:：]/gu, ',').replace(/(?<=[\d点时半分:]\s*)[ap](?!\.?m\b)/gu, '_');

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A day named by its number alone (`25号前`), or the last of the month (`null`). */
export const daysOfMonthIn = (text: string): readonly (Place & { readonly day: number | null })[] =>
  [
    ...text.matchAll(
      /(?<![\d月])(?<day>\d{1,2})[号日](?=前|之前|以前|早|上午|中午|下午|晚)|(?<!上个?)月底/gu,
    ),
  ].map(({ 0: { length }, index, groups }) => ({
    start: index,
    end: index + length,
    day: groups?.['day'] === undefined ? null : Number(groups['day']),
  }));

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

/** `半小时后`, `一个半小时内`, `in 2 hours`: minutes from now on. */
export const spansAheadIn = (text: string): readonly (Place & { readonly minutes: number })[] =>
  [...text.matchAll(AHEAD), ...text.matchAll(AHEAD_EN)].flatMap(({ 0: said, index, groups }) => {
    const count = groups?.['half'] === undefined ? numberOf(groups?.['count'] ?? '') : 0.5;
    const more = groups?.['more'] === undefined ? 0 : 0.5;
    const minutes = (count + more) * (/^[分m]/u.test(groups?.['unit'] ?? '') ? 1 : 60);
    return minutes === 0 ? [] : [{ start: index, end: index + said.length, minutes }];
  });

/** Nothing, blanks or a comma between two stretches make them one time: `下周三` `上午`. */
export const joinsTimes = (between: string): boolean => /^[\s,，的]{0,2}$/u.test(between);

/** `by` before a time and `前` behind it belong to what was said. */
export const widened = (text: string, { start, end }: Place): Place => ({
  start: start - (/(?:\b(?:by|before|until|at|on) )$/u.exec(text.slice(0, start))?.[0].length ?? 0),
  end: end + (/^\s?(?:之前|以前|前|之内|以内|内|左右)/u.exec(text.slice(end))?.[0].length ?? 0),
});
