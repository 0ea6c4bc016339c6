import type { EntityKind, FollowUpRow, NoteRow, RowKinds } from '../projection/rows.ts';
import { phonesOf } from '../rules/decide-phone.ts';
import { type ContactId, phoneContact, textContacts, type WritingKey } from './contacts.ts';

/** One thing that was written about a customer, with its row. */
export type Writing =
  | { readonly key: WritingKey; readonly kind: 'followUp'; readonly row: FollowUpRow }
  | { readonly key: WritingKey; readonly kind: 'note'; readonly row: NoteRow };

/** Reads rows by their ids; what the book has none of is left out. */
export interface ManyRows {
  readonly many: <K extends EntityKind>(kind: K, ids: readonly string[]) => Promise<readonly RowKinds[K][]>;
}

export const writingKey = (kind: Writing['kind'], id: string): WritingKey => `${kind}:${id}`;

const idsOf = (keys: readonly WritingKey[], kind: Writing['kind']): readonly string[] =>
  keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));

/** The writings of these keys, in no promised order. */
export const writingsOf = async (
  rows: ManyRows,
  keys: readonly WritingKey[],
): Promise<readonly Writing[]> => {
  const [followUps, notes] = await Promise.all([
    rows.many('followUp', idsOf(keys, 'followUp')),
    rows.many('note', idsOf(keys, 'note')),
  ]);
  return [
    ...followUps.map((row): Writing => ({ key: writingKey('followUp', row.id), kind: 'followUp', row })),
    ...notes.map((row): Writing => ({ key: writingKey('note', row.id), kind: 'note', row })),
  ];
};

/** Written down by mistake, or struck out: readable for ever, and about nobody. */
export const isMistaken = (writing: Writing): boolean =>
  writing.kind === 'followUp' ? writing.row.outcome === 'mistaken' : writing.row.withdrawn;

export const isOpen = (writing: Writing): boolean =>
  writing.kind === 'followUp' && writing.row.state === 'open';

/** Where it stands in the order of the book. */
export const orderOf = ({ row }: Writing): string => row.history[0]?.order ?? row.head;

/** Everything a writing may be found by: whoever looks wants to see it, be the number in a text only. */
export const contactsOf = (row: FollowUpRow | NoteRow): readonly ContactId[] => [
  ...phonesOf(row).map(({ tag }) => phoneContact(tag)),
  ...textContacts(row.customer ?? {}),
];

/** The sentence it begins with. */
export const titleOf = (writing: Writing): string =>
  writing.kind === 'followUp' ? writing.row.summary : writing.row.text;
