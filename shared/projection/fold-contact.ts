import type { ContactEntry } from './route.ts';
import type { ContactRow } from './rows.ts';

/** Folds what was written with one phone number, order number or account. Nothing leaves it: the rows say what counts. */
export const foldContact = (row: ContactRow | null, { at, body }: ContactEntry): ContactRow => {
  const { contact, writing } = body;
  if (row === null) return { id: contact, writings: [writing], touchedAt: at };
  const writings = row.writings.includes(writing) ? row.writings : [...row.writings, writing];
  return { ...row, writings, touchedAt: at };
};
