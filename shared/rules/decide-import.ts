import type { CommandInput } from '../commands/schemas.ts';
import type { Body } from '../events/bodies.ts';
import { importedIdOf, importIdOf, shippedIdOf } from '../import/ids.ts';
import { isAsImported, isOnlyTakenBack } from '../projection/imported.ts';
import type { FollowUpRow, ImportRow, MilestoneRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { type DecideContext, type Decided, momentOr } from './context.ts';
import { holderOf } from './holder.ts';
import { hasRole } from './permissions.ts';

/** Decisions about lists that come in `[M2] [M6]`. */

/** The same list again is a new one only once the one before has been taken back. */
export const decideStartImport = (input: CommandInput<'startImport'>, { rows }: DecideContext): Decided => {
  const before = rows.all('import').filter(({ digest }) => digest === input.digest);
  if (input.importId !== importIdOf(input.digest, before.length))
    return err(refusal('alreadyExists', { id: input.importId }));
  if (before.some(({ withdrawn }) => !withdrawn))
    return err(refusal('alreadyImported', { source: input.source }));
  return ok({ type: 'importStarted', body: input });
};

const find = (rows: DecideContext['rows'], id: string): Result<ImportRow> => {
  const row = rows.get('import', id);
  return row === null ? err(refusal('notFound', { id })) : ok(row);
};

export const decideFinishImport = (input: CommandInput<'finishImport'>, { rows }: DecideContext): Decided => {
  const list = find(rows, input.importId);
  if (!list.ok) return list;
  if (list.value.finished !== null) return err(refusal('nothingToChange'));
  return ok({ type: 'importFinished', body: input });
};

/** Whose list it is, or a lead. */
export const decideWithdrawImport = (
  { importId, withdrawn }: CommandInput<'withdrawImport'>,
  context: DecideContext,
): Decided => {
  const { rows, actor } = context;
  const list = find(rows, importId);
  if (!list.ok) return list;
  const { startedBy, day, head } = list.value;
  if (startedBy !== actor.staff.id && !hasRole(actor.staff.role, 'lead'))
    return err(refusal('notPermitted', { command: 'withdrawImport', role: 'lead' }));
  if (list.value.withdrawn === withdrawn) return err(refusal('nothingToChange'));
  const concerned = withdrawn ? isAsImported : isOnlyTakenBack;
  const lines = linesOf(rows, importId).filter(({ row }) => concerned(row));
  const holder = withdrawn ? {} : holderOf(context);
  const steps = stepsOfLines(rows, lines, concerned);
  const body = {
    ...{ importId, basedOn: head, day, withdrawn, ...holder, lines: lines.map(({ line }) => line) },
    ...(steps.length === 0 ? {} : { steps }),
    ...notedElsewhere(rows, list.value, withdrawn),
  };
  return ok({ type: 'importWithdrawn', body });
};

interface ImportedLine {
  readonly row: FollowUpRow;
  readonly line: number;
}

/** What had opened by itself because of what came with these lines and stands as it opened, by rule `[M8]`. */
const stepsOfLines = (
  rows: DecideContext['rows'],
  lines: readonly ImportedLine[],
  concerned: (row: FollowUpRow) => boolean,
): NonNullable<Body<'importWithdrawn'>['steps']> => {
  const byRule = new Map<string, number[]>();
  for (const { row, line } of lines) {
    for (const { ruleId, followUpId } of rows.get('milestone', shippedIdOf(row.id))?.opened ?? []) {
      const step = rows.get('followUp', followUpId);
      if (step !== null && concerned(step)) byRule.set(ruleId, [...(byRule.get(ruleId) ?? []), line]);
    }
  }
  return [...byRule].map(([ruleId, concernedLines]) => ({ ruleId, lines: concernedLines }));
};

/** What its dates had noted at follow-ups that were open already, as far as it goes or comes with the list. */
const notedElsewhere = (
  rows: DecideContext['rows'],
  { id, noted }: ImportRow,
  withdrawn: boolean,
): Pick<Body<'importWithdrawn'>, 'noted'> => {
  const isIt = (row: MilestoneRow): boolean =>
    withdrawn
      ? row.importId === id && row.id !== shippedIdOf(row.followUpId)
      : noted.includes(row.id) && row.importId === id;
  const concerned = withdrawn ? isAsImported : isOnlyTakenBack;
  const all = rows
    .all('milestone')
    .filter((row) => row.withdrawn !== withdrawn && isIt(row))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id: milestoneId, followUpId, at, head, opened }) => {
      const steps = opened.filter((step) => {
        const row = rows.get('followUp', step.followUpId);
        return row !== null && concerned(row);
      });
      return { milestoneId, followUpId, at, basedOn: head, steps: steps.map(({ ruleId }) => ruleId) };
    });
  return all.length === 0 ? {} : { noted: all };
};

/** The follow-ups a list became, in the order of its lines. */
const linesOf = (rows: DecideContext['rows'], importId: string): readonly ImportedLine[] =>
  rows
    .all('followUp')
    .flatMap((row) => (row.importedFrom?.importId === importId ? [{ row, line: row.importedFrom.line }] : []))
    .sort((a, b) => a.line - b.line);

/** From which list a follow-up comes and when its order was shipped, as the event says it. */
export const listIn = (
  from: CommandInput<'openFollowUp'>['importedFrom'],
  zone: string,
): Result<Pick<Body<'followUpOpened'>, 'importedFrom'>> => {
  if (from === undefined) return ok({});
  const { importId, line, shippedAt } = from;
  if (shippedAt === undefined) return ok({ importedFrom: { importId, line } });
  const moment = momentOr(shippedAt, 'importedFrom.shippedAt', zone);
  return moment.ok ? ok({ importedFrom: { importId, line, shippedAt: moment.value } }) : moment;
};

/** The id of a follow-up that names a list: it follows from both, and only from them. */
export const importedId = (
  { importId, line }: NonNullable<CommandInput<'noteMilestone'>['importedFrom']>,
  { rows }: Pick<DecideContext, 'rows'>,
): Result<string> => {
  const list = find(rows, importId);
  if (!list.ok) return list;
  return list.value.withdrawn
    ? err(refusal('importWithdrawn', { source: list.value.source }))
    : ok(importedIdOf(importId, list.value.day, line));
};
