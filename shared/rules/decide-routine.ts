import type { CommandInput, CommandName } from '../commands/schemas.ts';
import { isOrderOf } from '../events/envelope.ts';
import { canonicalJson } from '../projection/canonical.ts';
import type { Rows } from '../projection/projection.ts';
import type { RoutineDefinition, RoutineRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { dueDateIn, firstDayOf, periodHolding, routineRunIdOf } from '../time/routine-periods.ts';
import { isLocalDate, localDateOf } from '../time/zone.ts';
import type { RoutineProof } from '../vocabulary.ts';
import { type DecideContext, type Decided, isForgotten } from './context.ts';
import { hasRole } from './permissions.ts';
import { obligationsDue, reportsOf } from './routine.ts';

/** Decisions about routines: what recurs, what was done of it, what was reported as missed. */

type Definition = Omit<RoutineDefinition, 'active'>;

/** What is wrong with a routine as it is asked for, if anything. */
const checkDefinition = (
  { name, cadence, day, least, most }: Definition,
  rows: Rows,
  except: string | null,
): Result<null> => {
  const taken = rows.all('routine').some((row) => row.active && row.name === name && row.id !== except);
  if (taken) return err(refusal('listNameTaken', { name }));
  if ((cadence === 'month') !== (day !== null)) return err(refusal('malformed', { field: 'day' }));
  return most < least ? err(refusal('malformed', { field: 'most' })) : ok(null);
};

const decideAddRoutine = (
  { id, ...definition }: CommandInput<'addRoutine'>,
  { rows, newId }: DecideContext,
): Decided => {
  const routineId = id ?? newId('r');
  if (rows.get('routine', routineId) !== null) return err(refusal('alreadyExists', { id: routineId }));
  const checked = checkDefinition(definition, rows, null);
  if (!checked.ok) return checked;
  return ok({ type: 'routineAdded', body: { routineId, ...definition } });
};

const isSame = (a: RoutineDefinition, b: RoutineDefinition): boolean => {
  const essence = (one: RoutineDefinition): string => {
    const { name, cadence, day, scope, least, most, proof, proofHint, whenMissed, active } = one;
    return canonicalJson({ name, cadence, day, scope, least, most, proof, proofHint, whenMissed, active });
  };
  return essence(a) === essence(b);
};

const decideChangeRoutine = (
  { basedOn, ...body }: CommandInput<'changeRoutine'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('routine', body.routineId);
  if (row === null) return err(refusal('notFound', { id: body.routineId }));
  const checked = body.active ? checkDefinition(body, rows, row.id) : ok(null);
  if (!checked.ok) return checked;
  if (isSame(body, row)) return err(refusal('nothingToChange'));
  return ok({ type: 'routineChanged', body: { ...body, basedOn: basedOn ?? row.head } });
};

const lacksProof = (asked: RoutineProof, given: CommandInput<'countRoutine'>['proof']): boolean => {
  const [text, photo] = [given?.text !== undefined, given?.attachment !== undefined];
  switch (asked) {
    case 'none':
      return false;
    case 'text':
      return !text;
    case 'photo':
      return !photo;
    case 'either':
      return !text && !photo;
    default:
      return asked satisfies never;
  }
};

/** The business date of what the actor does now. */
const dateFor = ({ actor: { attendance }, now, zone }: DecideContext): string =>
  attendance === null || isForgotten(attendance, now) ? localDateOf(now, zone) : attendance.date;

/** After its date a routine may still be done, until its period is over: late is better than never. */
const decideCountRoutine = (
  { routineId, amount = 1, proof }: CommandInput<'countRoutine'>,
  context: DecideContext,
): Decided => {
  const row = context.rows.get('routine', routineId);
  if (row === null || !row.active) return err(refusal('notFound', { id: routineId }));
  if (lacksProof(row.proof, proof)) return err(refusal('proofRequired', { proof: row.proof }));
  const period = periodHolding(row.cadence, dateFor(context));
  return ok({
    type: 'routineCounted',
    body: { routineId, period, amount, ...(proof === undefined ? {} : { proof }) },
  });
};

/** Only what was missed in fact, and once. */
const decideReportRoutine = (
  { routineId, period, text }: CommandInput<'reportRoutine'>,
  { rows, now, zone }: DecideContext,
): Decided => {
  const row = rows.get('routine', routineId);
  const first = firstDayOf(period);
  if (row === null || !isLocalDate(first)) return err(refusal('notFound', { id: routineId }));
  if (reportsOf(rows.get('routineRun', routineRunIdOf(routineId, period))).length > 0)
    return err(refusal('alreadyDone'));
  const only = ({ id }: RoutineRow): boolean => id === routineId;
  const missed = duesOf(row, first).some((due) =>
    obligationsDue(rows, { from: due, to: due, now, zone, only }).some(
      (one) => one.period === period && one.state === 'missed',
    ),
  );
  if (!missed) return err(refusal('nothingToChange'));
  return ok({ type: 'routineReported', body: { routineId, period, text } });
};

/** Every last day that the period beginning on a date has had in some version of the routine. */
const duesOf = ({ versions }: RoutineRow, first: string): readonly string[] => [
  ...new Set(versions.map(({ cadence, day }) => dueDateIn(cadence, first, day))),
];

/** Below lead only one’s own: a colleague’s count is theirs to correct. */
const decideWithdrawRoutineEntry = (
  { routineId, ...place }: CommandInput<'withdrawRoutineEntry'>,
  { rows, actor }: DecideContext,
): Decided => {
  for (const run of rows.all('routineRun')) {
    if (run.routineId !== routineId) continue;
    const line = [...run.counts, ...run.reports].find(({ order }) => isOrderOf(order, place));
    if (line === undefined) continue;
    if (line.withdrawn !== null) return err(refusal('nothingToChange'));
    if (line.by !== actor.staff.id && !hasRole(actor.staff.role, 'lead'))
      return err(refusal('notPermitted', { command: 'withdrawRoutineEntry', role: 'lead' }));
    return ok({
      type: 'routineEntryWithdrawn',
      body: { routineId, period: run.period, basedOn: line.order },
    });
  }
  return err(refusal('notFound', { id: routineId }));
};

export const routineDeciders = {
  addRoutine: decideAddRoutine,
  changeRoutine: decideChangeRoutine,
  countRoutine: decideCountRoutine,
  reportRoutine: decideReportRoutine,
  withdrawRoutineEntry: decideWithdrawRoutineEntry,
} satisfies {
  readonly [C in CommandName]?: (input: CommandInput<C>, context: DecideContext) => Decided;
};
