import type { Because } from '../events/cadence-bodies.ts';
import type { Attachment, Customer, NextAction, PhoneMark } from '../fields.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { FollowUpKind, MissingField, Outcome, Severity } from '../vocabulary.ts';
import type { Joint } from './rows-contact.ts';
import type { HistoryLine } from './rows-history.ts';

export interface FollowUpRow {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly severity: Severity;
  readonly summary: string;
  readonly details: string | null;
  readonly customer: Customer | null;
  /** Every number that was written about it, wherever: the customer’s and those out of texts. */
  readonly phones: readonly PhoneMark[];
  /** What was said about whose it is. */
  readonly sameAs: Joint['sameAs'];
  readonly apart: Joint['apart'];
  readonly promisedAt: string | null;
  readonly nextAction: NextAction | null;
  /** Until when it is out of the way, as somebody said; what it promises counts before that. */
  readonly snoozedUntil: string | null;
  /** When the customer was heard last without anything having changed. */
  readonly heardAt: string | null;
  readonly contingency: string | null;
  readonly attachments: readonly Attachment[];
  readonly state: 'open' | 'closed';
  readonly outcome: Outcome | null;
  readonly reason: string | null;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly openedOn: LocalDate;
  readonly openedShift: ShiftId | null;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly closedOn: LocalDate | null;
  readonly closedShift: ShiftId | null;
  /** Each time it was closed and each time opened again, for the counts of days and weeks. */
  readonly turns: readonly FollowUpTurn[];
  /** The shift that answers for it: who opened it, then who took it over. */
  readonly holderShift: ShiftId | null;
  /** How many shifts it has been carried over into. */
  readonly carryover: number;
  /** Handovers whose acceptance has been counted, and the shifts counted: an item is never counted twice. */
  readonly passes: readonly { readonly handoverId: string; readonly toShift: ShiftId }[];
  /** Every handover by which it was taken, counted or not: whoever takes the same one over second does not get it. */
  readonly takenWith: readonly string[];
  /** Who of the holding shift has it in hand, where that was said. */
  readonly takenBy: string | null;
  /** The newest question about it; a new one takes its place, the history keeps both. */
  readonly question: FollowUpQuestion | null;
  /** A receiver would not take it, and nobody has decided yet who does. */
  readonly refused: FollowUpRefused | null;
  /** 有争议: said to be solved, and contradicted by another shift. It is open until somebody closes it with a reason. */
  readonly dispute: FollowUpDispute | null;
  /** What was unsettled when it was closed: it stands again if whoever closed it takes that back. */
  readonly closedOver: Pick<FollowUpRow, 'refused' | 'dispute'> | null;
  /** The list it came in with, and as which of its lines. */
  readonly importedFrom: { readonly importId: string; readonly line: number } | null;
  /** It opened by itself: because of what, and by which rule. */
  readonly because: Because | null;
  readonly touchedAt: string;
  /** The order of the newest event folded in; an edit says on which it is based. */
  readonly head: string;
  readonly history: readonly HistoryLine[];
}

export interface FollowUpQuestion {
  readonly by: string;
  readonly at: string;
  /** Who is asked; `null` where the event does not say. */
  readonly to: string | null;
  readonly text: string;
  readonly missing: readonly MissingField[];
  readonly answer: { readonly by: string; readonly at: string; readonly text: string } | null;
}

export interface FollowUpRefused {
  readonly by: string;
  readonly at: string;
  readonly shift: ShiftId;
  readonly handoverId: string;
  readonly reason: string;
}

export interface FollowUpDispute {
  readonly closedBy: string;
  readonly closedShift: ShiftId | null;
  readonly outcome: Outcome;
  readonly contestedBy: string;
  readonly contestedAt: string;
  readonly contestedShift: ShiftId | null;
  readonly reason: string;
}

/** The moment a follow-up became open or closed. */
export interface FollowUpTurn {
  readonly state: 'open' | 'closed';
  readonly at: string;
  readonly on: LocalDate;
  readonly by: string;
  readonly shift: ShiftId | null;
  readonly outcome: Outcome | null;
}
