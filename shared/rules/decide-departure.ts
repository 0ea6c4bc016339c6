import type { CommandInput } from '../commands/schemas.ts';
import type { Rows } from '../projection/projection.ts';
import type { AttendanceRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { type DepartureWay, departureWays } from '../vocabulary.ts';
import { type Actor, attendanceOf, type DecideContext, type Decided, isForgotten } from './context.ts';
import { departureGate, hasToSign, isGoneIll, thereNow } from './gate.ts';
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

/**
 * The ways by which this actor may let this person go, without regard to signatures. One is always there: a lead
 * decides, and anybody else asks a lead by phone.
 */
export const releaseWays = (
  rows: Rows,
  { staff, attendance }: Actor,
  leaving: AttendanceRow,
  now: string,
): readonly DepartureWay[] => {
  const isLead = hasRole(staff.role, 'lead');
  const isOneself = staff.id === leaving.staffId;
  const isAlone = thereNow(rows, now).every(({ staffId }) => staffId === leaving.staffId);
  const isOpen: Readonly<Record<DepartureWay, boolean>> = {
    leadOverride: isLead,
    leadByPhone: true,
    nobodyUntilNext: isAlone && (isOneself || isLead),
    toSelf: isOneself,
    // Who is ill may be gone already: a colleague writes it down for them.
    leftIll: isOneself || attendance !== null || isLead,
  };
  return departureWays.filter((way) => isOpen[way]);
};

/** The lead who is said to be on the phone: somebody else than who leaves and who writes it down. */
const mayHavePhoned = (
  { approvedBy }: Release,
  leaving: AttendanceRow,
  context: DecideContext,
): Result<null> => {
  const lead = approvedBy === undefined ? null : context.rows.get('staff', approvedBy);
  if (lead === null) return err(refusal('unknownPerson'));
  const answers = lead.active && hasRole(lead.role, 'lead');
  const isOther = lead.id !== leaving.staffId && lead.id !== context.actor.staff.id;
  return answers && isOther ? ok(null) : err(refusal('releaseNotAllowed', { way: 'leadByPhone' }));
};

/** Whether the book must be signed first: whoever leaves on their own feet leaves it signed, so that it waits for the next. */
const needsSignature = ({ way }: Release, leaving: AttendanceRow, { rows, actor }: DecideContext): boolean =>
  (actor.staff.id === leaving.staffId || way === 'nobodyUntilNext') && hasToSign(rows, leaving.shift);

export const decideReleaseDeparture = (input: Release, context: DecideContext): Decided => {
  const { rows, actor, now } = context;
  const staffId = input.staffId ?? actor.staff.id;
  const leaving = attendanceOf(rows, staffId);
  if (leaving === null || isForgotten(leaving, now)) return err(refusal('notCheckedIn'));
  const { way, reason, approvedBy } = input;
  // That somebody is ill is worth writing down though nothing holds them back: else they left early.
  const isFree = departureGate(rows, leaving, now).open;
  if (isFree && (way !== 'leftIll' || isGoneIll(leaving))) return err(refusal('nothingToChange'));
  if (!releaseWays(rows, actor, leaving, now).includes(way))
    return err(refusal('releaseNotAllowed', { way }));
  if (way === 'leadByPhone') {
    const phoned = mayHavePhoned(input, leaving, context);
    if (!phoned.ok) return phoned;
  }
  if (!isFree && needsSignature(input, leaving, context)) return err(refusal('signFirst'));
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
  const { release, alsoReleased, staffId } = attendance;
  const byPhone = [release, ...alsoReleased].filter(
    (one) => one !== null && one.approvedBy !== null && one.confirmation === null,
  );
  if (byPhone.length === 0) return err(refusal('nothingToChange'));
  // Nobody vouches for their own leaving.
  const isOther = actor.staff.role === 'manager' && actor.staff.id !== staffId;
  const theirs = byPhone.find((one) => one?.approvedBy === actor.staff.id) ?? (isOther ? byPhone[0] : null);
  if (theirs == null) return err(refusal('notPermitted', { command: 'confirmDeparture', role: 'manager' }));
  return ok({ type: 'departureConfirmed', body: { ...input, staffId, basedOn: theirs.order } });
};
