import type { CommandInput } from '../commands/schemas.ts';
import type { Rows } from '../projection/projection.ts';
import { refusal } from '../refusal.ts';
import { err, ok } from '../result.ts';
import { attendanceOf, type DecideContext, type Decided } from './context.ts';
import { isGoneIll, mayLeave } from './gate.ts';
import { handoverSettings } from './handover.ts';
import { hasRole } from './permissions.ts';

/** Decisions about the shop, its people, its shift templates and who is at work. */

export const decideChangeBookSettings = (
  input: CommandInput<'changeBookSettings'>,
  { rows }: DecideContext,
): Decided => {
  const book = rows.get('book', 'book');
  const now = { shopName: book?.shopName, ...handoverSettings(rows) };
  const changed = Object.entries(input).filter(
    ([field, value]) => value !== undefined && value !== Reflect.get(now, field),
  );
  if (changed.length === 0) return err(refusal('nothingToChange'));
  return ok({ type: 'bookSettingsChanged', body: Object.fromEntries(changed) });
};

const nameTaken = (rows: Rows, name: string, except: string | null): boolean =>
  rows.all('staff').some((row) => row.active && row.name === name && row.id !== except);

export const decideAddStaff = (
  { id, name, role }: CommandInput<'addStaff'>,
  { rows, newId }: DecideContext,
): Decided => {
  const staffId = id ?? newId('s');
  if (rows.get('staff', staffId) !== null) return err(refusal('alreadyExists', { id: staffId }));
  if (nameTaken(rows, name, null)) return err(refusal('nameTaken', { name }));
  return ok({ type: 'staffAdded', body: { staffId, name, role } });
};

export const decideChangeStaff = (input: CommandInput<'changeStaff'>, { rows }: DecideContext): Decided => {
  const row = rows.get('staff', input.staffId);
  if (row === null) return err(refusal('notFound', { id: input.staffId }));
  const next = { ...row, ...defined(input) };
  const fields = ['name', 'role', 'mentor', 'active'] as const;
  if (fields.every((field) => next[field] === row[field])) return err(refusal('nothingToChange'));
  if (next.mentor !== row.mentor && !mayTeach(rows, next.mentor, row.id))
    return err(refusal('noMentor', { staff: next.mentor ?? '' }));
  if (next.active && nameTaken(rows, next.name, row.id))
    return err(refusal('nameTaken', { name: next.name }));
  const managers = rows.all('staff').filter((other) => other.active && other.role === 'manager');
  const staysManager = next.active && next.role === 'manager';
  if (!staysManager && managers.every((manager) => manager.id === row.id)) return err(refusal('lastManager'));
  return ok({ type: 'staffChanged', body: input });
};

/** The object without its undefined fields. */
const defined = <T extends object>(value: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Partial<{
    [K in keyof T]: Exclude<T[K], undefined>;
  }>;

/** Somebody who works here and is past their own training; nobody at all is fine. */
export const mayTeach = (rows: Rows, mentor: string | null, trainee: string): boolean => {
  if (mentor === null) return true;
  const row = rows.get('staff', mentor);
  return row?.active === true && row.id !== trainee && hasRole(row.role, 'agent');
};

export const decideUnlockPin = ({ staffId }: CommandInput<'unlockPin'>, { rows }: DecideContext): Decided =>
  rows.get('staff', staffId) === null
    ? err(refusal('notFound', { id: staffId }))
    : ok({ type: 'pinUnlocked', body: { staffId } });

export const decideAddShiftTemplate = (
  { id, name, start, end }: CommandInput<'addShiftTemplate'>,
  { rows, newId }: DecideContext,
): Decided => {
  const templateId = id ?? newId('t');
  if (rows.get('shiftTemplate', templateId) !== null)
    return err(refusal('alreadyExists', { id: templateId }));
  if (start === end) return err(refusal('malformed', { field: 'end', value: end }));
  return ok({ type: 'shiftTemplateAdded', body: { templateId, name, start, end } });
};

export const decideChangeShiftTemplate = (
  input: CommandInput<'changeShiftTemplate'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('shiftTemplate', input.templateId);
  if (row === null) return err(refusal('notFound', { id: input.templateId }));
  if ((input.start ?? row.start) === (input.end ?? row.end)) {
    return err(refusal('malformed', { field: 'end', value: input.end ?? row.end }));
  }
  return ok({ type: 'shiftTemplateChanged', body: input });
};

export const decideCheckOut = (
  { staffId }: CommandInput<'checkOut'>,
  { rows, actor, now }: DecideContext,
): Decided => {
  const whom = staffId ?? actor.staff.id;
  const attendance = attendanceOf(rows, whom);
  // Who is ill has gone: any colleague at work checks them out, anybody else a lead.
  const mayAsk =
    whom === actor.staff.id ||
    hasRole(actor.staff.role, 'lead') ||
    (attendance !== null && isGoneIll(attendance) && actor.attendance !== null);
  if (!mayAsk) return err(refusal('notPermitted', { command: 'checkOut', role: 'lead' }));
  if (attendance === null) return err(refusal('notCheckedIn'));
  const free = mayLeave(rows, attendance, now);
  if (!free.ok) return free;
  return ok({
    type: 'checkedOut',
    shift: attendance.shift,
    body: { attendanceId: attendance.id, staffId: whom },
  });
};
