import type { Rows } from '../projection/projection.ts';
import { rosterIdOf } from '../projection/roster-id.ts';
import type { StaffRow } from '../projection/rows.ts';
import type { DayPlan, LeaveRow, RosterRow } from '../projection/rows-roster.ts';
import { mondayOf, type WeekName } from '../time/week.ts';
import { addDays, daysBetween, type LocalDate, localDateOf } from '../time/zone.ts';

/** What the plan says. Pure; nothing here asks whether somebody came. */

/** What somebody is planned for on a date of this week. */
export const planOf = (roster: RosterRow | null, staffId: string, date: LocalDate): DayPlan =>
  roster?.cells.find((cell) => cell.staffId === staffId && cell.date === date)?.templateId;

/** True where the leave takes its person away from work on that date. Overtime does not. */
export const isAway = ({ kind, state, from, to }: LeaveRow, date: LocalDate): boolean =>
  kind !== 'overtime' && state === 'granted' && from <= date && date <= to;

/** The last day somebody works here: that of their deactivation; `null` while they do. */
export const lastDayOf = ({ leftAt }: Pick<StaffRow, 'leftAt'>, zone: string): LocalDate | null =>
  leftAt === null ? null : localDateOf(leftAt, zone);

/** One shift somebody is planned for. */
export interface ExpectedShift {
  readonly staffId: string;
  readonly date: LocalDate;
  readonly templateId: string;
  /** Leave was granted for that day: planned, and not expected. */
  readonly onLeave: boolean;
}

/**
 * Every shift that is planned from `from` to `to`, both included, by date, person and shift. Who is `onLeave` is not
 * missed. Shifts of retired templates are there as they were planned, those of people who have left since up to the
 * day on which they left: nobody expects them after that.
 */
export const expectedShifts = (rows: Rows, from: LocalDate, to: LocalDate): readonly ExpectedShift[] => {
  const leaves = rows.all('leave').filter((row) => row.to >= from && row.from <= to);
  const zone = rows.get('book', 'book')?.zone ?? 'UTC';
  const lastDays = new Map(rows.all('staff').map((row) => [row.id, lastDayOf(row, zone)]));
  const expected: ExpectedShift[] = [];
  for (const { cells } of rows.all('roster')) {
    for (const { staffId, date, templateId } of cells) {
      if (typeof templateId !== 'string' || date < from || date > to) continue;
      if (date > (lastDays.get(staffId) ?? date)) continue;
      const onLeave = leaves.some((leave) => leave.staffId === staffId && isAway(leave, date));
      expected.push({ staffId, date, templateId, onLeave });
    }
  }
  return expected.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};

const keyOf = ({ date, staffId, templateId }: ExpectedShift): string => `${date}|${staffId}|${templateId}`;

/** A plan for one person and date, as a command asks for it. */
export interface PlannedCell {
  readonly staffId: string;
  readonly date: LocalDate;
  readonly templateId: string | null;
}

/** One week's plan moved onto another: without people who have left and without shifts that are no longer worked. */
export const copiedCells = (rows: Rows, from: WeekName, to: WeekName): readonly PlannedCell[] => {
  const [first, second, id] = [mondayOf(from), mondayOf(to), rosterIdOf(from)];
  if (!first.ok || !second.ok || id === null) return [];
  const days = daysBetween(first.value, second.value);
  const works = (staffId: string): boolean => rows.get('staff', staffId)?.active === true;
  const isWorked = (templateId: string): boolean => rows.get('shiftTemplate', templateId)?.retired === false;
  return (rows.get('roster', id)?.cells ?? []).flatMap(({ staffId, date, templateId }) =>
    templateId === undefined || !works(staffId) || (templateId !== null && !isWorked(templateId))
      ? []
      : [{ staffId, date: addDays(date, days), templateId }],
  );
};
