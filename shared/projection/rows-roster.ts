import type { WeekName } from '../time/week.ts';
import type { LocalDate } from '../time/zone.ts';
import type { LeaveBreach, LeaveKind } from '../vocabulary.ts';
import type { HistoryLine } from './rows-history.ts';

/** The rows of the plan: who is to work when, and who has asked to be away. */

/** What somebody is planned for on a date: a shift template, `null` for a rest day, `undefined` for nothing yet. */
export type DayPlan = string | null | undefined;

/** The plan of one week, whoever wrote it at whatever PC; `id` follows from the week. */
export interface RosterRow {
  readonly id: string;
  readonly week: WeekName;
  /** By person, then by date. A cell whose plan was taken back is left out. */
  readonly cells: readonly RosterCell[];
  readonly head: string;
  readonly history: readonly HistoryLine[];
}

export interface RosterCell {
  readonly staffId: string;
  readonly date: LocalDate;
  /** `null`: a rest day. Left out: the plan was taken back, and is shown only because of `clash`. */
  readonly templateId?: string | null;
  readonly by: string;
  readonly at: string;
  /** What somebody else had planned here at the same time on another PC: shown, not overwritten. */
  readonly clash: RosterClash | null;
}

export interface RosterClash {
  readonly templateId: string | null;
  readonly by: string;
  readonly at: string;
}

export interface LeaveRow {
  readonly id: string;
  readonly staffId: string;
  readonly kind: LeaveKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
  readonly askedAt: string;
  /** The date on which it was asked, in the book's zone: from it the notice is counted. */
  readonly askedOn: LocalDate;
  readonly askedBy: string;
  readonly state: 'waiting' | 'granted' | 'refused' | 'withdrawn';
  /** The newest decision; the history keeps all. */
  readonly decision: LeaveDecision | null;
  readonly head: string;
  readonly history: readonly HistoryLine[];
}

export interface LeaveDecision {
  readonly granted: boolean;
  readonly reason: string | null;
  /** The rules it breaks, as they stood when it was decided. */
  readonly breaches: readonly LeaveBreach[];
  readonly at: string;
  readonly by: string;
}
