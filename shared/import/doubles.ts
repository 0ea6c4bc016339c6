import { textContacts } from '../customer/contacts.ts';
import type { FollowUpRow } from '../projection/rows.ts';
import { normalisePhone } from '../rules/phone.ts';
import type { ImportLine } from './entries.ts';
import { isLineOf } from './ids.ts';

/** What a line is a double of: an earlier line of the same list, or a follow-up that is open already `[M5]`. */
export type Double =
  | { readonly of: 'line'; readonly line: number }
  | { readonly of: 'followUp'; readonly followUpId: string; readonly summary: string };

/** The tags under which the book may know a number: only the main process can say `[D6]`. */
export type TagsOf = (phone: string) => readonly string[];

/** How a customer is recognised, as in `[K1]`. */
const keysOf = (customer: FollowUpRow['customer'] | undefined, tagsOf: TagsOf): readonly string[] => {
  const { phone } = customer ?? {};
  const typed = typeof phone === 'string' ? [`phone ${normalisePhone(phone)}`] : [];
  const tags = phone === undefined ? [] : typeof phone === 'string' ? tagsOf(phone) : [phone.tag];
  return [...textContacts(customer ?? {}), ...typed, ...tags.map((tag) => `tag ${tag}`)];
};

/** The doubles of a list by line number; the first of several is none. Those of the same list do not count. */
export const doublesIn = (
  lines: readonly ImportLine[],
  open: readonly FollowUpRow[],
  importId: string,
  tagsOf: TagsOf,
): ReadonlyMap<number, Double> => {
  const known = new Map<string, Double>();
  for (const { id, summary, customer, importedFrom, because } of open) {
    // Neither its own lines, where it goes on, nor what has opened because of them.
    if (importedFrom?.importId === importId) continue;
    if (because !== null && isLineOf(importId, because.followUpId)) continue;
    for (const key of keysOf(customer, tagsOf)) known.set(key, { of: 'followUp', followUpId: id, summary });
  }
  const doubles = new Map<number, Double>();
  for (const line of lines) {
    if (line.state !== 'entry') continue;
    const keys = keysOf(line.entry.customer, tagsOf);
    const found = keys.map((key) => known.get(key)).find((double) => double !== undefined);
    if (found !== undefined) doubles.set(line.line, found);
    else for (const key of keys) known.set(key, { of: 'line', line: line.line });
  }
  return doubles;
};
