import { morePhones } from '../events/protected.ts';
import { businessDateOf } from '../time/shifts.ts';
import { foldJoint } from './fold-joint.ts';
import { answering, foldNoteAnswer } from './fold-note-answer.ts';
import { foldNoteBond } from './fold-note-bond.ts';
import { historyLine, isConcurrent } from './history.ts';
import type { EventEntry } from './route.ts';
import type { FieldChange, HistoryLine, NoteRow } from './rows.ts';

/** Folds one note. Its old texts stay readable in the history; a withdrawn note is struck out, never gone. */
export const foldNote = (row: NoteRow | null, entry: EventEntry): NoteRow | null => {
  const next = step(row, entry);
  if (next === null || entry.type === 'phoneRevealed') return next;
  const phones = morePhones(next.phones, entry.phones);
  return phones === next.phones ? next : { ...next, phones };
};

const step = (row: NoteRow | null, entry: EventEntry): NoteRow | null => {
  if (row === null) return entry.type === 'noteWritten' ? written(entry) : null;
  switch (entry.type) {
    case 'noteWritten':
      return writtenTwice(row, entry);
    case 'noteAmended':
      return amended(row, entry);
    case 'phoneRevealed':
      return { ...row, history: [...row.history, historyLine(entry, { text: entry.body.mask })] };
    case 'customersMerged':
    case 'customerParted':
      return foldJoint(row, `note:${row.id}`, entry);
    case 'noteSettled':
    case 'noteAnswered':
    case 'noteAnswerWithdrawn':
    case 'noteAnswerSeen':
      return foldNoteAnswer(row, entry);
    case 'notesJoined':
    case 'noteParted':
    case 'noteGroupingWithdrawn':
      return foldNoteBond(row, entry);
    case 'noteWithdrawn': {
      const { withdrawn, basedOn } = entry.body;
      const changes = [{ field: 'withdrawn', before: row.withdrawn, after: withdrawn }];
      return witness(row, historyLine(entry, { changes, concurrent: isConcurrent(basedOn, row.head) }), {
        withdrawn,
      });
    }
    default:
      return row;
  }
};

const written = (entry: Extract<EventEntry, { type: 'noteWritten' }>): NoteRow => ({
  id: entry.body.noteId,
  kind: entry.body.kind,
  text: entry.body.text,
  customer: entry.body.customer ?? null,
  phones: [],
  sameAs: [],
  apart: [],
  attachments: entry.body.attachments ?? [],
  at: entry.at,
  on: businessDateOf({ at: entry.at, shift: entry.shift ?? undefined }, entry.zone),
  by: entry.actor,
  shift: entry.shift,
  ...answering([]),
  withdrawn: false,
  bonds: [],
  head: entry.order,
  history: [historyLine(entry, { text: entry.body.text })],
});

/** Two PCs gave the same id to two notes: the first stands, and all that the second says stays readable. */
const writtenTwice = (row: NoteRow, entry: Extract<EventEntry, { type: 'noteWritten' }>): NoteRow => {
  const { text, kind, customer } = entry.body;
  const changes = [
    { field: 'kind', before: null, after: kind },
    ...(customer === undefined ? [] : [{ field: 'customer', before: null, after: customer }]),
  ];
  return witness(row, historyLine(entry, { text, changes, concurrent: true }));
};

const amended = (row: NoteRow, entry: Extract<EventEntry, { type: 'noteAmended' }>): NoteRow => {
  const { kind, text, basedOn } = entry.body;
  const changes: FieldChange[] = [];
  if (kind !== undefined) changes.push({ field: 'kind', before: row.kind, after: kind });
  if (text !== undefined) changes.push({ field: 'text', before: row.text, after: text });
  const line = historyLine(entry, { changes, concurrent: isConcurrent(basedOn, row.head) });
  return witness(row, line, { kind: kind ?? row.kind, text: text ?? row.text });
};

const witness = (row: NoteRow, line: HistoryLine, rest: Partial<NoteRow> = {}): NoteRow => ({
  ...row,
  ...rest,
  head: line.order,
  history: [...row.history, line],
});
