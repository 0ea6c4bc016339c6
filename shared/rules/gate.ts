import type { Rows } from '../projection/projection.ts';
import type { AttendanceRow, FollowUpRow, HandoverAcceptance, HandoverRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { ShiftId } from '../time/shifts.ts';
import { toEpochMs } from '../time/zone.ts';
import type { HandoverSide } from '../vocabulary.ts';
import { type Actor, awaitsRelief, isForgotten, onDuty } from './context.ts';
import { HANDOVER_GRACE_MINUTES, handoverSettings, waitingHandovers } from './handover.ts';
import { hasRole } from './permissions.ts';

/**
 * The gate of a shift change: who leaves waits for somebody to take over, who comes takes over before changing
 * anything, where the shop asks for it. Every state has a recorded way out (`releaseWays`), so that nobody is ever
 * locked in: hmis #11623 and #7782 show what happens otherwise.
 */

export type DepartureGate =
  | { readonly open: true; readonly because: 'notAsked' | 'released' | 'colleaguesStay' | 'accepted' }
  | {
      readonly open: false;
      readonly needs: 'signature' | 'acceptance' | 'countersignature' | 'ruling';
      readonly handover: HandoverRow | null;
    };

const GRACE_MS = HANDOVER_GRACE_MINUTES * 60_000;

const bySigning = (a: HandoverRow, b: HandoverRow): number =>
  a.signedAt === b.signedAt ? (a.id < b.id ? -1 : 1) : a.signedAt < b.signedAt ? -1 : 1;

/** What a shift has signed, oldest first: once as a rule; again when something came back to it afterwards. */
export const handoversFrom = (rows: Rows, shift: string): readonly HandoverRow[] =>
  rows
    .all('handover')
    .filter(({ fromShift }) => fromShift === shift)
    .sort(bySigning);

/** The acceptance that counts, and those beside it. */
export const acceptancesOf = ({ acceptance, alsoAcceptedBy }: HandoverRow): readonly HandoverAcceptance[] =>
  acceptance === null ? [] : [acceptance, ...alsoAcceptedBy];

/** Open follow-ups a shift still answers for. What its relief refused is counted by `refusedIn`. */
export const leftWith = (rows: Rows, shift: string): readonly FollowUpRow[] =>
  rows
    .all('followUp')
    .filter(
      ({ state, holderShift, refused }) => state === 'open' && holderShift === shift && refused === null,
    );

/**
 * Whether a shift has to sign, and may: it has not yet, or all it signed was taken over and something came into its
 * hands again since (two shifts that handed over to each other would otherwise leave it with nobody).
 */
export const hasToSign = (rows: Rows, shift: string): boolean => {
  const signed = handoversFrom(rows, shift);
  if (signed.length === 0) return true;
  return signed.every(({ acceptance }) => acceptance !== null) && leftWith(rows, shift).length > 0;
};

/** The shift that has taken over from this one and to which it answers since; itself where none has. */
const reliefOf = (rows: Rows, shift: ShiftId): ShiftId => {
  const all = rows.all('handover');
  const gave = all
    .filter(({ fromShift }) => fromShift === shift)
    .flatMap(({ acceptance }) => (acceptance === null ? [] : [acceptance]))
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (gave === undefined) return shift;
  const tookSince = all.flatMap(acceptancesOf).some(({ toShift, at }) => toShift === shift && at >= gave.at);
  return tookSince ? shift : gave.toShift;
};

/**
 * The shift that answers for what somebody of this shift writes down: itself, or the one that has taken over from it
 * since, or the one that has from that. Responsibility moves at the signature, for the last customer of the shift as
 * well, who must not land with a shift that has gone too.
 */
export const answeringFor = (rows: Rows, shift: ShiftId): ShiftId => {
  const passed = new Set<ShiftId>();
  let answers = shift;
  // A shift met twice ends it: who took over last stands at the end, whatever a foreign journal says.
  while (!passed.has(answers)) {
    passed.add(answers);
    answers = reliefOf(rows, answers);
  }
  return answers;
};

/** Whether somebody has been let go, by a word that the lead on the phone has not denied since. */
export const isReleased = ({ release, alsoReleased }: AttendanceRow): boolean =>
  [release, ...alsoReleased].some((one) => one !== null && one.confirmation?.confirmed !== false);

/** Written down as ill or called away: they may be gone already, so that a colleague checks them out. */
export const isGoneIll = ({ release, alsoReleased }: AttendanceRow): boolean =>
  [release, ...alsoReleased].some((one) => one?.way === 'leftIll');

/**
 * Who is at work, as far as the gate may count on it: a quarter of an hour after the end of their shift somebody who
 * has not said that they wait for relief has rather forgotten to check out.
 */
export const thereNow = (rows: Rows, now: string): readonly AttendanceRow[] =>
  onDuty(rows, now).filter(
    (row) => toEpochMs(now) - toEpochMs(row.endsAt) <= GRACE_MS || awaitsRelief(row, now),
  );

/** Who of the same shift is there to stay: at work, still with the shop, and not let go themselves. */
const colleaguesOf = (rows: Rows, leaving: AttendanceRow, now: string): readonly AttendanceRow[] =>
  thereNow(rows, now).filter(
    (row) =>
      row.shift === leaving.shift &&
      row.staffId !== leaving.staffId &&
      !isReleased(row) &&
      rows.get('staff', row.staffId)?.active !== false,
  );

/** Whether somebody may check out now, and what is missing if not. */
export const departureGate = (rows: Rows, attendance: AttendanceRow, now: string): DepartureGate => {
  if (!handoverSettings(rows).requireAcceptance || isForgotten(attendance, now))
    return { open: true, because: 'notAsked' };
  if (isReleased(attendance)) return { open: true, because: 'released' };
  // The shift answers for its customers, not the person: the last one to go hands over.
  if (colleaguesOf(rows, attendance, now).length > 0) return { open: true, because: 'colleaguesStay' };
  const signed = handoversFrom(rows, attendance.shift);
  if (hasToSign(rows, attendance.shift)) return { open: false, needs: 'signature', handover: null };
  const isRelieved = signed.some(({ acceptance }) => acceptance !== null);
  const waiting = signed.find(({ acceptance }) => acceptance === null);
  // One that two people signed at once counts as taken over once either is, unless something is left.
  if (waiting !== undefined && (!isRelieved || leftWith(rows, attendance.shift).length > 0))
    return { open: false, needs: 'acceptance', handover: waiting };
  const unseen = signed.find((row) => openCountersigns(row).length > 0);
  if (unseen !== undefined) return { open: false, needs: 'countersignature', handover: unseen };
  const refused = signed.find(({ id }) => refusedIn(rows, id).length > 0);
  if (refused !== undefined) return { open: false, needs: 'ruling', handover: refused };
  return { open: true, because: 'accepted' };
};

const refusalOfGate = {
  signature: 'signFirst',
  acceptance: 'acceptanceFirst',
  countersignature: 'countersignFirst',
  ruling: 'rulingFirst',
} as const;

/** Refuses, naming what is missing, while the gate is shut. Every command that ends a running visit asks it. */
export const mayLeave = (rows: Rows, attendance: AttendanceRow, now: string): Result<null> => {
  const gate = departureGate(rows, attendance, now);
  return gate.open ? ok(null) : err(refusal(refusalOfGate[gate.needs], { id: gate.handover?.id ?? '' }));
};

/** The sides of a handover that still wait for a mentor’s signature. */
export const openCountersigns = ({
  needsCountersign,
  acceptance,
  countersigned,
}: HandoverRow): readonly HandoverSide[] => {
  const needed: readonly HandoverSide[] = [
    ...(needsCountersign ? (['handedOver'] as const) : []),
    ...(acceptance?.needsCountersign ? (['tookOver'] as const) : []),
  ];
  return needed.filter((side) => countersigned[side] === null);
};

/** Items a receiver refused and nobody has decided on. */
export const refusedIn = (rows: Rows, handoverId: string): readonly FollowUpRow[] => {
  const handover = rows.get('handover', handoverId);
  const verdicts = handover === null ? [] : acceptancesOf(handover).flatMap(({ decisions }) => decisions);
  const refused = new Set(
    verdicts.filter(({ decision }) => decision === 'refused').map(({ followUpId }) => followUpId),
  );
  // By what was said, not by the handover the row names: one refused twice holds both shifts up until it is settled.
  return rows
    .all('followUp')
    .filter((row) => row.state === 'open' && row.refused !== null && refused.has(row.id));
};

/**
 * The handover an actor’s shift must take over before it changes what others hold; `null` when it may begin. A shift
 * that has taken over once has begun; one that ends before the outgoing one does is not its relief. Leads may always act.
 */
export const takeOverFirst = (rows: Rows, { staff, attendance }: Actor): HandoverRow | null => {
  if (attendance === null || hasRole(staff.role, 'lead')) return null;
  if (!handoverSettings(rows).requireAcceptance) return null;
  const { shift, endsAt } = attendance;
  const hasBegun = rows
    .all('handover')
    .some((row) => acceptancesOf(row).some(({ toShift }) => toShift === shift));
  if (hasBegun) return null;
  return (
    waitingHandovers(rows).find(({ fromShift, fromEndsAt }) => fromShift !== shift && fromEndsAt <= endsAt) ??
    null
  );
};

/** Whether the gate keeps an actor from changing this follow-up. What their own shift holds is theirs to change. */
export const isHeldBack = (rows: Rows, actor: Actor, { holderShift }: FollowUpRow): HandoverRow | null =>
  actor.attendance !== null && holderShift === actor.attendance.shift ? null : takeOverFirst(rows, actor);
