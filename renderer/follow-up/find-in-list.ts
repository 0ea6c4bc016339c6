import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { phonesOf } from '../../shared/rules/decide-phone.ts';
import { findPhones } from '../../shared/rules/phone.ts';

/** The whole phone numbers in a query. */
export const numbersInQuery = (query: string): readonly string[] =>
  findPhones(query).map(({ number }) => number);

/** Texts by the row they are of: a row never changes, and ten thousand of them are asked with every keystroke. */
const texts = new WeakMap<FollowUpRow, string>();

const textOf = (row: FollowUpRow): string => {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = [
    row.summary,
    row.details,
    row.customer?.name,
    row.customer?.orderNo,
    row.customer?.account,
    ...phonesOf(row).map(({ mask }) => mask),
    row.nextAction?.text,
  ]
    .join('\n')
    .toLowerCase();
  texts.set(row, text);
  return text;
};

/** Rows whose texts are made between two looks at the clock. */
const SLICE = 200;

/** Makes the texts of rows while the window has nothing else to do, so that the first key that finds waits for none. */
export const readAhead = (rows: readonly FollowUpRow[]): (() => void) => {
  let next = 0;
  let asked = 0;
  const work = (idle: IdleDeadline): void => {
    while (next < rows.length && idle.timeRemaining() > 2) {
      for (const row of rows.slice(next, next + SLICE)) textOf(row);
      next += SLICE;
    }
    if (next < rows.length) asked = requestIdleCallback(work);
  };
  asked = requestIdleCallback(work);
  return () => cancelIdleCallback(asked);
};

/**
 * True of a follow-up in which every word of the query stands somewhere. A whole number finds whoever has it, by its
 * tags; its last four digits find it by what the mask shows.
 */
export const finding = (query: string, tags: ReadonlySet<string>): ((row: FollowUpRow) => boolean) => {
  const words = query.toLowerCase().split(/\s+/u);
  return (row) => {
    if (tags.size > 0 && phonesOf(row).some(({ tag }) => tags.has(tag))) return true;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  };
};
