import type { ShiftId } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { DepartureWay, Language, Role } from '../vocabulary.ts';

import type { BriefingRow } from './rows-briefing.ts';
import type { CadenceRow, MilestoneRow } from './rows-cadence.ts';
import type { ChecklistRow, ChecklistRunRow } from './rows-checklist.ts';
import type { ContactRow } from './rows-contact.ts';
import type { FollowUpRow } from './rows-follow-up.ts';
import type { HandoverRow } from './rows-handover.ts';
import type { ImportRow } from './rows-import.ts';
import type { LearnerRow } from './rows-learning.ts';
import type { AttendanceCorrections, LedgerRow } from './rows-ledger.ts';
import type { ManualPageRow, ManualScriptRow } from './rows-manual.ts';
import type { NoteRow } from './rows-note.ts';
import type { LearningPlanRow, ProbationRow } from './rows-plan.ts';
import type { LeaveRow, RosterRow } from './rows-roster.ts';
import type { RoutineRow, RoutineRunRow } from './rows-routine.ts';
import type { StatementRow } from './rows-statement.ts';
import type { FollowUpTemplateRow } from './rows-template.ts';
import type { DecisionRow, SpotCheckRow, WeekSealRow, WeekTextRow } from './rows-week.ts';

export type * from './rows-briefing.ts';
export type * from './rows-cadence.ts';
export type * from './rows-checklist.ts';
export type * from './rows-contact.ts';
export type * from './rows-follow-up.ts';
export type * from './rows-handover.ts';
export type * from './rows-history.ts';
export type * from './rows-import.ts';
export type * from './rows-learning.ts';
export type * from './rows-ledger.ts';
export type * from './rows-manual.ts';
export type * from './rows-note.ts';
export type * from './rows-plan.ts';
export type * from './rows-roster.ts';
export type * from './rows-routine.ts';
export type * from './rows-statement.ts';
export type * from './rows-template.ts';
export type * from './rows-week.ts';

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
  readonly cadence: CadenceRow;
  readonly milestone: MilestoneRow;
  readonly statement: StatementRow;
  readonly weekSeal: WeekSealRow;
  readonly weekText: WeekTextRow;
  readonly spotCheck: SpotCheckRow;
  readonly decision: DecisionRow;
  readonly learner: LearnerRow;
  readonly briefing: BriefingRow;
  readonly learningPlan: LearningPlanRow;
  readonly probation: ProbationRow;
  readonly manualPage: ManualPageRow;
  readonly manualScript: ManualScriptRow;
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
  'cadence',
  'milestone',
  'statement',
  'weekSeal',
  'weekText',
  'spotCheck',
  'decision',
  'learner',
  'briefing',
  'learningPlan',
  'probation',
  'manualPage',
  'manualScript',
] as const satisfies readonly EntityKind[];
