import type { CommandInput } from '../commands/schemas.ts';
import type { AttendanceRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { attendanceOf, type DecideContext, type Decided, isForgotten, onDuty } from './context.ts';
import { departureGate, handoverFrom } from './gate.ts';
import { hasRole } from './permissions.ts';

/** Decisions about leaving when nobody has taken over: every real situation has a way, and each is in the book. */

export const decideAwaitRelief = (
  { why }: CommandInput<'awaitRelief'>,
  { actor }: DecideContext,
): Decided => {
  if (actor.attendance === null) return err(refusal('notCheckedIn'));
  const { id, staffId } = actor.attendance;
  return ok({
    type: 'reliefAwaited',
    body: { attendanceId: id, staffId, ...(why === undefined ? {} : { why }) },
  });
};

type Release = CommandInput<'releaseDeparture'>;

/** Whether this way is open to this actor, for this person, now. */
const mayRelease = (input: Release, leaving: AttendanceRow, context: DecideContext): Result<null> => {
  const { rows, actor, now } = context;
  const isLead = hasRole(actor.staff.role, 'lead');
  const isOneself = actor.staff.id === leaving.staffId;
  const refuse = (): Result<null> => err(refusal('releaseNotAllowed', { way: input.way }));
  const hasSigned = handoverFrom(rows, leaving.shift) !== null;
  switch (input.way) {
    case 'leadOverride':
      return isLead ? ok(null) : refuse();
    case 'leadByPhone': {
      const lead = input.approvedBy === undefined ? null : rows.get('staff', input.approvedBy);
      if (lead === null) return err(refusal('unknownPerson'));
      const answers = lead.active && hasRole(lead.role, 'lead') && lead.id !== leaving.staffId;
      return answers && lead.id !== actor.staff.id ? ok(null) : refuse();
    }
    case 'nobodyUntilNext': {
      const alone = onDuty(rows, now).every(({ staffId }) => staffId === leaving.staffId);
      if (!alone || !(isOneself || isLead)) return refuse();
      return hasSigned ? ok(null) : err(refusal('signFirst'));
    }
    case 'toSelf':
      if (!isOneself) return refuse();
      return hasSigned ? ok(null) : err(refusal('signFirst'));
    case 'leftIll':
      // Who is ill may be gone already: a colleague writes it down for them.
      if (!isOneself) return actor.attendance !== null || isLead ? ok(null) : refuse();
      return hasSigned ? ok(null) : err(refusal('signFirst'));
    default:
      return input.way satisfies never;
  }
};

export const decideReleaseDeparture = (input: Release, context: DecideContext): Decided => {
  const { rows, actor, now } = context;
  const staffId = input.staffId ?? actor.staff.id;
  const leaving = attendanceOf(rows, staffId);
  if (leaving === null || isForgotten(leaving, now)) return err(refusal('notCheckedIn'));
  if (departureGate(rows, leaving, now).open) return err(refusal('nothingToChange'));
  const allowed = mayRelease(input, leaving, context);
  if (!allowed.ok) return allowed;
  const { way, reason, approvedBy } = input;
  const phone = way === 'leadByPhone' && approvedBy !== undefined ? { approvedBy } : {};
  return ok({
    type: 'departureReleased',
    shift: leaving.shift,
    body: { attendanceId: leaving.id, staffId, way, reason, ...phone },
  });
};

export const decideConfirmDeparture = (
  input: CommandInput<'confirmDeparture'>,
  { rows, actor }: DecideContext,
): Decided => {
  const attendance = rows.get('attendance', input.attendanceId);
  if (attendance === null) return err(refusal('notFound', { id: input.attendanceId }));
  const { release, staffId } = attendance;
  if (release?.approvedBy == null || release.confirmation !== null) return err(refusal('nothingToChange'));
  const isTheirs = release.approvedBy === actor.staff.id || actor.staff.role === 'manager';
  if (!isTheirs) return err(refusal('notPermitted', { command: 'confirmDeparture', role: 'manager' }));
  return ok({ type: 'departureConfirmed', body: { ...input, staffId } });
};
