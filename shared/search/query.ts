import { maskPhonesIn } from '../rules/phone.ts';
import { isMonth, monthAfter, monthOf } from '../time/month.ts';
import { addDays, instantAt, isLocalDate, type LocalDate, weekdayOf } from '../time/zone.ts';
import type { SearchQuery } from './finder.ts';

/** What a word of the query was read as, to be shown and taken back. */
export interface QueryChip {
  readonly what: 'by' | 'when' | 'kind' | 'state';
  /** The word as typed. */
  readonly word: string;
  /** What it stands for, to be said in words: a staff id, a kind, a state; a word about time says itself. */
  readonly value: string;
}

export interface ReadQuery extends SearchQuery {
  readonly chips: readonly QueryChip[];
}

export interface QueryWords {
  readonly today: LocalDate;
  readonly zone: string;
  /** Whom `@…` means; `null` for nobody. */
  readonly personNamed: (typed: string) => string | null;
  /** Which kind `#…` means; `null` for none. */
  readonly kindNamed: (typed: string) => string | null;
}

const states: Readonly<Record<string, 'open' | 'closed'>> = {
  ...{ 未结: 'open', 未了结: 'open', open: 'open' },
  ...{ 已结: 'closed', 已了结: 'closed', closed: 'closed' },
};

type Days = readonly [first: LocalDate, next: LocalDate];

const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date));

const named: Readonly<Record<string, (today: LocalDate) => Days>> = {
  今天: (today) => [today, addDays(today, 1)],
  昨天: (today) => [addDays(today, -1), today],
  前天: (today) => [addDays(today, -2), addDays(today, -1)],
  本周: (today) => [mondayOf(today), addDays(mondayOf(today), 7)],
  上周: (today) => [addDays(mondayOf(today), -7), mondayOf(today)],
  本月: (today) => [`${monthOf(today)}-01`, `${monthAfter(monthOf(today), 1)}-01`],
  上月: (today) => [`${monthAfter(monthOf(today), -1)}-01`, `${monthOf(today)}-01`],
};

const english: Readonly<Record<string, string>> = {
  ...{
    today: '今天',
    yesterday: '昨天',
    thisweek: '本周',
    lastweek: '上周',
    thismonth: '本月',
    lastmonth: '上月',
  },
};

/** The days a word names, the one behind the last included; `null` for a word that names none. */
const daysNamed = (word: string, today: LocalDate): Days | null => {
  const lower = word.toLowerCase();
  const name = english[lower] ?? lower;
  if (Object.hasOwn(named, name)) return named[name]?.(today) ?? null;
  if (isMonth(word)) return [`${word}-01`, `${monthAfter(word, 1)}-01`];
  return isLocalDate(word) ? [word, addDays(word, 1)] : null;
};

/** Words, those in quotes in one piece: they are never read as anything else. */
const split = (typed: string): readonly { readonly word: string; readonly quoted: boolean }[] =>
  [...typed.matchAll(/["“”]([^"“”]+)["“”]|([^\s"“”]+)/gu)].map(([, quoted, plain]) => ({
    word: quoted ?? plain ?? '',
    quoted: quoted !== undefined,
  }));

/**
 * What was typed, read: `@小李`, `#退款`, `未结`, `今天`, `本周`, `2026-11` are chips, everything else is looked for. What
 * means nothing here (`@nobody`) is looked for as it stands.
 */
export const readQuery = (typed: string, known: QueryWords): ReadQuery => {
  const words: string[] = [];
  const chips: QueryChip[] = [];
  let rest: Omit<SearchQuery, 'words'> = {};
  // A whole number is looked for as it stands in texts: by its mask `[Q6]`.
  for (const { word, quoted } of split(maskPhonesIn(typed))) {
    const read = quoted ? null : chipOf(word, known);
    if (read === null) words.push(word);
    else {
      chips.push(read.chip);
      rest = { ...rest, ...read.query };
    }
  }
  return { words, chips, ...rest };
};

const chipOf = (
  word: string,
  { today, zone, personNamed, kindNamed }: QueryWords,
): { readonly chip: QueryChip; readonly query: Omit<SearchQuery, 'words'> } | null => {
  const state = Object.hasOwn(states, word.toLowerCase()) ? states[word.toLowerCase()] : undefined;
  if (state !== undefined) return { chip: { what: 'state', word, value: state }, query: { state } };
  const by = /^[@＠]/u.test(word) ? personNamed(word.slice(1)) : null;
  if (by !== null) return { chip: { what: 'by', word, value: by }, query: { by } };
  const kind = /^[#＃]/u.test(word) ? kindNamed(word.slice(1)) : null;
  if (kind !== null) return { chip: { what: 'kind', word, value: kind }, query: { kind } };
  const days = daysNamed(word, today);
  if (days === null) return null;
  const [from, until] = days.map((day) => instantAt(day, '00:00', zone));
  return { chip: { what: 'when', word, value: word }, query: { from, until } };
};
