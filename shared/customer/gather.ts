import type { PhoneMark } from '../fields.ts';
import { type ContactId, phoneContact, textContacts, type WritingKey } from './contacts.ts';
import { isMistaken, type ManyRows, orderOf, titleOf, type Writing, writingsOf } from './writings.ts';

/** Writings of one customer that are read at most: a number that stands everywhere is the shop’s own. */
export const MOST_WRITINGS = 400;

/**
 * The number by which a writing is the customer’s: the one in the field for it; where there is none, the only one in the
 * sentence. Of two in a sentence one may be the courier’s.
 */
export const ownPhoneOf = (writing: Writing): PhoneMark | null => {
  const { customer, phones } = writing.row;
  if (typeof customer?.phone === 'object') return customer.phone;
  const said = phones.filter(({ mask }) => titleOf(writing).includes(mask));
  const [only] = said;
  return only !== undefined && said.length === 1 ? only : null;
};

/** What makes a writing one customer’s with another `[K3]`. */
export const identityOf = (writing: Writing): readonly ContactId[] => {
  const phone = ownPhoneOf(writing);
  const { customer, apart } = writing.row;
  return [...(phone === null ? [] : [phoneContact(phone.tag)]), ...textContacts(customer ?? {})].filter(
    (contact) => !apart.includes(contact),
  );
};

/** Those it was said to be of one customer with `[K6]`. */
const sameAs = ({ row }: Writing): readonly WritingKey[] =>
  // The schema of the event has let keys of writings through, and nothing else.
  row.sameAs as readonly WritingKey[];

/**
 * What has to be said so that a writing stands alone: the contacts it shares with the others, and those it was joined
 * with by hand.
 */
export const ties = (writing: Writing, all: readonly Writing[]) => {
  const theirs = new Set(all.filter(({ key }) => key !== writing.key).flatMap(identityOf));
  return {
    writing: writing.key,
    others: [...sameAs(writing)],
    by: identityOf(writing).filter((contact) => theirs.has(contact)),
  };
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
    const named = new Set(joining.flatMap(sameAs));
    const keys = [...new Set([...named, ...contacts.flatMap(({ writings }) => writings)])];
    const unknown = keys.filter((key) => !members.has(key));
    const found = await writingsOf(rows, unknown.slice(-MOST_WRITINGS - 1));
    fresh = found.filter(
      (writing) => named.has(writing.key) || identityOf(writing).some((contact) => asked.has(contact)),
    );
    for (const writing of fresh) members.set(writing.key, writing);
  }
  const all = [...members.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return { writings: all.slice(-MOST_WRITINGS), more: all.length > MOST_WRITINGS };
};
