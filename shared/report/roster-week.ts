import type {
  DayPlan,
  LeaveRow,
  RosterCell,
  RosterRow,
  ShiftTemplateRow,
  StaffRow,
} from '../projection/rows.ts';
import { isAway, lastDayOf } from '../rules/roster.ts';
import type { LocalDate } from '../time/zone.ts';
import { byStanding } from './weekly-people.ts';

/** The plan of a week as the screen and the printed page show it: people by days. */

export interface Square {
  readonly staffId: string;
  readonly date: LocalDate;
  /** As it is written, with who wrote it; `null` where nobody ever planned. */
  readonly cell: RosterCell | null;
  readonly plan: DayPlan;
  /** Leave that is granted for this day, else what is asked for it. */
  readonly leave: LeaveRow | null;
  /** They worked here no longer on this day. */
  readonly hasLeft: boolean;
}

export interface Line {
  readonly person: StaffRow;
  readonly squares: readonly Square[];
}

const leaveOn = (leaves: readonly LeaveRow[], staffId: string, date: LocalDate): LeaveRow | null => {
  const here = leaves.filter((row) => row.staffId === staffId && row.from <= date && date <= row.to);
  const asked = ({ state, kind }: LeaveRow): boolean => state === 'waiting' && kind !== 'overtime';
  return here.find((row) => isAway(row, date)) ?? here.find(asked) ?? null;
};

/** Who works here, and who has left but stands in this week's plan; whoever bears more first. */
export const linesOf = (
  staff: readonly StaffRow[],
  roster: RosterRow | null,
  leaves: readonly LeaveRow[],
  { dates, zone }: { readonly dates: readonly LocalDate[]; readonly zone: string },
): readonly Line[] => {
  const cells = new Map(roster?.cells.map((cell) => [`${cell.staffId}/${cell.date}`, cell]));
  const planned = new Set(roster?.cells.map(({ staffId }) => staffId));
  return staff
    .filter(({ id, active }) => active || planned.has(id))
    .sort(byStanding)
    .map((person) => ({ person, lastDay: lastDayOf(person, zone) }))
    .map(({ person, lastDay }) => ({
      person,
      squares: dates.map((date): Square => {
        const cell = cells.get(`${person.id}/${date}`) ?? null;
        const leave = leaveOn(leaves, person.id, date);
        return {
          staffId: person.id,
          date,
          cell,
          plan: cell?.templateId,
          leave,
          hasLeft: date > (lastDay ?? date),
        };
      }),
    }));
};

export const isOnLeave = ({ leave, date }: Square): boolean => leave !== null && isAway(leave, date);

/** They come to the shift they are planned for: they still work here and are not on leave. */
export const isComing = (square: Square): boolean =>
  typeof square.plan === 'string' && !isOnLeave(square) && !square.hasLeft;

export interface ShiftCount {
  readonly template: ShiftTemplateRow;
  /** People who come, day by day: planned, still working here and not on leave. */
  readonly counts: readonly number[];
}

/** How many come to each shift on each day. Retired shifts are left out unless somebody is planned for them. */
export const countsOf = (
  lines: readonly Line[],
  templates: readonly ShiftTemplateRow[],
): readonly ShiftCount[] =>
  templates
    .map((template) => ({
      template,
      isPlanned: lines.some(({ squares }) => squares.some(({ plan }) => plan === template.id)),
      counts: Array.from(
        { length: lines[0]?.squares.length ?? 0 },
        (_, day) =>
          lines.filter(({ squares }) => {
            const square = squares[day];
            return square !== undefined && square.plan === template.id && isComing(square);
          }).length,
      ),
    }))
    .filter(({ template, isPlanned }) => isPlanned || !template.retired)
    .map(({ template, counts }) => ({ template, counts }));

/**
 * Too few: nobody, though the shift is worked on other days of the week; or fewer than half of what is usual. A shop
 * that never plans a shift is not told that nobody comes to it.
 */
export const isTooFew = ({ counts }: ShiftCount, day: number): boolean => {
  const worked = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const usual = worked[Math.floor(worked.length / 2)] ?? 0;
  return usual > 0 && worked.length * 2 > counts.length && (counts[day] ?? 0) * 2 < usual;
};
