import type { FollowUpRow } from '../projection/rows.ts';
import { inReadingOrder } from '../rules/handover.ts';
import { type ContactId, type ContactKind, kindOfContact } from './contacts.ts';
import { contactsOf, isMistaken, type ManyRows, type Writing, writingsOf } from './writings.ts';

/** A follow-up of a customer somebody is about to write down once more, and by what it is known. */
export interface Match {
  readonly row: FollowUpRow;
  readonly by: ContactKind;
}

export interface LookedUp {
  /** The open ones first, the most urgent first; then the closed ones, the newest first `[K2]`. */
  readonly matches: readonly Match[];
  /** Something of the customer's, be it a note only: where their page begins. */
  readonly any: Writing | null;
}

export const NOBODY: LookedUp = { matches: [], any: null };

const newestClosed = (a: FollowUpRow, b: FollowUpRow): number =>
  (a.closedAt ?? '') > (b.closedAt ?? '') ? -1 : 1;

/**
 * Look up before writing a new one (S5): what was ever written with one of these contacts and still says so. `except`
 * is the one that is being edited.
 */
export const lookUp = async (
  rows: ManyRows,
  wanted: readonly ContactId[],
  except: string | null = null,
): Promise<LookedUp> => {
  if (wanted.length === 0) return NOBODY;
  const contacts = await rows.many('contact', wanted);
  const keys = [...new Set(contacts.flatMap(({ writings }) => writings))].filter((key) => key !== except);
  const found = (await writingsOf(rows, keys)).filter((writing) => !isMistaken(writing));
  const byOf = (writing: Writing): ContactKind | null => {
    const has = contactsOf(writing.row);
    const by = wanted.find((contact) => has.includes(contact));
    return by === undefined ? null : kindOfContact(by);
  };
  const fitting = found.flatMap((writing) => {
    const by = byOf(writing);
    return by === null ? [] : [{ writing, by }];
  });
  const matches = fitting.flatMap(({ writing, by }) =>
    writing.kind === 'followUp' ? [{ row: writing.row, by }] : [],
  );
  const open = matches.filter(({ row }) => row.state === 'open').sort((a, b) => inReadingOrder(a.row, b.row));
  const closed = matches
    .filter(({ row }) => row.state === 'closed')
    .sort((a, b) => newestClosed(a.row, b.row));
  return {
    matches: [...open, ...closed],
    any: [...fitting.map(({ writing }) => writing)].sort((a, b) => (a.key < b.key ? -1 : 1))[0] ?? null,
  };
};
