import type { LocalDate } from '../time/zone.ts';
import {
  type AttendanceMark,
  attendanceMarks,
  type DutyLine,
  type PersonAttendance,
} from './month-attendance-value.ts';

/** One person on one date: the shifts that begin there. */
export interface Day {
  readonly date: LocalDate;
  readonly duties: readonly DutyLine[];
  readonly marks: readonly AttendanceMark[];
}

/** What is told first where there is room for two. */
const byWeight: readonly AttendanceMark[] = [
  'missing',
  'late',
  'early',
  'leftIll',
  'forgotten',
  'overlap',
  'leave',
  'present',
  'extra',
  'entered',
  'repaired',
  'waited',
  'ahead',
];

const marksOf = (duties: readonly DutyLine[], onLeave: boolean): readonly AttendanceMark[] => {
  const found = new Set(duties.flatMap(({ marks }) => marks));
  if (onLeave) found.add('leave');
  // A day with something to say is not also without fault.
  if (duties.some(({ marks }) => !marks.includes('present'))) found.delete('present');
  return byWeight.filter((mark) => found.has(mark));
};

/** The days of a month of one person, a day for each date. */
export const daysOf = (
  { duties, leaveDates }: PersonAttendance,
  dates: readonly LocalDate[],
): readonly Day[] =>
  dates.map((date) => {
    const ofDay = duties.filter((duty) => duty.date === date);
    return { date, duties: ofDay, marks: marksOf(ofDay, leaveDates.includes(date)) };
  });

/** Marks that stand anywhere in the month, for the legend. */
export const marksIn = (days: readonly (readonly Day[])[]): readonly AttendanceMark[] => {
  const found = new Set(days.flat().flatMap(({ marks }) => marks));
  return attendanceMarks.filter((mark) => found.has(mark));
};
