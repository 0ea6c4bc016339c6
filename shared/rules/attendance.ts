import type { Rows } from '../projection/projection.ts';
import type { AttendanceRow } from '../projection/rows.ts';
import { type ShiftId, shiftIdOf, templateOfShift } from '../time/shifts.ts';
import { type LocalDate, toEpochMs } from '../time/zone.ts';
import { attendances, isForgotten } from './context.ts';
import { isGoneIll } from './gate.ts';
import { expectedShifts, isAway } from './roster.ts';
import { spanOn } from './template-hours.ts';
import { type Worked, workedBy } from './worked.ts';

/** Who was there when, held against who was to be there (S4, S10). Pure; late and early are by instants. */

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byArrival = (a: AttendanceRow, b: AttendanceRow): number =>
  compare(a.inAt, b.inAt) || compare(a.id, b.id);

/**
 * One person on one shift. Whoever went out and came back has several attendances there; they arrived when they first
 * came, and left when they last went.
 */
export interface Presence {
  readonly staffId: string;
  readonly shift: ShiftId;
  readonly date: LocalDate;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly inAt: string;
  readonly outAt: string | null;
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  /** Gone before the end because they fell ill or were called away, as the book says: that is not early. */
  readonly leftIll: boolean;
  readonly forgotten: boolean;
}

/** The visit by which somebody left for good: one still going on, else the one that ended last. */
const lastToEnd = (a: AttendanceRow, b: AttendanceRow): AttendanceRow =>
  a.outAt !== null && (b.outAt === null || b.outAt >= a.outAt) ? b : a;

/** The presence that these visits of one person to one shift amount to; `null` for none. */
export const presenceOf = (visits: readonly AttendanceRow[], now: string): Presence | null => {
  const sorted = [...visits].sort(byArrival);
  const [first] = sorted;
  if (first === undefined) return null;
  const last = sorted.reduce(lastToEnd);
  const { staffId, shift, date, startsAt, endsAt, inAt, lateMinutes } = first;
  const { outAt } = last;
  const leftIll = last.earlyMinutes > 0 && isGoneIll(last);
  const earlyMinutes = leftIll ? 0 : last.earlyMinutes;
  const forgotten = isForgotten(last, now);
  return {
    ...{ staffId, shift, date, startsAt, endsAt, inAt, outAt },
    ...{ lateMinutes, earlyMinutes, leftIll, forgotten },
  };
};

/** How long after the end of a shift somebody says themselves when they left; later needs a lead. In milliseconds. */
export const REPAIR_MARGIN_MS = 6 * 60 * 60 * 1000;

/** A check-out so long after the end that it was made the next day rather than when the person left. */
const isMadeLater = ({ outAt, endsAt, repairs, entered }: AttendanceRow): boolean =>
  outAt !== null &&
  repairs.length === 0 &&
  entered === null &&
  toEpochMs(outAt) - toEpochMs(endsAt) > REPAIR_MARGIN_MS;

/** True where nobody can tell yet when the person left: no check-out, or one made the next day. */
export const wantsRepair = (row: AttendanceRow, now: string): boolean =>
  isForgotten(row, now) || isMadeLater(row);

/** One person and one shift: planned, worked, or both. */
export interface Duty {
  readonly staffId: string;
  readonly shift: ShiftId;
  readonly date: LocalDate;
  readonly startsAt: string;
  readonly endsAt: string;
  /** The plan has this person on this shift. */
  readonly planned: boolean;
  readonly onLeave: boolean;
  /** `ahead` until the shift is over and somebody has come or not. */
  readonly state: 'present' | 'leave' | 'missing' | 'ahead';
  /** Came though the plan of that day has them elsewhere, nowhere, or on leave. */
  readonly extra: boolean;
  /** Neither late nor early where it is `extra`. */
  readonly presence: Presence | null;
  /** In the order of arrival. */
  readonly visits: readonly { readonly row: AttendanceRow; readonly worked: Worked }[];
}

export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly now: string;
  readonly zone: string;
}

interface Place {
  readonly staffId: string;
  readonly shift: ShiftId;
  readonly date: LocalDate;
}

const placeKey = ({ staffId, shift }: Place): string => `${shift} ${staffId}`;

