import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { phonesOf } from '../../shared/rules/decide-phone.ts';
import { findPhones } from '../../shared/rules/phone.ts';

/** The whole phone numbers in a query. */
export const numbersInQuery = (query: string): readonly string[] =>
  findPhones(query).map(({ number }) => number);

/**
 * True when every word of the query stands somewhere in the follow-up. A whole number finds whoever has it, by its tags;
 * its last four digits find it by what the mask shows.
 */
export const contains = (row: FollowUpRow, query: string, tags: ReadonlySet<string>): boolean => {
  const phones = phonesOf(row);
  if (phones.some(({ tag }) => tags.has(tag))) return true;
  const text = [
    row.summary,
    row.details,
    row.customer?.name,
    row.customer?.orderNo,
    ...phones.map(({ mask }) => mask),
    row.nextAction?.text,
  ]
    .join('\n')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
};
