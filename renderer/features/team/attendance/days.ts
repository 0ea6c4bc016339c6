import {
  type AttendanceMark,
  attendanceMarks,
  type DutyLine,
  type PersonAttendance,
  type VisitLine,
} from '../../../../shared/report/month-attendance-value.ts';
import type { LocalDate } from '../../../../shared/time/zone.ts';

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

export type Tone = 'plain' | 'red' | 'amber' | 'green' | 'accent' | 'faint';

const tones: Readonly<Record<AttendanceMark, Tone>> = {
  present: 'green',
  late: 'amber',
  early: 'amber',
  leftIll: 'plain',
  missing: 'red',
  leave: 'accent',
  forgotten: 'red',
  repaired: 'plain',
  entered: 'plain',
  overlap: 'amber',
  extra: 'plain',
  waited: 'plain',
  ahead: 'faint',
};

export const toneOf = (mark: AttendanceMark): Tone => tones[mark];

/** Marks that stand anywhere in the month, for the legend. */
export const marksIn = (days: readonly (readonly Day[])[]): readonly AttendanceMark[] => {
  const found = new Set(days.flat().flatMap(({ marks }) => marks));
  return attendanceMarks.filter((mark) => found.has(mark));
};

export interface Rights {
  readonly isLead: boolean;
  readonly isOwn: boolean;
}

/** What may be done about a visit's end: to write in a forgotten one, to correct one, or to check out where that is done. */
export type RepairOffered = 'mend' | 'correct' | 'atDutyBar' | null;

/** A running visit is ended by checking out, so that nobody goes round the handover by repairing it. */
export const repairOffered = (
  { wantsRepair, outAt }: Pick<VisitLine, 'wantsRepair' | 'outAt'>,
  { isLead, isOwn }: Rights,
): RepairOffered => {
  if (!isLead && !isOwn) return null;
  if (wantsRepair) return 'mend';
  if (outAt === null) return 'atDutyBar';
  return isLead ? 'correct' : null;
};
