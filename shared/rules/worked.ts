import type { AttendanceRow } from '../projection/rows.ts';
import { toEpochMs } from '../time/zone.ts';
import { isForgotten } from './context.ts';

/** What one attendance adds to the time a person worked. */
export interface Worked {
  /** Whole elapsed minutes that no earlier attendance of the person has counted: nobody works twice at once. */
  readonly minutes: number;
  /** Another attendance of the same person runs at the same time. */
  readonly overlaps: boolean;
}

interface Stretch {
  readonly id: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** From when to when; up to now for who is still there, `null` where the end is not known. */
const stretchOf = (row: AttendanceRow, now: string): Stretch | null => {
  if (isForgotten(row, now)) return null;
  const fromMs = toEpochMs(row.inAt);
  return { id: row.id, fromMs, toMs: Math.max(fromMs, toEpochMs(row.outAt ?? now)) };
};

const byStart = (a: Stretch, b: Stretch): number =>
  a.fromMs - b.fromMs || a.toMs - b.toMs || (a.id < b.id ? -1 : 1);

/** One person’s stretches, in order; each counts what the ones before it have not. */
const sweep = (stretches: readonly Stretch[], result: Map<string, Worked>): void => {
  let longest: Stretch | null = null;
  for (const stretch of [...stretches].sort(byStart)) {
    const { id, fromMs, toMs } = stretch;
    const coveredMs: number = longest?.toMs ?? fromMs;
    const overlaps = longest !== null && fromMs < coveredMs;
    const fresh = Math.max(0, toMs - Math.max(fromMs, coveredMs));
    result.set(id, { minutes: Math.floor(fresh / 60_000), overlaps });
    if (overlaps && longest !== null) {
      const minutes = result.get(longest.id)?.minutes ?? 0;
      result.set(longest.id, { minutes, overlaps: true });
    }
    if (longest === null || toMs > longest.toMs) longest = stretch;
  }
};

/** What each attendance adds, by its id. One whose end is not known adds nothing until it is repaired. */
export const workedBy = (attendance: readonly AttendanceRow[], now: string): ReadonlyMap<string, Worked> => {
  const result = new Map<string, Worked>(attendance.map(({ id }) => [id, { minutes: 0, overlaps: false }]));
  const byPerson = new Map<string, Stretch[]>();
  for (const row of attendance) {
    const stretch = stretchOf(row, now);
    if (stretch === null) continue;
    const known = byPerson.get(row.staffId);
    if (known === undefined) byPerson.set(row.staffId, [stretch]);
    else known.push(stretch);
  }
  for (const stretches of byPerson.values()) sweep(stretches, result);
  return result;
};
