import type { CommandInput } from '../commands/schemas.ts';
import type { Rows } from '../projection/projection.ts';
import type { ChecklistItem, ChecklistRow, ItemMark } from '../projection/rows-checklist.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { type Period, runIdOf } from '../time/periods.ts';
import { isLocalDate } from '../time/zone.ts';
import { belongsTo, dutyOf, periodFor } from './checklist.ts';
import type { DecideContext, Decided } from './context.ts';
import { hasRole } from './permissions.ts';

/** Decisions about checklists: what stands on them, whose duty it is, what was done. */

type Definition = Pick<CommandInput<'changeChecklist'>, 'name' | 'when' | 'templates' | 'items' | 'rota'>;

/** What is wrong with a list as it is asked for, if anything. */
const checkDefinition = (
  { name, templates, items, rota }: Definition,
  rows: Rows,
  except: string | null,
): Result<null> => {
  const taken = rows.all('checklist').some((row) => row.active && row.name === name && row.id !== except);
  if (taken) return err(refusal('listNameTaken', { name }));
  const unknown = templates?.find((id) => rows.get('shiftTemplate', id) === null);
  if (unknown !== undefined) return err(refusal('noSuchShift', { shift: unknown }));
  if (new Set(items.map(({ itemId }) => itemId)).size < items.length)
    return err(refusal('malformed', { field: 'items' }));
  if (rota === null) return ok(null);
  if (!isLocalDate(rota.since)) return err(refusal('malformed', { field: 'rota.since', value: rota.since }));
  if (new Set(rota.staffIds).size < rota.staffIds.length)
    return err(refusal('malformed', { field: 'rota.staffIds' }));
  const stranger = rota.staffIds.find((id) => rows.get('staff', id) === null);
  return stranger === undefined ? ok(null) : err(refusal('notFound', { id: stranger }));
};

export const decideAddChecklist = (
  { id, ...definition }: CommandInput<'addChecklist'>,
  { rows, newId }: DecideContext,
): Decided => {
  const checklistId = id ?? newId('c');
  if (rows.get('checklist', checklistId) !== null) return err(refusal('alreadyExists', { id: checklistId }));
  const checked = checkDefinition(definition, rows, null);
  if (!checked.ok) return checked;
  return ok({ type: 'checklistAdded', body: { checklistId, ...definition } });
};

export const decideChangeChecklist = (
  { basedOn, ...body }: CommandInput<'changeChecklist'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('checklist', body.checklistId);
  if (row === null) return err(refusal('notFound', { id: body.checklistId }));
  const checked = body.active ? checkDefinition(body, rows, row.id) : ok(null);
  if (!checked.ok) return checked;
  if (isSame(body, row)) return err(refusal('nothingToChange'));
  return ok({ type: 'checklistChanged', body: { ...body, basedOn: basedOn ?? row.head } });
};

const isSame = (body: Definition & { readonly active: boolean }, row: ChecklistRow): boolean => {
  const essence = ({ name, when, templates, items, rota, active }: typeof body | ChecklistRow): string =>
    JSON.stringify([
      ...[name, when, templates, active, rota === null ? null : [rota.since, rota.staffIds]],
      items.map(({ itemId, text, proof, owner }) => [itemId, text, proof, owner]),
    ]);
  return essence(body) === essence(row);
};

export const decideSwapDuty = (
  { checklistId, date, staffId, reason }: CommandInput<'swapDuty'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('checklist', checklistId);
  if (row === null || !row.active) return err(refusal('notFound', { id: checklistId }));
  if (!isLocalDate(date)) return err(refusal('malformed', { field: 'date', value: date }));
  const isHere = (id: string): boolean => rows.get('staff', id)?.active ?? false;
  if (!isHere(staffId)) return err(refusal('notFound', { id: staffId }));
  if (dutyOf(row, date, isHere) === staffId) return err(refusal('nothingToChange'));
  const seen = row.swaps.findLast((swap) => swap.date === date)?.order;
  return ok({
    type: 'dutySwapped',
    body: { checklistId, date, staffId, reason, ...(seen === undefined ? {} : { basedOn: seen }) },
  });
};

