import type { Rows } from '../projection/projection.ts';
import type { NoteRow } from '../projection/rows.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { noteKinds } from '../vocabulary.ts';
import type { Period } from './weekly-period.ts';
import { verdictLine } from './weekly-repeated.ts';
import type { NoteLine, WeeklySummary } from './weekly-summary.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The notes of the period in the order in which they were written; those struck out are left out. */
export const notesOf = (rows: Rows, period: Period): readonly NoteRow[] =>
  rows
    .all('note')
    .filter((row) => !row.withdrawn && period.holds(row.on))
    .sort((a, b) => compare(a.on, b.on) || compare(a.at, b.at) || compare(a.id, b.id));

/** The kinds of which there is a note, in the order of the vocabulary. */
export const noteKindFigures = (notes: readonly NoteRow[]): WeeklySummary['noteKinds'] =>
  noteKinds
    .map((kind) => {
      const ofKind = notes.filter((note) => note.kind === kind);
      return { kind, count: ofKind.length, settled: ofKind.filter(({ settled }) => settled).length };
    })
    .filter(({ count }) => count > 0);

export const noteLine = (note: NoteRow, nameOf: (staffId: string) => string): NoteLine => ({
  id: note.id,
  date: note.on,
  kind: note.kind,
  text: maskPhonesIn(note.text),
  by: nameOf(note.by),
  customerName: note.customer?.name === undefined ? null : maskPhonesIn(note.customer.name),
  settled: note.settled,
  ...verdictLine(note, nameOf),
  answer: note.answer === null ? null : maskPhonesIn(note.answer),
});
