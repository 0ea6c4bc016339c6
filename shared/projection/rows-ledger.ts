import type { ShiftId } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { MeritDecision, MeritKind, ProposedMerit } from '../vocabulary.ts';
import type { HistoryLine } from './rows-history.ts';

/** A check-out said afterwards. The newest one counts, all stay readable. */
export interface AttendanceRepair {
  readonly at: string;
  readonly by: string;
  readonly outAt: string;
  /** What stood there before: `null` where nobody had checked out. */
  readonly before: string | null;
  readonly reason: string;
}

/** How an attendance came to stand as it does, where that is not by the person’s own check-in and check-out. */
export interface AttendanceCorrections {
  readonly repairs: readonly AttendanceRepair[];
  /** Written in afterwards by a lead (S4: nobody punches for another unseen). */
  readonly entered: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

/** What a proposal rested on when it was decided. */
export interface MeritFacts {
  readonly shift: ShiftId;
  readonly minutes: number;
  readonly ordinal: number;
}

export interface FundBooking {
  readonly at: string;
  readonly by: string;
  /** Negative for what leaves the fund. */
  readonly amountFen: number;
}

interface Entry {
  readonly id: string;
  /** The business date it is about. */
  readonly date: LocalDate;
  readonly at: string;
  readonly by: string;
  /** Taken back; it counts for nothing. */
  readonly reversed: { readonly at: string; readonly by: string; readonly reason: string } | null;
  /** What it moved in the activity fund, in fen. Nothing is taken out again but by a booking of its own. */
  readonly bookings: readonly FundBooking[];
  readonly head: string;
  readonly history: readonly HistoryLine[];
}

/** A proposal that a lead has decided. */
export interface DecidedMerit extends Entry {
  readonly source: 'decided';
  readonly staffId: string;
  readonly kind: ProposedMerit;
  readonly facts: MeritFacts;
  readonly cleaningDays: number;
  /** In fen. */
  readonly fineFen: number;
  readonly decision: MeritDecision;
  readonly reason: string | null;
}

/** Written in by hand: a warning, a penalty, an award. */
export interface EnteredMerit extends Entry {
  readonly source: 'entered';
  readonly staffId: string;
  readonly kind: MeritKind;
  readonly cleaningDays: number;
  readonly fineFen: number;
  readonly awardFen: number;
  readonly reason: string;
}

/** Paid out of the activity fund. */
export interface FundSpending extends Entry {
  readonly source: 'spent';
  readonly amountFen: number;
  readonly what: string;
}

/** One entry of 奖惩 and of the activity fund. */
export type LedgerRow = DecidedMerit | EnteredMerit | FundSpending;
