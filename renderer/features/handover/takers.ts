import { useMemo, useState } from 'react';
import type { AttendanceRow, HandoverRow } from '../../../shared/projection/rows.ts';
import { type Me, useOnDuty } from '../../queries/people.ts';
import { waitingFor } from './view.ts';

/** Somebody on duty who takes over. */
export type Taker = Pick<AttendanceRow, 'staffId' | 'shift' | 'date'>;

/** Who is there and may take over from these: on duty, of another shift than any that hands over. */
export const takersOf = (
  duty: readonly AttendanceRow[],
  handovers: readonly HandoverRow[],
): readonly AttendanceRow[] => {
  const giving = new Set(handovers.map(({ fromShift }) => fromShift));
  return duty.filter(({ shift }) => !giving.has(shift));
};

export interface TakingSide {
  /** Whoever goes through the list: I, or a colleague beside me at this PC. */
  readonly receiver: Taker;
  readonly handovers: readonly HandoverRow[];
  /** Everybody who may take an item in hand, the receiver first. */
  readonly takers: readonly string[];
  /** True when the list is gone through in a colleague's name, who stands at my PC. */
  readonly isBesideMe: boolean;
  /** Who else could be the one. */
  readonly candidates: readonly Taker[];
}

/** Whose list it is: mine where something waits for me, else that of a colleague who takes over from my shift. */
export const takingSideOf = (
  attendance: Taker,
  duty: readonly AttendanceRow[],
  handovers: readonly HandoverRow[],
  chosen: string | null,
): TakingSide | null => {
  const sideOf = (receiver: Taker, candidates: readonly Taker[]): TakingSide => {
    const waiting = waitingFor(handovers, receiver.shift);
    const others = takersOf(duty, waiting).map(({ staffId }) => staffId);
    return {
      receiver,
      handovers: waiting,
      takers: [receiver.staffId, ...others.filter((id) => id !== receiver.staffId)],
      isBesideMe: receiver !== attendance,
      candidates,
    };
  };
  if (waitingFor(handovers, attendance.shift).length > 0) return sideOf(attendance, [attendance]);
  const mine = handovers.filter(
    ({ acceptance, fromShift }) => acceptance === null && fromShift === attendance.shift,
  );
  if (mine.length === 0) return null;
  const candidates = takersOf(duty, mine);
  const receiver = candidates.find(({ staffId }) => staffId === chosen) ?? candidates[0];
  return receiver === undefined ? null : sideOf(receiver, candidates);
};

/** The receiving side, and the way to name another colleague. */
export type Taking = ReturnType<typeof useTakingSide>;

/** The receiving side as this PC sees it; `null` when nobody is there to take over, or nothing waits. */
export const useTakingSide = (me: Me, handovers: readonly HandoverRow[]) => {
  const duty = useOnDuty();
  const [chosen, choose] = useState<string | null>(null);
  const { attendance } = me;
  const side = useMemo(
    () =>
      attendance === null || duty === undefined ? null : takingSideOf(attendance, duty, handovers, chosen),
    [attendance, duty, handovers, chosen],
  );
  return { side, choose };
};
