import type { FollowUpRow, HistoryLine } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';

/** That it was handed over, or a number looked at, changes nothing anybody could overlook. */
const quiet: readonly string[] = ['handedOver', 'phoneRevealed', 'customersMerged', 'customerParted'];

export const isNoise = ({ what }: HistoryLine): boolean => quiet.includes(what);

/**
 * What was written about a follow-up since `basedOn`, the newest entry its reader had seen: everything, where that entry
 * is not known here.
 */
export const unseenSince = ({ history }: FollowUpRow, basedOn: string): readonly HistoryLine[] =>
  history.slice(history.findIndex(({ order }) => order === basedOn) + 1).filter((line) => !isNoise(line));

/** Whether a line has to do with one of these fields. */
export const touches = ({ changes }: HistoryLine, fields: readonly string[]): boolean =>
  changes.some(({ field }) => fields.includes(field));

/**
 * Refuses a command whose author looked before somebody else wrote what it is about: to write over words one has not
 * seen is never what was meant. Without `basedOn`, and for what concerns other fields, nothing is refused; both lines stay
 * in the history, marked as written at the same time.
 */
export const seenBefore = (
  row: FollowUpRow,
  basedOn: string | undefined,
  isAboutIt: (line: HistoryLine) => boolean,
): Result<null> => {
  if (basedOn === undefined || basedOn === row.head) return ok(null);
  const unseen = unseenSince(row, basedOn).findLast(isAboutIt);
  return unseen === undefined
    ? ok(null)
    : err(refusal('changedMeanwhile', { id: row.id, by: unseen.by, at: unseen.at }));
};
