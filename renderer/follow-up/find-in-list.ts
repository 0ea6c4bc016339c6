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
