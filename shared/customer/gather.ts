import type { PhoneMark } from '../fields.ts';
import { type ContactId, phoneContact, textContacts, type WritingKey } from './contacts.ts';
import { isMistaken, type ManyRows, orderOf, type Writing, writingsOf } from './writings.ts';

/** Writings of one customer that are read at most: a number that stands everywhere is the shop’s own. */
export const MOST_WRITINGS = 400;

/** The sentence a writing begins with; what stands in it is about the customer, or about nobody. */
const sentenceOf = (writing: Writing): string =>
  writing.kind === 'followUp' ? writing.row.summary : writing.row.text;

/**
 * The number by which a writing is the customer’s: the one in the field for it; where there is none, the only one in the
 * sentence. Of two in a sentence one may be the courier’s.
 */
export const ownPhoneOf = (writing: Writing): PhoneMark | null => {
  const { customer, phones } = writing.row;
  if (typeof customer?.phone === 'object') return customer.phone;
  const said = phones.filter(({ mask }) => sentenceOf(writing).includes(mask));
  const [only] = said;
  return only !== undefined && said.length === 1 ? only : null;
};

/** What makes a writing one customer’s with another `[K3]`. */
export const identityOf = (writing: Writing): readonly ContactId[] => {
  const phone = ownPhoneOf(writing);
  return [...(phone === null ? [] : [phoneContact(phone.tag)]), ...textContacts(writing.row.customer ?? {})];
};

/** What was written about one customer, the first first. */
export interface Gathered {
  readonly writings: readonly Writing[];
  /** There is more than was read. */
  readonly more: boolean;
}

/**
 * Everything about the customer of one writing: what shares a contact with it, and what shares one with that, and so on
 * `[K3]`. What was written by mistake is there too, but joins nobody. `null` where the book has no such writing.
 */
export const gather = async (rows: ManyRows, root: WritingKey): Promise<Gathered | null> => {
  const members = new Map<WritingKey, Writing>();
  const asked = new Set<ContactId>();
  for (const writing of await writingsOf(rows, [root])) members.set(writing.key, writing);
  let fresh: readonly Writing[] = [...members.values()];
  if (fresh.length === 0) return null;

  while (fresh.length > 0 && members.size <= MOST_WRITINGS) {
    const joining = fresh.filter((writing) => writing.key === root || !isMistaken(writing));
    const wanted = [...new Set(joining.flatMap(identityOf))].filter((contact) => !asked.has(contact));
    for (const contact of wanted) asked.add(contact);
    const contacts = await rows.many('contact', wanted);
    const keys = [...new Set(contacts.flatMap(({ writings }) => writings))].filter(
      (key) => !members.has(key),
    );
    const found = await writingsOf(rows, keys.slice(-MOST_WRITINGS - 1));
    fresh = found.filter((writing) => identityOf(writing).some((contact) => asked.has(contact)));
    for (const writing of fresh) members.set(writing.key, writing);
  }
  const all = [...members.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return { writings: all.slice(-MOST_WRITINGS), more: all.length > MOST_WRITINGS };
};
