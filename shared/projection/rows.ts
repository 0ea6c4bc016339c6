import type { Attachment, Customer, NextAction, PhoneMark } from '../fields.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type {
  DepartureWay,
  FollowUpKind,
  Language,
  MissingField,
  Outcome,
  Role,
  Severity,
} from '../vocabulary.ts';

import type { ChecklistRow, ChecklistRunRow } from './rows-checklist.ts';
import type { ContactRow, Joint } from './rows-contact.ts';
import type { HandoverRow } from './rows-handover.ts';
import type { HistoryLine } from './rows-history.ts';
import type { ImportRow } from './rows-import.ts';
import type { AttendanceCorrections, LedgerRow } from './rows-ledger.ts';
import type { NoteRow } from './rows-note.ts';
import type { LeaveRow, RosterRow } from './rows-roster.ts';
import type { RoutineRow, RoutineRunRow } from './rows-routine.ts';
import type { FollowUpTemplateRow } from './rows-template.ts';

export type * from './rows-checklist.ts';
export type * from './rows-contact.ts';
export type * from './rows-handover.ts';
export type * from './rows-history.ts';
export type * from './rows-import.ts';
export type * from './rows-ledger.ts';
export type * from './rows-note.ts';
export type * from './rows-roster.ts';
export type * from './rows-routine.ts';
export type * from './rows-template.ts';

/** Rows are what screens and reports read: each is folded from the events of one entity and from nothing else. */

export interface BookRow {
  readonly bookId: string;
  readonly shopName: string;
  readonly zone: string;
  readonly language: Language;
  readonly createdAt: string;
  /** How strict the shop is about handovers. */
  readonly handover: HandoverSettings;
  /** Since when nobody leaves before somebody has taken over; `null` while the shop does not ask for it. */
  readonly askedSince: string | null;
}

export interface HandoverSettings {
  readonly requireAcceptance: boolean;
  readonly passLimit: number;
  readonly countersignFirst: number;
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
  /** Who teaches them while they are a trainee (S6). */
  readonly mentor: string | null;
  readonly active: boolean;
  /** Since when they no longer work here; `null` while they do. */
  readonly leftAt: string | null;
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
  /** Every pair of hours it has had, oldest first: a change moves no shift that has begun. */
  readonly hours: readonly TemplateHours[];
  readonly retired: boolean;
}

/** The hours of a shift template from when it was said. */
export interface TemplateHours {
  readonly at: string;
  readonly start: string;
  readonly end: string;
}

export interface AttendanceRow extends AttendanceCorrections {
  readonly id: string;
  readonly staffId: string;
  readonly shift: ShiftId;
  readonly date: LocalDate;
  readonly startsAt: string;
  readonly endsAt: string;
  /** When they took it back: it was a slip, and they were not there. What was said about it stays readable. */
  readonly withdrawnAt: string | null;
  /** Other shifts they had checked in to before, by mistake. */
  readonly moves: readonly { readonly at: string; readonly by: string; readonly from: ShiftId }[];
  readonly inAt: string;
  readonly outAt: string | null;
  /** Whole minutes after the start; 0 when on time (S4). */
  readonly lateMinutes: number;
  /** Whole minutes before the end; 0 when not early, or not checked out. */
  readonly earlyMinutes: number;
  /** Each time somebody stayed because relief had not come. */
  readonly awaited: readonly { readonly at: string; readonly why: string | null }[];
  /** The first one counts. */
  readonly release: DepartureRelease | null;
  /** Somebody else let them go at the same time on another PC: shown. */
  readonly alsoReleased: readonly DepartureRelease[];
}

/** Why somebody could leave though nobody had taken over. */
export interface DepartureRelease {
  /** Names it; a confirmation says which one it means. */
  readonly order: string;
  readonly way: DepartureWay;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
  /** The lead on the phone. */
  readonly approvedBy: string | null;
  /** What that lead, or a manager, said afterwards; the first word counts. */
  readonly confirmation: DepartureConfirmation | null;
  /** Said at the same time on another PC: shown. */
  readonly alsoConfirmed: readonly DepartureConfirmation[];
}

export interface DepartureConfirmation {
  readonly confirmed: boolean;
  readonly by: string;
  readonly at: string;
  readonly comment: string | null;
}

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

export interface RowKinds {
  readonly book: BookRow;
  readonly station: StationRow;
  readonly staff: StaffRow;
  readonly shiftTemplate: ShiftTemplateRow;
  readonly attendance: AttendanceRow;
  readonly followUp: FollowUpRow;
  readonly note: NoteRow;
  readonly handover: HandoverRow;
  readonly roster: RosterRow;
  readonly leave: LeaveRow;
  readonly checklist: ChecklistRow;
  readonly checklistRun: ChecklistRunRow;
  readonly ledger: LedgerRow;
  readonly import: ImportRow;
  readonly contact: ContactRow;
  readonly followUpTemplate: FollowUpTemplateRow;
  readonly routine: RoutineRow;
  readonly routineRun: RoutineRunRow;
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
  'roster',
  'leave',
  'checklist',
  'checklistRun',
  'ledger',
  'import',
  'contact',
  'followUpTemplate',
  'routine',
  'routineRun',
] as const satisfies readonly EntityKind[];
