import type { HandoverItem } from '../events/handover-bodies.ts';
import type { PhoneMark } from '../fields.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { Decision, HandoverSide, MissingField, Outcome } from '../vocabulary.ts';

export interface HandoverDecision {
  readonly followUpId: string;
  readonly decision: Decision;
  readonly comment: string | null;
  readonly answer: string | null;
  readonly readBack: string | null;
  readonly missing: readonly MissingField[];
  readonly takenBy: string | null;
}

/** A mentor’s signature beside a trainee’s `[A8]`. */
export interface Countersignature {
  readonly at: string;
  readonly by: string;
  readonly auth: string;
  readonly comment: string | null;
}

export interface HandoverAcceptance {
  readonly at: string;
  readonly by: string;
  readonly auth: string;
  readonly toShift: ShiftId;
  readonly toStartsAt: string | null;
  readonly decisions: readonly HandoverDecision[];
  readonly remarks: string | null;
  readonly needsCountersign: boolean;
}

export interface HandoverRow {
  readonly id: string;
  readonly fromShift: ShiftId;
  readonly date: LocalDate;
  readonly fromEndsAt: string;
  readonly signedAt: string;
  readonly signedBy: string;
  readonly signedAuth: string;
  /** “Nothing is open”, said in so many words. */
  readonly nothingOpen: boolean;
  /** Why it came before its time. */
  readonly unscheduled: string | null;
  readonly needsCountersign: boolean;
  readonly countersigned: Readonly<Record<HandoverSide, Countersignature | null>>;
  /** Another mentor signed at the same time on another PC: shown. */
  readonly alsoCountersigned: readonly (Countersignature & { readonly side: HandoverSide })[];
  /** The record as signed: sealed, whatever happens later. */
  readonly items: readonly HandoverItem[];
  readonly done: readonly {
    readonly followUpId: string;
    readonly summary: string;
    readonly outcome: Outcome | null;
  }[];
  readonly remarks: string | null;
  /** Numbers written in the remarks, verdicts and additions. */
  readonly phones: readonly PhoneMark[];
  readonly acceptance: HandoverAcceptance | null;
  /** Somebody else accepted it at the same time on another PC: shown. */
  readonly alsoAcceptedBy: readonly HandoverAcceptance[];
  readonly additions: readonly { readonly at: string; readonly by: string; readonly text: string }[];
}
