import type { Body } from '../events/bodies.ts';
import { routineRunIdOf } from '../time/routine-periods.ts';
import { businessDateOf } from '../time/shifts.ts';
import type { Entry, EventEntry } from './route.ts';
import type {
  RoutineCount,
  RoutineDefinition,
  RoutineReport,
  RoutineRow,
  RoutineRunRow,
  RoutineVersion,
} from './rows-routine.ts';

type Added = Entry<'routineAdded', Body<'routineAdded'>>;
type Changed = Entry<'routineChanged', Body<'routineChanged'>>;
type Counted = Entry<'routineCounted', Body<'routineCounted'>>;
type Reported = Entry<'routineReported', Body<'routineReported'>>;
type Withdrawn = Entry<'routineEntryWithdrawn', Body<'routineEntryWithdrawn'>>;

/** Folds one routine. Each change replaces it as a whole; every version stays readable. */
export const foldRoutine = (row: RoutineRow | null, entry: EventEntry): RoutineRow | null => {
  if (entry.type === 'routineAdded') return row === null ? added(entry) : addedTwice(row, entry);
  return row !== null && entry.type === 'routineChanged' ? changed(row, entry) : row;
};

const definitionOf = (body: Added['body'] | Changed['body'], active: boolean): RoutineDefinition => ({
  name: body.name,
  cadence: body.cadence,
  day: body.day,
  scope: body.scope,
  least: body.least,
  most: body.most,
  proof: body.proof,
  proofHint: body.proofHint,
  whenMissed: body.whenMissed,
  active,
});

const versionOf = (
  { order, at, actor }: Added | Changed,
  definition: RoutineDefinition,
  { concurrent, inForce }: Pick<RoutineVersion, 'concurrent' | 'inForce'>,
): RoutineVersion => ({ ...definition, order, at, by: actor, concurrent, inForce });

const added = (entry: Added): RoutineRow => {
  const definition = definitionOf(entry.body, true);
  const version = versionOf(entry, definition, { concurrent: false, inForce: true });
  return { ...definition, id: entry.body.routineId, versions: [version], head: entry.order };
};

/** Two PCs gave the same id to two routines: the first stands, and the second stays readable. */
const addedTwice = (row: RoutineRow, entry: Added): RoutineRow => {
  const version = versionOf(entry, definitionOf(entry.body, true), { concurrent: true, inForce: false });
  return { ...row, versions: [...row.versions, version] };
};

const changed = (row: RoutineRow, entry: Changed): RoutineRow => {
  const definition = definitionOf(entry.body, entry.body.active);
  const concurrent = (entry.body.basedOn ?? row.head) !== row.head;
  const version = versionOf(entry, definition, { concurrent, inForce: true });
  return { ...row, ...definition, versions: [...row.versions, version], head: entry.order };
};

/** Folds one run: counts are only ever added, so that what two PCs count at once is the sum of both. */
export const foldRoutineRun = (row: RoutineRunRow | null, entry: EventEntry): RoutineRunRow | null => {
  switch (entry.type) {
    case 'routineCounted': {
      const run = row ?? begun(entry);
      return { ...run, counts: [...run.counts, countOf(entry)] };
    }
    case 'routineReported': {
      const run = row ?? begun(entry);
      return { ...run, reports: [...run.reports, reportOf(entry)] };
    }
    case 'routineEntryWithdrawn':
      return row === null ? null : withdrawn(row, entry);
    default:
      return row;
  }
};

const begun = ({ body: { routineId, period } }: Counted | Reported): RoutineRunRow => ({
  id: routineRunIdOf(routineId, period),
  routineId,
  period,
  counts: [],
  reports: [],
});

const frameOf = ({ order, at, actor, shift, zone }: Counted | Reported) => ({
  order,
  at,
  on: businessDateOf({ at, shift: shift ?? undefined }, zone),
  by: actor,
  shift,
  withdrawn: null,
});

const countOf = (entry: Counted): RoutineCount => {
  const { amount, proof } = entry.body;
  return {
    ...frameOf(entry),
    amount,
    proof: proof === undefined ? null : { text: proof.text ?? null, attachment: proof.attachment ?? null },
  };
};

const reportOf = (entry: Reported): RoutineReport => ({ ...frameOf(entry), text: entry.body.text });

/** The first who takes a line back stands. */
const withdrawn = (row: RoutineRunRow, { body, at, actor }: Withdrawn): RoutineRunRow => {
  const strike = <L extends RoutineCount | RoutineReport>(lines: readonly L[]): readonly L[] =>
    lines.map((line) =>
      line.order === body.basedOn && line.withdrawn === null
        ? { ...line, withdrawn: { at, by: actor } }
        : line,
    );
  return { ...row, counts: strike(row.counts), reports: strike(row.reports) };
};
