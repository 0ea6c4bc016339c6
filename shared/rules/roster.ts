import type { Rows } from '../projection/projection.ts';
import type { DayPlan, LeaveRow, RosterRow } from '../projection/rows-roster.ts';
import type { LocalDate } from '../time/zone.ts';

/** What the plan says. Pure; nothing here asks whether somebody came. */

/** What somebody is planned for on a date of this week. */
export const planOf = (roster: RosterRow | null, staffId: string, date: LocalDate): DayPlan =>
  roster?.cells.find((cell) => cell.staffId === staffId && cell.date === date)?.templateId;

/** True where the leave takes its person away from work on that date. Overtime does not. */
export const isAway = ({ kind, state, from, to }: LeaveRow, date: LocalDate): boolean =>
  kind !== 'overtime' && state === 'granted' && from <= date && date <= to;

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
 * missed. Shifts of people who have left since and of retired templates are there as they were planned.
 */
export const expectedShifts = (rows: Rows, from: LocalDate, to: LocalDate): readonly ExpectedShift[] => {
  const leaves = rows.all('leave').filter((row) => row.to >= from && row.from <= to);
  const expected: ExpectedShift[] = [];
  for (const { cells } of rows.all('roster')) {
    for (const { staffId, date, templateId } of cells) {
      if (typeof templateId !== 'string' || date < from || date > to) continue;
      const onLeave = leaves.some((leave) => leave.staffId === staffId && isAway(leave, date));
      expected.push({ staffId, date, templateId, onLeave });
    }
  }
  return expected.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};

const keyOf = ({ date, staffId, templateId }: ExpectedShift): string => `${date}|${staffId}|${templateId}`;
