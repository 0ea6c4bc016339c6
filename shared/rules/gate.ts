import { defaultHandoverSettings } from '../projection/fold-people.ts';
import type { Rows } from '../projection/projection.ts';
import type { AttendanceRow, FollowUpRow, HandoverRow, HandoverSettings } from '../projection/rows.ts';
import type { HandoverSide } from '../vocabulary.ts';
import { type Actor, isForgotten, onDuty } from './context.ts';
import { waitingHandovers } from './handover.ts';
import { hasRole } from './permissions.ts';

/**
 * The gate of a shift change: who leaves waits for somebody to take over, who comes takes over before changing
 * anything, where the shop asks for it. Every state has a recorded way out (`departureWays`), so that nobody is ever
 * locked in: hmis #11623 and #7782 show what happens otherwise.
 */

export const handoverSettings = (rows: Rows): HandoverSettings =>
  rows.get('book', 'book')?.handover ?? defaultHandoverSettings;

export type DepartureGate =
  | { readonly open: true; readonly because: 'notAsked' | 'released' | 'colleaguesStay' | 'accepted' }
  | {
      readonly open: false;
      readonly needs: 'signature' | 'acceptance' | 'countersignature' | 'ruling';
      readonly handover: HandoverRow | null;
    };

/** The handover of a shift, once somebody of it has signed. */
export const handoverFrom = (rows: Rows, shift: string): HandoverRow | null =>
  rows.all('handover').find(({ fromShift }) => fromShift === shift) ?? null;

/** Whether somebody may check out now, and what is missing if not. */
export const departureGate = (rows: Rows, attendance: AttendanceRow, now: string): DepartureGate => {
  if (!handoverSettings(rows).requireAcceptance || isForgotten(attendance, now))
    return { open: true, because: 'notAsked' };
  if (attendance.release !== null) return { open: true, because: 'released' };
  const colleagues = onDuty(rows, now).filter(
    ({ shift, staffId }) => shift === attendance.shift && staffId !== attendance.staffId,
  );
  // The shift answers for its customers, not the person: the last one to go hands over.
  if (colleagues.length > 0) return { open: true, because: 'colleaguesStay' };
  const handover = handoverFrom(rows, attendance.shift);
  if (handover === null) return { open: false, needs: 'signature', handover };
  if (handover.acceptance === null) return { open: false, needs: 'acceptance', handover };
  if (openCountersigns(handover).length > 0) return { open: false, needs: 'countersignature', handover };
  if (refusedIn(rows, handover.id).length > 0) return { open: false, needs: 'ruling', handover };
  return { open: true, because: 'accepted' };
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
export const refusedIn = (rows: Rows, handoverId: string): readonly FollowUpRow[] =>
  rows.all('followUp').filter(({ state, refused }) => state === 'open' && refused?.handoverId === handoverId);

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
    .some(({ acceptance, alsoAcceptedBy }) =>
      [acceptance, ...alsoAcceptedBy].some((one) => one?.toShift === shift),
    );
  if (hasBegun) return null;
  return (
    waitingHandovers(rows).find(({ fromShift, fromEndsAt }) => fromShift !== shift && fromEndsAt <= endsAt) ??
    null
  );
};

/** Whether the gate keeps an actor from changing this follow-up. What their own shift holds is theirs to change. */
export const isHeldBack = (rows: Rows, actor: Actor, { holderShift }: FollowUpRow): HandoverRow | null =>
  actor.attendance !== null && holderShift === actor.attendance.shift ? null : takeOverFirst(rows, actor);
