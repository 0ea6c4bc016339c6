import type { Rows } from '../projection/projection.ts';
import type { StatementRow, StatementText } from '../projection/rows-statement.ts';
import { statementIdOf } from '../projection/statement-id.ts';
import { sealOf } from '../report/sealed-week.ts';
import { datesFrom, mondayOf, type WeekName, weekOf } from '../time/week.ts';
import { addDays, type LocalDate, localDateOf, weekdayOf } from '../time/zone.ts';
import type { Role } from '../vocabulary.ts';
import { attendanceOf, attendances, isForgotten } from './context.ts';
import { expectedShifts } from './roster.ts';

/** Who owes a statement of which week, and when it is asked for. */

export const statementFields = [
  'work',
  'problems',
  'customerWords',
] as const satisfies readonly (keyof StatementText)[];
export type StatementField = (typeof statementFields)[number];

/** The weeks of which one may write now: the running one and the last, which may be signed by then. */
export const statementWeeks = (now: string, zone: string): readonly [running: WeekName, last: WeekName] => {
  const today = localDateOf(now, zone);
  return [weekOf(today), weekOf(addDays(today, -7))];
};

export const statementOf = (rows: Rows, week: WeekName, staffId: string): StatementRow | null => {
  const id = statementIdOf(week, staffId);
  return id === null ? null : rows.get('statement', id);
};

const isWritten = (rows: Rows, week: WeekName, staffId: string): boolean =>
  (statementOf(rows, week, staffId)?.text ?? null) !== null;

/** A statement goes to the manager, who is asked for none. Whoever wants to may write one. */
export const isAskedOf = (role: Role): boolean => role !== 'manager';

const datesOf = (week: WeekName): readonly LocalDate[] => {
  const monday = mondayOf(week);
  return monday.ok ? datesFrom(monday.value) : [];
};

const worked = (rows: Rows, week: WeekName, staffId: string): boolean => {
  const dates = datesOf(week);
  return attendances(rows).some((visit) => visit.staffId === staffId && dates.includes(visit.date));
};

/** Whether the plan has nobody’s further shift for them in that week; where it has none at all, the weekend is the end. */
const isLastDay = (rows: Rows, staffId: string, date: LocalDate): boolean => {
  const [from, to] = [addDays(date, 1 - weekdayOf(date)), addDays(date, 7 - weekdayOf(date))];
  const planned = expectedShifts(rows, from, to).filter(
    (shift) => shift.staffId === staffId && !shift.onLeave,
  );
  return planned.length === 0 ? weekdayOf(date) >= 6 : planned.every((shift) => shift.date <= date);
};

export interface StatementAsked {
  readonly week: WeekName;
  /** `lastShift`: it is their last of the week. `weekOver`: the week has gone by without one. */
  readonly why: 'lastShift' | 'weekOver';
}

interface Asking {
  readonly staffId: string;
  readonly now: string;
  readonly zone: string;
  /** Whether a draft of that week waits to be handed in. */
  readonly isBegun?: (week: WeekName) => boolean;
}

/**
 * Which statement somebody is asked for now: that of the running week on its last planned shift, else that of the last
 * week in which they worked and said nothing. Nobody is asked for a week they did not work in.
 */
export const statementAsked = (
  rows: Rows,
  { staffId, now, zone, isBegun = () => false }: Asking,
): StatementAsked | null => {
  const staff = rows.get('staff', staffId);
  if (staff === null || !isAskedOf(staff.role)) return null;
  const visit = attendanceOf(rows, staffId);
  const date = visit === null || isForgotten(visit, now) ? localDateOf(now, zone) : visit.date;
  const owes = (week: WeekName): boolean =>
    statementWeeks(now, zone).includes(week) &&
    (sealOf(rows, week) === null || isBegun(week)) &&
    worked(rows, week, staffId) &&
    !isWritten(rows, week, staffId);
  const [week, before] = [weekOf(date), weekOf(addDays(date, -7))];
  if (isLastDay(rows, staffId, date) && owes(week)) return { week, why: 'lastShift' };
  return owes(before) ? { week: before, why: 'weekOver' } : null;
};
