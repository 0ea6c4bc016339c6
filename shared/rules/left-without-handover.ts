import type { Rows } from '../projection/projection.ts';
import type { AttendanceRow, FollowUpRow } from '../projection/rows.ts';
import type { ShiftId } from '../time/shifts.ts';
import { minutesBetween } from '../time/zone.ts';
import { attendances, isForgotten } from './context.ts';
import { acceptancesOf } from './gate.ts';

/**
 * What the gate cannot see: two PCs cut off from each other each let one of two colleagues go because the other
 * stays, and whoever forgets to check out holds nobody up once hours have passed. Nothing is lost by it, since the
 * next take-over names whatever is open; but nobody told anybody, and a lead is to know.
 */

/** A shift that is gone and handed nothing over. */
export interface LeftShift {
  readonly shift: ShiftId;
  /** When the last one went; the end of the shift where that one forgot to check out. */
  readonly leftAt: string;
  /** Everybody who worked it, the last to go first. */
  readonly people: readonly AttendanceRow[];
  /** Open when they went and in their hands then, most of all what still is. */
  readonly left: readonly FollowUpRow[];
  /** Those of `left` that nobody has taken over or closed since. */
  readonly stillHeld: readonly FollowUpRow[];
}

/** Days for which such a shift is told of, unless something is still in its hands. */
export const LEFT_SHIFT_DAYS = 7;

/** A time of leaving that lies before the arrival is that of a wrong clock `[S5]`. */
const leftAtOf = ({ inAt, outAt, endsAt }: AttendanceRow): string =>
  outAt === null || outAt < inAt ? endsAt : outAt;

const isGone = (row: AttendanceRow, now: string): boolean => row.outAt !== null || isForgotten(row, now);

/** Ties by id, so that every PC names the same one. */
const lastToGoFirst = (a: AttendanceRow, b: AttendanceRow): number => {
  const [goneA, goneB] = [leftAtOf(a), leftAtOf(b)];
  if (goneA === goneB) return a.id < b.id ? -1 : 1;
  return goneA < goneB ? 1 : -1;
};

const wasOpenAt = ({ turns }: FollowUpRow, at: string): boolean =>
  turns.findLast((turn) => turn.at <= at)?.state === 'open';

/** Whether another shift had taken it out of these hands before. */
const wasTaken = (rows: Rows, shift: ShiftId, followUpId: string, at: string): boolean =>
  rows
    .all('handover')
    .flatMap(acceptancesOf)
    .some(
      (acceptance) =>
        acceptance.toShift !== shift &&
        acceptance.at <= at &&
        acceptance.decisions.some((one) => one.followUpId === followUpId && one.decision !== 'refused'),
    );

const leftBy = (rows: Rows, shift: ShiftId, leftAt: string): readonly FollowUpRow[] =>
  rows.all('followUp').filter((row) => {
    if (row.state === 'open' && row.holderShift === shift) return true;
    const isTheirs = row.openedShift === shift && wasOpenAt(row, leftAt);
    return isTheirs && !wasTaken(rows, shift, row.id, leftAt);
  });

/**
 * Whether a lead let them go and so knows, though nothing was signed. That somebody ill was written down by a colleague
 * tells no lead what they left behind.
 */
const isExcused = ({ release, alsoReleased }: AttendanceRow): boolean =>
  [release, ...alsoReleased].some(
    (one) =>
      one !== null &&
      (one.way === 'leadOverride' || one.way === 'leadByPhone') &&
      one.confirmation?.confirmed !== false,
  );

/** Everybody of each shift that has gone since the shop began to ask, where nobody signed and no lead let the last one go. */
const unsignedShifts = (rows: Rows, since: string, now: string): readonly (readonly AttendanceRow[])[] => {
  const signed = new Set(rows.all('handover').map(({ fromShift }) => fromShift));
  const byShift = new Map<ShiftId, AttendanceRow[]>();
  for (const row of [...attendances(rows)].sort(lastToGoFirst)) {
    const people = byShift.get(row.shift);
    if (people === undefined) byShift.set(row.shift, [row]);
    else people.push(row);
  }
  return [...byShift]
    .filter(([shift, people]) => !signed.has(shift) && people.every((row) => isGone(row, now)))
    .map(([, people]) => people)
    .filter(([last]) => last !== undefined && !isExcused(last) && leftAtOf(last) >= since);
};

/**
 * Shifts that are gone though nobody signed and no lead let them go, while they held open follow-ups or had opened
 * some; newest first. Empty where the shop does not ask for acceptance, and silent about the time before it did.
 */
export const leftWithoutHandover = (rows: Rows, now: string): readonly LeftShift[] => {
  const since = rows.get('book', 'book')?.askedSince ?? null;
  if (since === null) return [];
  return unsignedShifts(rows, since, now)
    .flatMap((people): readonly LeftShift[] => {
      const [last] = people;
      if (last === undefined) return [];
      const { shift } = last;
      const leftAt = leftAtOf(last);
      const left = leftBy(rows, shift, leftAt);
      const stillHeld = left.filter((row) => row.state === 'open' && row.holderShift === shift);
      const isOld = minutesBetween(leftAt, now) > LEFT_SHIFT_DAYS * 24 * 60;
      const isTold = isOld ? stillHeld.length > 0 : left.length > 0;
      return isTold ? [{ shift, leftAt, people, left, stillHeld }] : [];
    })
    .sort((a, b) => (a.leftAt === b.leftAt ? (a.shift < b.shift ? -1 : 1) : a.leftAt < b.leftAt ? 1 : -1));
};
