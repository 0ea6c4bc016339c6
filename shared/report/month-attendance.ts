import type { Rows } from '../projection/projection.ts';
import type { AttendanceRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { type Duty, dutiesBetween, wantsRepair } from '../rules/attendance.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { isAway } from '../rules/roster.ts';
import type { Worked } from '../rules/worked.ts';
import { datesOfMonth, type MonthName } from '../time/month.ts';
import { templateOfShift } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type {
  AttendanceMark,
  AttendanceTotals,
  DutyLine,
  MonthAttendance,
  PersonAttendance,
  VisitLine,
} from './month-attendance-value.ts';
import { byStanding } from './weekly-people.ts';

export interface MonthOptions {
  readonly month: MonthName;
  readonly now: string;
  /** The book's zone when left out. */
  readonly zone?: string;
}

/** Names as they are today; an id stands for itself until its first event has arrived. */
export const namesOf =
  (rows: Rows) =>
  (staffId: string): string =>
    maskPhonesIn(rows.get('staff', staffId)?.name ?? staffId);

type NameOf = (staffId: string) => string;

const visitLine = (row: AttendanceRow, worked: Worked, now: string, nameOf: NameOf): VisitLine => ({
  attendanceId: row.id,
  inAt: row.inAt,
  outAt: row.outAt,
  ...worked,
  wantsRepair: wantsRepair(row, now),
  entered:
    row.entered === null
      ? null
      : { ...row.entered, by: nameOf(row.entered.by), reason: maskPhonesIn(row.entered.reason) },
  repairs: row.repairs.map((repair) => ({
    ...repair,
    by: nameOf(repair.by),
    reason: maskPhonesIn(repair.reason),
  })),
  awaited: row.awaited.map(({ at, why }) => ({ at, why: why === null ? null : maskPhonesIn(why) })),
  release: row.release === null ? null : { way: row.release.way, reason: maskPhonesIn(row.release.reason) },
});

type Unmarked = Omit<DutyLine, 'marks'>;

/** What is to be said of a shift; a shift without fault is `present`. */
const marksOf = ({ state, extra, presence }: Duty, line: Unmarked): readonly AttendanceMark[] => {
  if (state !== 'present') return [state];
  const { visits, lateMinutes, earlyMinutes } = line;
  const leftIll = presence?.leftIll === true;
  const forgotten = visits.some((visit) => visit.wantsRepair);
  const marks: readonly (readonly [AttendanceMark, boolean])[] = [
    ['present', lateMinutes === 0 && earlyMinutes === 0 && !leftIll && !forgotten],
    ['late', lateMinutes > 0],
    ['early', earlyMinutes > 0],
    ['leftIll', leftIll],
    ['forgotten', forgotten],
    ['repaired', visits.some(({ repairs }) => repairs.length > 0)],
    ['entered', visits.some(({ entered }) => entered !== null)],
    ['overlap', visits.some(({ overlaps }) => overlaps)],
    ['extra', extra],
    ['waited', visits.some(({ awaited }) => awaited.length > 0)],
  ];
  return marks.filter(([, holds]) => holds).map(([mark]) => mark);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const dutyLine = (rows: Rows, duty: Duty, now: string): DutyLine => {
  const { shift, date, startsAt, endsAt, planned, onLeave, presence } = duty;
  const templateId = templateOfShift(shift);
  const visits = duty.visits.map(({ row, worked }) => visitLine(row, worked, now, namesOf(rows)));
  const line = {
    ...{ shift, date, templateId, startsAt, endsAt, planned, onLeave, visits },
    shiftName: rows.get('shiftTemplate', templateId)?.name ?? templateId,
    inAt: presence?.inAt ?? null,
    outAt: presence?.outAt ?? null,
    lateMinutes: presence?.lateMinutes ?? 0,
    earlyMinutes: presence?.earlyMinutes ?? 0,
    minutes: sum(visits.map(({ minutes }) => minutes)),
  };
  return { ...line, marks: marksOf(duty, line) };
};

/** How many shifts, minutes and days of each kind: sums of what the lines say. */
export const totalsOf = (duties: readonly DutyLine[], leaveDates: readonly LocalDate[]): AttendanceTotals => {
  const marked = (...wanted: readonly AttendanceMark[]): number =>
    duties.filter(({ marks }) => wanted.some((mark) => marks.includes(mark))).length;
  return {
    planned: duties.filter(({ planned, onLeave }) => planned && !onLeave).length,
    worked: duties.filter(({ visits }) => visits.length > 0).length,
    minutes: sum(duties.map(({ minutes }) => minutes)),
    late: marked('late'),
    lateMinutes: sum(duties.map(({ lateMinutes }) => lateMinutes)),
    early: marked('early'),
    earlyMinutes: sum(duties.map(({ earlyMinutes }) => earlyMinutes)),
    missing: marked('missing'),
    leave: leaveDates.length,
    forgotten: marked('forgotten'),
    corrected: marked('repaired', 'entered'),
    overlap: marked('overlap'),
    extra: marked('extra'),
    waited: marked('waited'),
  };
};

/** Everybody who works here, is planned, on leave or was there. */
const peopleOf = (
  rows: Rows,
  dates: readonly LocalDate[],
  duties: readonly Duty[],
  now: string,
): readonly PersonAttendance[] => {
  const leaves = rows.all('leave');
  return [...rows.all('staff')]
    .sort(byStanding)
    .map(({ id, role, active }) => {
      const lines = duties.filter(({ staffId }) => staffId === id).map((duty) => dutyLine(rows, duty, now));
      const leaveDates = dates.filter((date) =>
        leaves.some((leave) => leave.staffId === id && isAway(leave, date)),
      );
      const person = { staffId: id, name: namesOf(rows)(id), role, duties: lines, leaveDates };
      return { active, person: { ...person, totals: totalsOf(lines, leaveDates) } };
    })
    .filter(({ active, person }) => active || person.duties.length > 0 || person.leaveDates.length > 0)
    .map(({ person }) => person);
};

/** The month as one value, in an order that does not depend on how the rows came. Refuses `monthMalformed`, `noBook`. */
export const monthAttendance = (
  rows: Rows,
  { month, now, zone: asked }: MonthOptions,
): Result<MonthAttendance> => {
  const dates = datesOfMonth(month);
  if (!dates.ok) return dates;
  const book = rows.get('book', 'book');
  const zone = asked ?? book?.zone;
  const [from, to] = [dates.value[0], dates.value.at(-1)];
  if (zone === undefined || from === undefined || to === undefined) return err(refusal('noBook'));
  const duties = dutiesBetween(rows, { from, to, now, zone });
  const people = peopleOf(rows, dates.value, duties, now);
  const shopName = book?.shopName ?? '';
  return ok({ month, of: 'everybody', shopName, zone, now, dates: dates.value, people });
};

/** The month as one person may see it: their own line. */
export const ownAttendance = (value: MonthAttendance, staffId: string): MonthAttendance => ({
  ...value,
  of: 'oneself',
  people: value.people.filter((person) => person.staffId === staffId),
});
