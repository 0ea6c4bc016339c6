import { businessDateOf } from '../time/shifts.ts';
import type { Outcome } from '../vocabulary.ts';
import { witness } from './fold-witness.ts';
import { historyLine } from './history.ts';
import { isAsImported, isOnlyTakenBack } from './imported.ts';
import type { Entry, FollowUpEntry, WithdrawnWithList } from './route.ts';
import type { FollowUpRow, FollowUpTurn } from './rows.ts';

/** How a follow-up becomes open and closed. */

export const dateOf = (entry: FollowUpEntry): string =>
  businessDateOf({ at: entry.at, shift: entry.shift ?? undefined }, entry.zone);

export const turn = (
  entry: FollowUpEntry,
  state: 'open' | 'closed',
  outcome: FollowUpTurn['outcome'],
): FollowUpTurn => ({
  state,
  at: entry.at,
  on: dateOf(entry),
  by: entry.actor,
  shift: entry.shift,
  outcome,
});

/** What changes about a row that is closed now. */
export const closing = (row: FollowUpRow, entry: FollowUpEntry, outcome: Outcome) =>
  ({
    state: 'closed',
    outcome,
    reason: null,
    closedAt: entry.at,
    closedBy: entry.actor,
    closedOn: dateOf(entry),
    closedShift: entry.shift,
    refused: null,
    dispute: null,
    closedOver: { refused: row.refused, dispute: row.dispute },
    snoozedUntil: null,
    turns: [...row.turns, turn(entry, 'closed', outcome)],
  }) as const satisfies Partial<FollowUpRow>;

/** What changes about a row that is open again. */
export const opening = (row: FollowUpRow, entry: FollowUpEntry) =>
  ({
    state: 'open',
    outcome: null,
    reason: null,
    closedAt: null,
    closedBy: null,
    closedOn: null,
    closedShift: null,
    closedOver: null,
    turns: [...row.turns, turn(entry, 'open', null)],
  }) as const satisfies Partial<FollowUpRow>;

/**
 * The list it came with is taken back or put back. Who wrote that may not have seen what somebody else was doing:
 * whatever has been worked on stays as it is, and says so `[M6]`.
 */
export const withdrawnWithList = (
  row: FollowUpRow,
  entry: Entry<'withdrawnWithList', WithdrawnWithList>,
): FollowUpRow => {
  const { withdrawn } = entry.body;
  const applies = withdrawn ? isAsImported(row) : isOnlyTakenBack(row);
  const outcome = withdrawn ? 'mistaken' : null;
  const changes = applies ? [{ field: 'outcome', before: row.outcome, after: outcome }] : [];
  const line = historyLine(entry, { changes, concurrent: !applies });
  if (!applies) return witness(row, entry, line);
  if (withdrawn) return witness(row, entry, line, closing(row, entry, 'mistaken'));
  const isOwn = entry.actor === row.closedBy && entry.shift === row.closedShift;
  const holderShift = isOwn ? row.holderShift : (entry.body.holderShift ?? entry.shift ?? row.holderShift);
  return witness(row, entry, line, { ...opening(row, entry), holderShift });
};
