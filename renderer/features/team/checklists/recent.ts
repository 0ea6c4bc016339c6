import type {
  AttendanceRow,
  ChecklistDefinition,
  ChecklistRow,
  ChecklistRunRow,
  ItemMark,
} from '../../../../shared/projection/rows.ts';
import {
  belongsTo,
  definitionAt,
  dutyOf,
  inOrder,
  type Progress,
  periodFor,
  progressOf,
} from '../../../../shared/rules/checklist.ts';
import { type Period, runIdOf } from '../../../../shared/time/periods.ts';
import type { LocalDate } from '../../../../shared/time/zone.ts';

/** One list on one shift or day, as it was done, or not. */
export interface RecentRun extends Progress {
  readonly id: string;
  readonly list: ChecklistRow;
  /** The list as it stood when the shift ended. */
  readonly definition: ChecklistDefinition;
  readonly period: Period;
  readonly date: LocalDate;
  /** The shift is not over yet. */
  readonly running: boolean;
  readonly duty: string | null;
  /** Who did how much of it, the most first. */
  readonly people: readonly { readonly staffId: string; readonly count: number }[];
  /** What was done of items that have been taken off the list since. */
  readonly removed: readonly ItemMark[];
}

const peopleOf = (marks: readonly ItemMark[]): RecentRun['people'] => {
  const counts = new Map<string, number>();
  for (const { by, state } of marks) if (state === 'done') counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts]
    .map(([staffId, count]) => ({ staffId, count }))
    .sort((a, b) => b.count - a.count || (a.staffId < b.staffId ? -1 : 1));
};

/** When each shift and each day on which somebody worked ended. */
const endsOf = (attendance: readonly AttendanceRow[]): ReadonlyMap<ShiftKey, string> => {
  const ends = new Map<ShiftKey, string>();
  for (const { shift, endsAt } of attendance) {
    const known = ends.get(shift);
    if (known === undefined || known < endsAt) ends.set(shift, endsAt);
  }
  return ends;
};
type ShiftKey = AttendanceRow['shift'];

/** The runs that were owed on the shifts somebody worked: those nobody touched as well, but no patrol nobody began. */
export const recentRuns = (
  lists: readonly ChecklistRow[],
  runs: readonly ChecklistRunRow[],
  attendance: readonly AttendanceRow[],
  now: string,
): readonly RecentRun[] => {
  const byId = new Map(runs.map((run) => [run.id, run]));
  const found = new Map<string, { readonly list: ChecklistRow; readonly period: Period; endsAt: string }>();
  for (const [shift, endsAt] of endsOf(attendance)) {
    for (const list of lists) {
      const then = definitionAt(list, endsAt);
      const existed = (list.versions[0]?.at ?? now) < endsAt;
      if (!existed || !then.active || then.items.length === 0 || !belongsTo(then, shift)) continue;
      const period = periodFor(then, shift);
      const id = runIdOf(list.id, period);
      const known = found.get(id);
      if (known === undefined) found.set(id, { list, period, endsAt });
      else if (known.endsAt < endsAt) known.endsAt = endsAt;
    }
  }
  return [...found]
    .map(([id, { list, period, endsAt }]) => runAt(id, list, period, endsAt, byId.get(id) ?? null, now))
    .filter(({ definition, settled }) => definition.when !== 'patrol' || settled > 0)
    .sort(byTime);
};

const runAt = (
  id: string,
  list: ChecklistRow,
  period: Period,
  endsAt: string,
  run: ChecklistRunRow | null,
  now: string,
): RecentRun => {
  const definition = definitionAt(list, endsAt);
  const known = new Set(definition.items.map(({ itemId }) => itemId));
  const date = period.slice(0, 10);
  return {
    ...progressOf(definition, run),
    ...{ id, list, definition, period, date, running: now < endsAt },
    duty: dutyOf({ rota: definition.rota, swaps: list.swaps }, date),
    people: peopleOf(run?.marks ?? []),
    removed: (run?.marks ?? []).filter(({ itemId, state }) => state !== 'open' && !known.has(itemId)),
  };
};

/** Newest day first; within a day in the order of the day, then by shift. */
const byTime = (a: RecentRun, b: RecentRun): number => {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return inOrder(a.list, b.list) || (a.period < b.period ? -1 : 1);
};