/** When a shift that nobody has come to begins and ends, by its template; `null` where the book has no such template. */
const plannedSpan = (rows: Rows, { shift, date }: Place, zone: string) => {
  const template = rows.get('shiftTemplate', templateOfShift(shift));
  return template === null ? null : spanOn(template, date, zone);
};

/** Attendances that may run at the same time as some of these: the rest of a long history is left out. */
const around = (
  some: readonly AttendanceRow[],
  all: readonly AttendanceRow[],
  now: string,
): readonly AttendanceRow[] => {
  const moments = some.flatMap(({ inAt, outAt }) => [inAt, outAt ?? now]).sort();
  const [from = now, until = ''] = [moments[0], moments.at(-1)];
  return all.filter(({ inAt, outAt }) => inAt <= until && (outAt ?? now) >= from);
};

const stateOf = (present: boolean, onLeave: boolean, endsAt: string, now: string): Duty['state'] => {
  if (present) return 'present';
  if (onLeave) return 'leave';
  return endsAt <= now ? 'missing' : 'ahead';
};

/** What is never said of somebody who came unasked. */
const UNASKED = { lateMinutes: 0, earlyMinutes: 0, leftIll: false } as const;

const NOTHING: Worked = { minutes: 0, overlaps: false };

interface Gathered {
  readonly places: ReadonlyMap<string, Place>;
  readonly planned: ReadonlySet<string>;
  readonly plannedDates: ReadonlySet<LocalDate>;
  readonly visits: ReadonlyMap<string, readonly AttendanceRow[]>;
}

/** What was planned and who came, by person and shift. */
const gather = (rows: Rows, from: LocalDate, to: LocalDate): Gathered => {
  const expected = expectedShifts(rows, from, to).map(({ staffId, date, templateId }) => ({
    ...{ staffId, date },
    shift: shiftIdOf(date, templateId),
  }));
  const came = attendances(rows).filter(({ date }) => from <= date && date <= to);
  const visits = new Map<string, AttendanceRow[]>();
  for (const row of came) visits.set(placeKey(row), [...(visits.get(placeKey(row)) ?? []), row]);
  return {
    places: new Map<string, Place>([...expected, ...came].map((place) => [placeKey(place), place])),
    planned: new Set(expected.map(placeKey)),
    plannedDates: new Set(expected.map(({ date }) => date)),
    visits,
  };
};

/**
 * Every shift from `from` to `to`, both included, that somebody was to work or worked, by date, start, shift and
 * person. A shift belongs to the date on which it begins. Without a plan for a date nobody is missing or extra there.
 */
export const dutiesBetween = (rows: Rows, { from, to, now, zone }: Span): readonly Duty[] => {
  const { places, planned, plannedDates, visits } = gather(rows, from, to);
  const worked = workedBy(around([...visits.values()].flat(), attendances(rows), now), now);
  const leaves = rows.all('leave');
  const dutyOf = (key: string, { staffId, shift, date }: Place): Duty | null => {
    const came = [...(visits.get(key) ?? [])].sort(byArrival);
    const presence = presenceOf(came, now);
    const span = presence ?? plannedSpan(rows, { staffId, shift, date }, zone);
    if (span === null) return null;
    const { startsAt, endsAt } = span;
    const onLeave = leaves.some((leave) => leave.staffId === staffId && isAway(leave, date));
    const isPlanned = planned.has(key);
    const extra = presence !== null && (onLeave || (plannedDates.has(date) && !isPlanned));
    return {
      ...{ staffId, shift, date, startsAt, endsAt, planned: isPlanned, onLeave, extra },
      // Nobody is late to, or leaves early, what they were not to work.
      presence: presence !== null && extra ? { ...presence, ...UNASKED } : presence,
      state: stateOf(presence !== null, onLeave, endsAt, now),
      visits: came.map((row) => ({ row, worked: worked.get(row.id) ?? NOTHING })),
    };
  };
  return [...places]
    .map(([key, place]) => dutyOf(key, place))
    .filter((duty) => duty !== null)
    .sort(byTime);
};

const byTime = (a: Duty, b: Duty): number =>
  compare(a.date, b.date) ||
  compare(a.startsAt, b.startsAt) ||
  compare(a.shift, b.shift) ||
  compare(a.staffId, b.staffId);
