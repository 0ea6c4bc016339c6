import type { NoteAnswer, NoteRow } from '../projection/rows.ts';

/** Where a note stands: what of it is open, with whom, and what whoever wrote it has not read yet. */

/** Ideas and odds and ends ask for no answer; everything else is solved or not (S9). */
const asksForAnswer = ({ kind }: NoteRow): boolean => kind !== 'idea' && kind !== 'other';

/** Something is still to be done about it. What was declined is over; what was given to somebody is not, whatever it is. */
export const isUnsolved = (note: NoteRow): boolean => {
  if (note.settled || note.withdrawn) return false;
  const verdict = note.answered?.verdict;
  return verdict === 'assigned' || (verdict !== 'declined' && asksForAnswer(note));
};

/** Whom it is given to while it is not solved; `null` where it is nobody’s. */
export const assignmentOf = ({
  answered,
  withdrawn,
}: NoteRow): (NoteAnswer & { readonly to: string }) | null =>
  answered === null || withdrawn || answered.verdict !== 'assigned' || answered.to === null
    ? null
    : { ...answered, to: answered.to };

/** What is given to somebody, the nearest date first, what has none behind. */
export const assignedTo = (notes: readonly NoteRow[], staffId: string): readonly NoteRow[] =>
  notes
    .filter((note) => assignmentOf(note)?.to === staffId)
    .sort((a, b) => {
      const [first, second] = [a, b].map(({ answered, at }) => `${answered?.until ?? '9999'} ${at}`);
      return (first ?? '') < (second ?? '') ? -1 : 1;
    });

/** The answer that whoever wrote the note has not read: somebody else’s, and not one that gives it to them anyway. */
export const unreadAnswer = ({ by, answered, withdrawn }: NoteRow): NoteAnswer | null => {
  if (answered === null || withdrawn || !answered.isTold) return null;
  return answered.seenAt === null && answered.by !== by && answered.to !== by ? answered : null;
};
