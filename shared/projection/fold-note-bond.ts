import type { Body } from '../events/bodies.ts';
import { historyLine } from './history.ts';
import type { Entry } from './route.ts';
import type { NoteBond, NoteRow } from './rows.ts';

type Bonding =
  | Entry<'notesJoined', Body<'notesJoined'>>
  | Entry<'noteParted', Body<'noteParted'>>
  | Entry<'noteGroupingWithdrawn', Body<'noteGroupingWithdrawn'>>;

/** What a note hears of what it belongs to. Nobody’s words about the note itself: only the history grows. */
export const foldNoteBond = (row: NoteRow, entry: Bonding): NoteRow => {
  switch (entry.type) {
    case 'notesJoined':
      return bonded(row, entry, true, entry.body.noteIds);
    case 'noteParted': {
      const { noteId, from } = entry.body;
      return bonded(row, entry, false, noteId === row.id ? from : [noteId]);
    }
    case 'noteGroupingWithdrawn': {
      const { basedOn } = entry.body;
      const bonds = row.bonds.map((bond) => (bond.order === basedOn ? { ...bond, withdrawn: true } : bond));
      return { ...row, bonds, history: [...row.history, historyLine(entry)] };
    }
    default:
      return entry satisfies never;
  }
};

const bonded = (row: NoteRow, entry: Bonding, together: boolean, named: readonly string[]): NoteRow => {
  const others = [...new Set(named)].filter((id) => id !== row.id);
  const bond: NoteBond = { order: entry.order, by: entry.actor, together, others, withdrawn: false };
  return { ...row, bonds: [...row.bonds, bond], history: [...row.history, historyLine(entry)] };
};
