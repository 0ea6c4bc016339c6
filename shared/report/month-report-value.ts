import type { MonthName } from '../time/month.ts';
import type { WeekName } from '../time/week.ts';
import type { LocalDate } from '../time/zone.ts';
import type { BookDigest, KindFigures, PersonFigures, WeekFigures, WeeklySummary } from './weekly-summary.ts';

/**
 * A month rolled up from its weekly values, and from nothing else: what is signed in a week is what the month says. A
 * week belongs to the month its Thursday lies in, so that each week counts once. Plain JSON, phone numbers nowhere.
 */
export interface MonthReport {
  readonly month: MonthName;
  /** Monday of the first week to Sunday of the last. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly asOf: LocalDate;
  readonly shopName: string;
  readonly zone: string;
  /** In order; those that have not begun are left out. */
  readonly weeks: readonly MonthWeek[];
  readonly total: WeekFigures;
  /** The month before, in the same way. */
  readonly lastMonth: WeekFigures;
  readonly kinds: readonly KindFigures[];
  readonly outcomes: WeeklySummary['outcomes'];
  readonly people: readonly PersonFigures[];
  readonly digest: BookDigest;
}

export interface MonthWeek {
  readonly week: WeekName;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly asOf: LocalDate;
  readonly isSealed: boolean;
  readonly figures: WeekFigures;
}

/** Figures that say how things stood at the close of a week: in a month the last week’s, never a sum. */
export const standingFigures = ['pending', 'overdue', 'climbing', 'handoversWaiting'] as const;
