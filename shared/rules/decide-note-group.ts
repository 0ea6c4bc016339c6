import type { CommandInput } from '../commands/schemas.ts';
import { isOrderOf } from '../events/envelope.ts';
import type { NoteRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { DecideContext, Decided } from './context.ts';

/** Decisions about which notes are about one matter. */

const found = (ids: readonly string[], { rows }: DecideContext): Result<readonly NoteRow[]> => {
  const notes: NoteRow[] = [];
  for (const id of new Set(ids)) {
    const row = rows.get('note', id);
    if (row === null) return err(refusal('notFound', { id }));
    notes.push(row);
  }
  return ok(notes);
};

/** The newest word that stands about a pair. */
const wordOn = ({ bonds }: NoteRow, other: string): boolean | null =>
  bonds.findLast(({ withdrawn, others }) => !withdrawn && others.includes(other))?.together ?? null;

export const decideJoinNotes = (input: CommandInput<'joinNotes'>, context: DecideContext): Decided => {
  const notes = found(input.noteIds, context);
  if (!notes.ok) return notes;
  const [first, ...rest] = notes.value;
  if (first === undefined || rest.length === 0)
    return err(refusal('malformed', { field: 'noteIds', value: '' }));
  const isSaid = notes.value.every(({ id, bonds }) => {
    const newest = bonds.findLast(({ withdrawn }) => !withdrawn);
    const others = new Set(newest?.together === true ? newest.others : []);
    return notes.value.every((one) => one.id === id || others.has(one.id));
  });
  if (isSaid) return err(refusal('nothingToChange'));
  return ok({ type: 'notesJoined', body: { noteIds: notes.value.map(({ id }) => id) } });
};

export const decidePartNote = (
  { noteId, from }: CommandInput<'partNote'>,
  context: DecideContext,
): Decided => {
  const notes = found([noteId, ...from], context);
  if (!notes.ok) return notes;
  const [note, ...others] = notes.value;
  if (note === undefined || others.length === 0 || from.includes(noteId))
    return err(refusal('malformed', { field: 'from', value: noteId }));
  if (others.every(({ id }) => wordOn(note, id) === false)) return err(refusal('nothingToChange'));
  return ok({ type: 'noteParted', body: { noteId, from: others.map(({ id }) => id) } });
};

export const decideWithdrawNoteGrouping = (
  { noteId, ...place }: CommandInput<'withdrawNoteGrouping'>,
  { rows, actor }: DecideContext,
): Decided => {
  const row = rows.get('note', noteId);
  if (row === null) return err(refusal('notFound', { id: noteId }));
  const bond = row.bonds.find(({ order }) => isOrderOf(order, place));
  if (bond === undefined || bond.withdrawn || bond.by !== actor.staff.id)
    return err(refusal('nothingToChange'));
  // Somebody parted knows only from whom; the one it was said of knows all of them.
  const named = bond.others.flatMap(
    (id) => rows.get('note', id)?.bonds.find(({ order }) => order === bond.order)?.others ?? [],
  );
  const noteIds = [...new Set([noteId, ...bond.others, ...named])];
  return ok({ type: 'noteGroupingWithdrawn', body: { noteIds, basedOn: bond.order } });
};
