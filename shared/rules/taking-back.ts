import type { CommandInput } from '../commands/schemas.ts';
import { canonicalJson } from '../projection/canonical.ts';
import type { FollowUpRow, HistoryLine } from '../projection/rows.ts';
import { isNoise } from './unseen.ts';

/**
 * Taking back what one has just done oneself: allowed even when the shift that holds the follow-up has signed since,
 * because it puts the record back to what was there. Nothing else passes: no second thought, no further change.
 */

/** What was done to it last. */
const lastDone = ({ history }: FollowUpRow): HistoryLine | undefined =>
  history.findLast((line) => !isNoise(line));

const byOneself = (row: FollowUpRow, staffId: string, what: string): HistoryLine | null => {
  const line = lastDone(row);
  return line?.by === staffId && line.what === what ? line : null;
};

/** Opens again what the actor has just closed. */
export const takesBackClosing = (row: FollowUpRow, staffId: string): boolean =>
  byOneself(row, staffId, 'followUpClosed') !== null;

/** Closes what the actor has just written down by mistake, or as it was before they opened it again. */
export const takesBackOpening = (
  row: FollowUpRow,
  staffId: string,
  outcome: CommandInput<'closeFollowUp'>['outcome'],
): boolean => {
  if (byOneself(row, staffId, 'followUpOpened') !== null) return outcome === 'mistaken';
  const before = byOneself(row, staffId, 'followUpReopened')?.changes.find(
    ({ field }) => field === 'outcome',
  );
  return before?.before === outcome;
};

/** Puts back exactly what the actor has just changed, or some of it. */
export const takesBackUpdate = (
  row: FollowUpRow,
  staffId: string,
  asked: Readonly<Record<string, unknown>>,
): boolean => {
  const changes = byOneself(row, staffId, 'followUpUpdated')?.changes ?? [];
  return Object.entries(asked).every(([field, value]) =>
    changes.some((change) => change.field === field && canonicalJson(change.before) === canonicalJson(value)),
  );
};
