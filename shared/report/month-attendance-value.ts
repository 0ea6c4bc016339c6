import type { MonthName } from '../time/month.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { DepartureWay, Role } from '../vocabulary.ts';

/** Everything a shift of a month can be said to be, in the order in which it is said. */
export const attendanceMarks = [
  'present',
  'late',
  'early',
  'leftIll',
  'missing',
  'leave',
  'forgotten',
  'repaired',
  'entered',
  'overlap',
  'extra',
  'waited',
  'ahead',
] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

/** One check-in with its check-out, and what was written in afterwards. */
export interface VisitLine {
  readonly attendanceId: string;
  readonly inAt: string;
  readonly outAt: string | null;
  /** Whole elapsed minutes; time that another attendance has counted already is left out. */
  readonly minutes: number;
  readonly overlaps: boolean;
  /** Nobody can tell yet when the person left. */
  readonly wantsRepair: boolean;
  readonly entered: { readonly by: string; readonly at: string; readonly reason: string } | null;
  readonly repairs: readonly {
    readonly by: string;
    readonly at: string;
    readonly outAt: string;
    readonly before: string | null;
    readonly reason: string;
  }[];
  /** Stayed because relief had not come. */
  readonly awaited: readonly { readonly at: string; readonly why: string | null }[];
  readonly release: { readonly way: DepartureWay; readonly reason: string } | null;
}

/** One person and one shift: planned, worked, or both. */
export interface DutyLine {
  readonly shift: ShiftId;
  /** The date on which the shift begins. */
  readonly date: LocalDate;
  readonly templateId: string;
  readonly shiftName: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly planned: boolean;
  readonly onLeave: boolean;
  readonly marks: readonly AttendanceMark[];
  readonly inAt: string | null;
  readonly outAt: string | null;
  /** 0 for who came without being asked: nobody expected them. */
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  readonly minutes: number;
  readonly visits: readonly VisitLine[];
}

export interface AttendanceTotals {
  /** Shifts planned and not on leave. */
  readonly planned: number;
  readonly worked: number;
  readonly minutes: number;
  readonly late: number;
  readonly lateMinutes: number;
  readonly early: number;
  readonly earlyMinutes: number;
  readonly missing: number;
  /** Days on leave. */
  readonly leave: number;
  readonly forgotten: number;
  /** Shifts with something written in or repaired afterwards. */
  readonly corrected: number;
  readonly overlap: number;
  readonly extra: number;
  readonly waited: number;
}

export interface PersonAttendance {
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
  readonly duties: readonly DutyLine[];
  readonly leaveDates: readonly LocalDate[];
  readonly totals: AttendanceTotals;
}

/** The attendance of one month. Every duty stands on its business date; totals are sums of what stands above them. */
export interface MonthAttendance {
  readonly month: MonthName;
  /** Everybody’s lines, or only those of who asked. */
  readonly of: 'everybody' | 'oneself';
  readonly shopName: string;
  readonly zone: string;
  /** The time from which it was looked at. */
  readonly now: string;
  readonly dates: readonly LocalDate[];
  readonly people: readonly PersonAttendance[];
}

/** Whose month it is where it is one person’s; `null` where it is everybody’s. */
export const ownerOf = ({ of, people }: Pick<MonthAttendance, 'of' | 'people'>): string | null =>
  of === 'oneself' ? (people[0]?.name ?? null) : null;

/** `7.5`: minutes as hours, to one digit. */
export const hoursText = (minutes: number): string => (minutes / 60).toFixed(1);
