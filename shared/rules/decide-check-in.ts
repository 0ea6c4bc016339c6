import type { CommandInput } from '../commands/schemas.ts';
import type { Rows } from '../projection/projection.ts';
import type { AttendanceRow, HistoryLine } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import {
  CHECK_IN_MARGIN_MS,
  dateOfShift,
  likelyShift,
  type ShiftId,
  templateOfShift,
} from '../time/shifts.ts';
import { isLocalDate, toEpochMs } from '../time/zone.ts';
import { attendanceOf, type DecideContext, type Decided, isForgotten } from './context.ts';
import { acceptancesOf, answeringFor } from './gate.ts';
import { hasRole } from './permissions.ts';
import { spanOn } from './template-hours.ts';

/** Decisions about checking in: to a shift, to another one after all, or not at all. */

interface Hours {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** The hours of a shift that somebody may be in now. */
const hoursOf = (shift: ShiftId | null, { rows, now, zone }: DecideContext): Result<Hours> => {
  const templates = rows.all('shiftTemplate').filter((row) => !row.retired);
  const template = templates.find((row) => shift !== null && row.id === templateOfShift(shift));
  if (shift === null || template === undefined || !isLocalDate(dateOfShift(shift)))
    return err(refusal('noSuchShift', { shift: shift ?? '' }));
  const { startsAt, endsAt } = spanOn(template, dateOfShift(shift), zone);
  if (toEpochMs(now) >= toEpochMs(endsAt)) return err(refusal('shiftOver', { shift }));
  if (toEpochMs(startsAt) - toEpochMs(now) > CHECK_IN_MARGIN_MS)
    return err(refusal('shiftTooEarly', { shift }));
  return ok({ startsAt, endsAt });
};

export const decideCheckIn = ({ shift: asked }: CommandInput<'checkIn'>, context: DecideContext): Decided => {
  const { rows, now, zone, actor, newId } = context;
  const templates = rows.all('shiftTemplate').filter((row) => !row.retired);
  const shift = asked ?? likelyShift(templates, now, zone);
  const hours = hoursOf(shift, context);
  if (!hours.ok) return hours;
  if (shift === null) return err(refusal('noSuchShift', { shift: '' }));
  const current = actor.attendance;
  if (current !== null && !isForgotten(current, now))
    return err(refusal('alreadyCheckedIn', { shift: current.shift }));
  return ok({
    type: 'checkedIn',
    shift,
    body: { attendanceId: newId('a'), staffId: actor.staff.id, shift, ...hours.value },
  });
};

/** Whether somebody has signed for a shift, handing over or taking over: their name stands under its record. */
export const hasSignedFor = (
  rows: Rows,
  { staffId, shift }: Pick<AttendanceRow, 'staffId' | 'shift'>,
): boolean =>
  rows
    .all('handover')
    .some(
      (row) =>
        (row.fromShift === shift && row.signedBy === staffId) ||
        acceptancesOf(row).some(({ by, toShift }) => by === staffId && toShift === shift),
    );

/**
 * The right shift after the wrong one, as long as nothing was signed under it. What this person wrote down in the wrong
 * shift and nobody has taken over goes along, so that no shift answers for customers without anybody in it.
 */
export const decideMoveShift = (
  { shift, staffId }: CommandInput<'moveShift'>,
  context: DecideContext,
): Decided => {
  const { rows, actor, now } = context;
  const whom = staffId ?? actor.staff.id;
  if (whom !== actor.staff.id && !hasRole(actor.staff.role, 'lead'))
    return err(refusal('notPermitted', { command: 'moveShift', role: 'lead' }));
  const attendance = attendanceOf(rows, whom);
  if (attendance === null || isForgotten(attendance, now)) return err(refusal('notCheckedIn'));
  const { id: attendanceId, shift: from } = attendance;
  if (from === shift) return err(refusal('nothingToChange'));
  if (hasSignedFor(rows, attendance)) return err(refusal('shiftSigned', { shift: from }));
  const hours = hoursOf(shift, context);
  if (!hours.ok) return hours;
  const followUps = rows
    .all('followUp')
    .filter((row) => row.openedBy === whom && row.openedShift === from && row.holderShift === from)
    .map(({ id }) => id)
    .sort();
  const answers = answeringFor(rows, shift);
  return ok({
    type: 'shiftMoved',
    // A lead who writes it for somebody writes in their own shift.
    ...(whom === actor.staff.id ? { shift } : {}),
    body: {
      ...{ attendanceId, staffId: whom, from, shift, ...hours.value, followUps },
      ...(answers === shift ? {} : { holderShift: answers }),
    },
  });
};

/** How long after it a check-in can be taken back: a slip is noticed at once. */
const SLIP_MS = 15 * 60 * 1000;

const wrote = (history: readonly HistoryLine[], { staffId, shift }: AttendanceRow): boolean =>
  history.some((line) => line.by === staffId && line.shift === shift);

/** Whether anything in the book was written by this person in this shift. */
const hasWritten = (rows: Rows, attendance: AttendanceRow): boolean =>
  hasSignedFor(rows, attendance) ||
  [...rows.all('followUp'), ...rows.all('note'), ...rows.all('checklistRun')].some(({ history }) =>
    wrote(history, attendance),
  );

export const decideWithdrawCheckIn = (
  _input: CommandInput<'withdrawCheckIn'>,
  { rows, actor, now }: DecideContext,
): Decided => {
  const { attendance } = actor;
  if (attendance === null) return err(refusal('notCheckedIn'));
  const isSlip = toEpochMs(now) - toEpochMs(attendance.inAt) <= SLIP_MS;
  const isSpokenOf = attendance.release !== null || attendance.awaited.length > 0;
  if (!isSlip || isSpokenOf || hasWritten(rows, attendance))
    return err(refusal('workWritten', { shift: attendance.shift }));
  const body = { attendanceId: attendance.id, staffId: attendance.staffId };
  return ok({ type: 'checkInWithdrawn', body });
};
