import type { CommandInput } from '../commands/schemas.ts';
import type { AttendanceRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { CHECK_IN_MARGIN_MS, dateOfShift, templateOfShift } from '../time/shifts.ts';
import { isLocalDate, toEpochMs } from '../time/zone.ts';
import { REPAIR_MARGIN_MS, wantsRepair } from './attendance.ts';
import { attendances, type DecideContext, type Decided, isForgotten, momentOr } from './context.ts';
import { mayLeave } from './gate.ts';
import { hasRole } from './permissions.ts';
import { spanOn } from './template-hours.ts';

/** Decisions about attendance that was not written down when it happened. Each keeps who said so, and why. */

/** Oneself may say only what nobody has said yet; a lead may correct anything. */
const mayRepair = (row: AttendanceRow, { actor, now }: DecideContext): Result<null> => {
  if (hasRole(actor.staff.role, 'lead')) return ok(null);
  if (row.staffId !== actor.staff.id)
    return err(refusal('notPermitted', { command: 'repairAttendance', role: 'lead' }));
  const isOwnWord = row.repairs.at(-1)?.by === actor.staff.id;
  return wantsRepair(row, now) || isOwnWord ? ok(null) : err(refusal('notForgotten'));
};

/** When somebody left: after they came, not in the future, and long after the end only where a lead says so. */
const checkOutAt = (
  outAt: string,
  { inAt, endsAt }: Pick<AttendanceRow, 'inAt' | 'endsAt'>,
  { now, actor }: DecideContext,
): Result<null> => {
  if (outAt > now) return err(refusal('inTheFuture', { at: outAt }));
  if (outAt <= inAt) return err(refusal('outBeforeIn', { at: outAt }));
  const isLong = toEpochMs(outAt) - toEpochMs(endsAt) > REPAIR_MARGIN_MS;
  return isLong && !hasRole(actor.staff.role, 'lead') ? err(refusal('outTooLate', { at: outAt })) : ok(null);
};

export const decideRepairAttendance = (
  { attendanceId, outAt, reason }: CommandInput<'repairAttendance'>,
  context: DecideContext,
): Decided => {
  const row = context.rows.get('attendance', attendanceId);
  if (row === null) return err(refusal('notFound', { id: attendanceId }));
  const allowed = mayRepair(row, context);
  if (!allowed.ok) return allowed;
  // A visit that still runs ends at the gate, however it is written down.
  const free = row.outAt === null ? mayLeave(context.rows, row, context.now) : ok(null);
  if (!free.ok) return free;
  const left = momentOr(outAt, 'outAt', context.zone);
  if (!left.ok) return left;
  const fits = checkOutAt(left.value, row, context);
  if (!fits.ok) return fits;
  if (left.value === row.outAt && !wantsRepair(row, context.now)) return err(refusal('nothingToChange'));
  return ok({
    type: 'attendanceRepaired',
    body: { attendanceId, staffId: row.staffId, outAt: left.value, reason },
  });
};

/** Until when an attendance certainly lasts: one that was forgotten is taken to end with its shift. */
const lastsUntil = ({ inAt, outAt, endsAt }: AttendanceRow, forgotten: boolean): string | null =>
  forgotten ? (endsAt > inAt ? endsAt : inAt) : outAt;

const wasPresent = (staffId: string, inAt: string, outAt: string | null, context: DecideContext): boolean =>
  attendances(context.rows).some((row) => {
    if (row.staffId !== staffId) return false;
    const until = lastsUntil(row, isForgotten(row, context.now));
    return (outAt === null || row.inAt < outAt) && (until === null || inAt < until);
  });

/** The shift somebody is written in to, and when they came. */
const arrival = (input: CommandInput<'enterAttendance'>, { rows, now, zone }: DecideContext) => {
  const template = rows.get('shiftTemplate', templateOfShift(input.shift));
  const date = dateOfShift(input.shift);
  if (template === null || !isLocalDate(date)) return err(refusal('noSuchShift', { shift: input.shift }));
  const { startsAt, endsAt } = spanOn(template, date, zone);
  const inAt = momentOr(input.inAt, 'inAt', zone);
  if (!inAt.ok) return inAt;
  if (inAt.value > now) return err(refusal('inTheFuture', { at: inAt.value }));
  if (inAt.value >= endsAt) return err(refusal('shiftOver', { shift: input.shift }));
  if (toEpochMs(startsAt) - toEpochMs(inAt.value) > CHECK_IN_MARGIN_MS)
    return err(refusal('shiftTooEarly', { shift: input.shift }));
  return ok({ startsAt, endsAt, inAt: inAt.value });
};

const departure = (
  outAt: string | undefined,
  came: { readonly inAt: string; readonly endsAt: string },
  context: DecideContext,
): Result<string | null> => {
  if (outAt === undefined) return came.endsAt <= context.now ? err(refusal('outNeeded')) : ok(null);
  const left = momentOr(outAt, 'outAt', context.zone);
  if (!left.ok) return left;
  const fits = checkOutAt(left.value, came, context);
  return fits.ok ? left : fits;
};

export const decideEnterAttendance = (
  input: CommandInput<'enterAttendance'>,
  context: DecideContext,
): Decided => {
  const { id, staffId, shift, reason } = input;
  const attendanceId = id ?? context.newId('a');
  if (context.rows.get('attendance', attendanceId) !== null)
    return err(refusal('alreadyExists', { id: attendanceId }));
  if (context.rows.get('staff', staffId) === null) return err(refusal('unknownPerson', { staff: staffId }));
  const came = arrival(input, context);
  if (!came.ok) return came;
  const left = departure(input.outAt, came.value, context);
  if (!left.ok) return left;
  if (wasPresent(staffId, came.value.inAt, left.value, context))
    return err(refusal('presentThen', { shift }));
  const out = left.value === null ? {} : { outAt: left.value };
  return ok({
    type: 'attendanceEntered',
    body: { attendanceId, staffId, shift, ...came.value, ...out, reason },
  });
};
