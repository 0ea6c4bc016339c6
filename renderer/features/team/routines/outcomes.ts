import type { Rows } from '../../../../shared/projection/projection.ts';
import type { RoutineDefinition, RoutineRow, RoutineRunRow } from '../../../../shared/projection/rows.ts';
import { type Obligation, obligationsDue } from '../../../../shared/rules/routine.ts';
import { dueDateIn, firstDayOf, routineRunIdOf } from '../../../../shared/time/routine-periods.ts';
import { addDays, type LocalDate, localDateOf } from '../../../../shared/time/zone.ts';
import type { Calendar } from '../../../format/moments.ts';

/** How one routine went, or goes, in one period. */
export interface Outcome {
  readonly id: string;
  readonly routine: RoutineRow;
  /** As it was asked for. */
  readonly asked: RoutineDefinition;
  readonly due: LocalDate;
  /** Of everybody it was asked of; none where it had only just come and was counted all the same. */
  readonly obligations: readonly Obligation[];
  readonly run: RoutineRunRow | null;
}

/** How far back and ahead the page looks, in days. */
const BACK = 13;
const AHEAD = 7;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The last two weeks and what is due in the next days, by date, the latest first. */
export const outcomesOf = (rows: Rows, { now, zone }: Calendar): readonly Outcome[] => {
  const today = localDateOf(now, zone);
  const [from, to] = [addDays(today, -BACK), addDays(today, AHEAD)];
  const found = new Map<string, Outcome>();
  for (const one of obligationsDue(rows, { from, to, now, zone })) {
    const { routine, asked, due, period } = one;
    const id = `${routineRunIdOf(routine.id, period)} ${due}`;
    const known = found.get(id)?.obligations ?? [];
    const run = rows.get('routineRun', routineRunIdOf(routine.id, period));
    found.set(id, { id, routine, asked, due, run, obligations: [...known, one] });
  }
  const seen = new Set([...found.values()].map(({ run }) => run?.id));
  const counted = rows.all('routineRun').flatMap((run): readonly Outcome[] => {
    const routine = rows.get('routine', run.routineId);
    if (routine === null || seen.has(run.id) || !run.period.startsWith(`${routine.cadence}/`)) return [];
    const due = dueDateIn(routine.cadence, firstDayOf(run.period), routine.day);
    return due < from ? [] : [{ id: run.id, routine, asked: routine, due, run, obligations: [] }];
  });
  return [...found.values(), ...counted].sort(
    (a, b) => compare(b.due, a.due) || compare(a.routine.name, b.routine.name) || compare(a.id, b.id),
  );
};
