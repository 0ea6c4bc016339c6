import type { Body } from '../events/bodies.ts';
import { witness } from './fold-witness.ts';
import { historyLine } from './history.ts';
import type { Entry } from './route.ts';
import type { FollowUpRow } from './rows.ts';

/** A line of what was done or said. */
export const progressed = (
  row: FollowUpRow,
  entry: Entry<'followUpProgressed', Body<'followUpProgressed'>>,
): FollowUpRow =>
  witness(row, entry, historyLine(entry, { text: entry.body.text }), {
    attachments: [...row.attachments, ...(entry.body.attachments ?? [])],
  });

/** Written to the wrong follow-up, and taken back: the line stays where it stands, struck, and counts no longer. */
export const progressWithdrawn = (
  row: FollowUpRow,
  entry: Entry<'progressWithdrawn', Body<'progressWithdrawn'>>,
): FollowUpRow => {
  const history = row.history.map((line) =>
    line.order === entry.body.basedOn && line.what === 'followUpProgressed'
      ? { ...line, what: 'progressStruck' }
      : line,
  );
  return witness({ ...row, history }, entry, historyLine(entry));
};