interface Found {
  readonly period: Period;
  readonly item: ChecklistItem;
  readonly mark: ItemMark | null;
}

/** The item on the actor’s own shift. */
const findItem = (
  { checklistId, itemId }: { readonly checklistId: string; readonly itemId: string },
  { rows, actor }: DecideContext,
): Result<Found> => {
  if (actor.attendance === null) return err(refusal('notCheckedIn'));
  const { shift } = actor.attendance;
  const row = rows.get('checklist', checklistId);
  if (row === null || !row.active) return err(refusal('notFound', { id: checklistId }));
  if (!belongsTo(row, shift)) return err(refusal('otherShiftsList', { name: row.name }));
  const item = row.items.find((one) => one.itemId === itemId);
  if (item === undefined) return err(refusal('notFound', { id: itemId }));
  const period = periodFor(row, shift);
  const run = rows.get('checklistRun', runIdOf(checklistId, period));
  return ok({ period, item, mark: run?.marks.find((mark) => mark.itemId === itemId) ?? null });
};

/** What every line about an item says: which, of which run, how it read, and what its author had seen. */
const lineOf = (checklistId: string, { period, item, mark }: Found) => ({
  checklistId,
  period,
  itemId: item.itemId,
  text: item.text,
  ...(mark === null ? {} : { basedOn: mark.head }),
});

const lacksProof = (
  { proof: asked }: ChecklistItem,
  given: CommandInput<'doChecklistItem'>['proof'],
): boolean =>
  (asked === 'text' && given?.text === undefined) ||
  (asked === 'photo' && given?.attachment === undefined) ||
  (asked === 'count' && given?.count === undefined);

/** Who is on the rota answers for its items; whoever helps out may tick them all the same, under their own name. */
export const decideDoChecklistItem = (
  { checklistId, itemId, proof }: CommandInput<'doChecklistItem'>,
  context: DecideContext,
): Decided => {
  const found = findItem({ checklistId, itemId }, context);
  if (!found.ok) return found;
  const { item, mark } = found.value;
  if (item.owner === 'lead' && !hasRole(context.actor.staff.role, 'lead'))
    return err(refusal('notPermitted', { command: 'doChecklistItem', role: 'lead' }));
  if (mark?.state === 'done') return err(refusal('alreadyDone'));
  if (lacksProof(item, proof)) return err(refusal('proofRequired', { proof: item.proof }));
  const line = lineOf(checklistId, found.value);
  return ok({ type: 'checklistItemDone', body: { ...line, ...(proof === undefined ? {} : { proof }) } });
};

export const decideSkipChecklistItem = (
  { checklistId, itemId, reason }: CommandInput<'skipChecklistItem'>,
  context: DecideContext,
): Decided => {
  const found = findItem({ checklistId, itemId }, context);
  if (!found.ok) return found;
  const { mark } = found.value;
  if (mark?.state === 'done') return err(refusal('alreadyDone'));
  if (mark?.state === 'skipped' && mark.reason === reason) return err(refusal('nothingToChange'));
  return ok({ type: 'checklistItemSkipped', body: { ...lineOf(checklistId, found.value), reason } });
};

export const decideUndoChecklistItem = (
  { checklistId, itemId, reason }: CommandInput<'undoChecklistItem'>,
  context: DecideContext,
): Decided => {
  const found = findItem({ checklistId, itemId }, context);
  if (!found.ok) return found;
  const { mark } = found.value;
  if (mark === null || mark.state === 'open') return err(refusal('nothingToChange'));
  const line = lineOf(checklistId, found.value);
  return ok({ type: 'checklistItemUndone', body: { ...line, ...(reason === undefined ? {} : { reason }) } });
};
