import type { FollowUpRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { DecideContext } from './context.ts';
import { isHeldBack } from './gate.ts';

/** The follow-up, if it is there and the actor’s shift may change it already, or takes back what they just did. */
export const findToChange = (
  id: string,
  { rows, actor }: DecideContext,
  takesBack: (row: FollowUpRow) => boolean,
): Result<FollowUpRow> => {
  const row = rows.get('followUp', id);
  if (row === null) return err(refusal('notFound', { id }));
  const waiting = takesBack(row) ? null : isHeldBack(rows, actor, row);
  return waiting === null ? ok(row) : err(refusal('takeOverFirst', { id: waiting.id }));
};
