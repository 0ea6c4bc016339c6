import type { HandoverItem } from '../events/bodies.ts';
import type { Attachment, Customer, NextAction } from '../fields.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { Decision, FollowUpKind, Language, NoteKind, Outcome, Role, Severity } from '../vocabulary.ts';

/** Rows are what screens and reports read: each is folded from the events of one entity and from nothing else. */

export interface BookRow {
  readonly bookId: string;
  readonly shopName: string;
  readonly zone: string;
  readonly language: Language;
  readonly createdAt: string;
}

export interface StationRow {
  readonly station: string;
  readonly writers: readonly string[];
  /** Wrong PINs in a row at this station, whoever typed them `[A2]`. */
  readonly failures: number;
  readonly lastFailedAt: string | null;
  readonly recovered: readonly { readonly at: string; readonly file: string; readonly bytes: number }[];
}

export interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
  readonly addedAt: string;
  /** Wrong PINs in a row, at whatever station `[A2]`. */
  readonly failures: number;
  readonly lastFailedAt: string | null;
}

export interface ShiftTemplateRow {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly retired: boolean;
}

export interface AttendanceRow {
  readonly id: string;
  readonly staffId: string;
  readonly shift: ShiftId;
  readonly date: LocalDate;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly inAt: string;
  readonly outAt: string | null;
  /** Whole minutes after the start; 0 when on time (S4). */
  readonly lateMinutes: number;
  /** Whole minutes before the end; 0 when not early, or not checked out. */
  readonly earlyMinutes: number;
}

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One line of an entity's history: who did what when, with the old text where something changed `[A7]`. */
export interface HistoryLine {
  readonly order: string;
  readonly at: string;
  readonly rec: string | null;
  readonly by: string;
  readonly shift: ShiftId | null;
  readonly what: string;
  readonly text: string | null;
  readonly changes: readonly FieldChange[];
  /** Written without having seen the line before it: shown, not overwritten. */
  readonly concurrent: boolean;
}

export interface FollowUpRow {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly severity: Severity;
  readonly summary: string;
  readonly details: string | null;
  readonly customer: Customer | null;
  readonly promisedAt: string | null;
  readonly nextAction: NextAction | null;
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
  readonly touchedAt: string;
  /** The order of the newest event folded in; an edit says on which it is based. */
  readonly head: string;
  readonly history: readonly HistoryLine[];
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

export interface NoteRow {
  readonly id: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly customer: Customer | null;
  readonly attachments: readonly Attachment[];
  readonly at: string;
  readonly on: LocalDate;
  readonly by: string;
  readonly shift: ShiftId | null;
  readonly settled: boolean;
  readonly answer: string | null;
  readonly withdrawn: boolean;
  readonly head: string;
  readonly history: readonly HistoryLine[];
}

export interface HandoverDecision {
  readonly followUpId: string;
  readonly decision: Decision;
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
}

export interface HandoverRow {
  readonly id: string;
  readonly fromShift: ShiftId;
  readonly date: LocalDate;
  readonly fromEndsAt: string;
  readonly signedAt: string;
  readonly signedBy: string;
  readonly signedAuth: string;
  /** The record as signed: sealed, whatever happens later. */
  readonly items: readonly HandoverItem[];
  readonly done: readonly {
    readonly followUpId: string;
    readonly summary: string;
    readonly outcome: Outcome | null;
  }[];
  readonly remarks: string | null;
  readonly acceptance: HandoverAcceptance | null;
  /** Somebody else accepted it at the same time on another PC: shown. */
  readonly alsoAcceptedBy: readonly HandoverAcceptance[];
  readonly additions: readonly { readonly at: string; readonly by: string; readonly text: string }[];
}

export interface RowKinds {
  readonly book: BookRow;
  readonly station: StationRow;
  readonly staff: StaffRow;
  readonly shiftTemplate: ShiftTemplateRow;
  readonly attendance: AttendanceRow;
  readonly followUp: FollowUpRow;
  readonly note: NoteRow;
  readonly handover: HandoverRow;
}

export type EntityKind = keyof RowKinds;

export const entityKinds = [
  'book',
  'station',
  'staff',
  'shiftTemplate',
  'attendance',
  'followUp',
  'note',
  'handover',
] as const satisfies readonly EntityKind[];
