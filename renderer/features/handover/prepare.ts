import type { AttendanceRow } from '../../../shared/projection/rows.ts';
import { PREPARE_MINUTES } from '../../../shared/rules/handover.ts';
import { minutesBetween } from '../../../shared/time/zone.ts';

export type Reminder =
  | { readonly kind: 'prepare'; readonly left: number }
  | { readonly kind: 'past'; readonly over: number }
  | { readonly kind: 'waiting'; readonly over: number };

export interface OwnSide {
  /** The shift has something to sign, for the first time or again. */
  readonly mustSign: boolean;
  /** Signed, and not yet taken over. */
  readonly isWaiting: boolean;
}

/**
 * What somebody whose shift ends is reminded of: to hand over within the last half hour, that the end has passed, or
 * that they have signed and nobody has come. `null` before that, once they were let go, and once all is done.
 */
export const reminderOf = (
  { endsAt, release }: Pick<AttendanceRow, 'endsAt' | 'release'>,
  { mustSign, isWaiting }: OwnSide,
  now: string,
): Reminder | null => {
  const left = minutesBetween(now, endsAt);
  if (release !== null || left > PREPARE_MINUTES) return null;
  if (!mustSign) return left <= 0 && isWaiting ? { kind: 'waiting', over: -left } : null;
  return left > 0 ? { kind: 'prepare', left } : { kind: 'past', over: -left };
};
