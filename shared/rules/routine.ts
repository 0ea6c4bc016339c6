import type { Rows } from '../projection/projection.ts';
import type {
  AttendanceRow,
  RoutineCount,
  RoutineDefinition,
  RoutineReport,
  RoutineRow,
  RoutineRunRow,
  RoutineVersion,
} from '../projection/rows.ts';
import {
  dueDateIn,
  firstDayOf,
  periodHolding,
  type RoutinePeriod,
  routineRunIdOf,
} from '../time/routine-periods.ts';
import { addDays, daysBetween, instantAt, type LocalDate, localDateOf, weekdayOf } from '../time/zone.ts';
import { routineCadences } from '../vocabulary.ts';
import { attendances, isForgotten } from './context.ts';
import { isGoneIll } from './gate.ts';

/** What follows from the routines: what is asked of whom until when, how far it is, and what was missed. */

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By how soon they come round, the earliest date first, then by name. */
export const byCadence = (a: RoutineDefinition, b: RoutineDefinition): number =>
  routineCadences.indexOf(a.cadence) - routineCadences.indexOf(b.cadence) ||
  (a.day ?? 0) - (b.day ?? 0) ||
  compare(a.name, b.name);

/** The instant at which a date begins or ends. Asked for again and again, and not cheap. */
type Midnights = (date: LocalDate, time: '00:00' | '24:00') => string;

const midnightsIn = (zone: string): Midnights => {
  const known = new Map<string, string>();
  return (date, time) => {
    const key = `${date} ${time}`;
    const instant = known.get(key) ?? instantAt(date, time, zone);
    known.set(key, instant);
    return instant;
  };
};

const sameRhythm = (a: RoutineDefinition, b: RoutineDefinition): boolean =>
  a.cadence === b.cadence && a.day === b.day && a.scope === b.scope;

/**
 * The routine as it was asked for in a period that ends on `due`: as it stood at the end of that date, if it has been
 * asked for in this rhythm since the period began; else `null`. What came, went or was set to another rhythm in between
 * is asked for from the next whole period on, so that nobody has missed what they could not know.
 */
const askedIn = (
  { versions }: Pick<RoutineRow, 'versions'>,
  period: RoutinePeriod,
  due: LocalDate,
  clock: Midnights,
): RoutineVersion | null => {
  const began = clock(firstDayOf(period), '00:00');
  const ended = clock(due, '24:00');
  const inForce = versions.filter((version) => version.inForce);
  const first = inForce.findLast(({ at }) => at <= began);
  const last = inForce.findLast(({ at }) => at < ended);
  if (first === undefined || last === undefined) return null;
  const since = [first, ...inForce.filter(({ at }) => began < at && at < ended)];
  if (!since.every((version) => version.active && sameRhythm(version, first))) return null;
  const { cadence, day } = first;
  const isOfPeriod = periodHolding(cadence, due) === period && dueDateIn(cadence, due, day) === due;
  return isOfPeriod ? last : null;
};

const stands = ({ withdrawn }: RoutineCount | RoutineReport): boolean => withdrawn === null;

/** What was counted of a run and not taken back; by one person where `staffId` names one. */
export const countsOf = (run: RoutineRunRow | null, staffId: string | null): readonly RoutineCount[] =>
  (run?.counts ?? []).filter((count) => stands(count) && (staffId === null || count.by === staffId));

export const reportsOf = (run: RoutineRunRow | null): readonly RoutineReport[] =>
  (run?.reports ?? []).filter(stands);

/** How many were done: the sum of what was counted. */
export const sumOf = (counts: readonly RoutineCount[]): number =>
  counts.reduce((sum, { amount }) => sum + amount, 0);

/** What was asked of one person, or of the shop, until one date. */
export interface Obligation {
  readonly routine: RoutineRow;
  /** As it stood on that date. */
  readonly asked: RoutineVersion;
  readonly period: RoutinePeriod;
  readonly due: LocalDate;
  /** `null` for the shop. */
  readonly staffId: string | null;
  /** How many were done by that date, and all in all. */
  readonly inTime: number;
  readonly total: number;
  /** `open` until the date is over for whom it concerns. */
  readonly state: 'done' | 'open' | 'missed';
  /** The date on which what had been missed was made up. */
  readonly madeUpOn: LocalDate | null;
  readonly reports: readonly RoutineReport[];
}

export interface DueSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly now: string;
  readonly zone: string;
  /** Leaves out routines that nobody asks about. */
  readonly only?: (routine: RoutineRow) => boolean;
}

/** Who was at work in a period: each person, or the shop as soon as anybody was. Nothing is asked of a closed shop. */
const askedOf = (
  scope: RoutineDefinition['scope'],
  visits: readonly AttendanceRow[],
): readonly (string | null)[] => {
  if (scope === 'shop') return visits.length > 0 ? [null] : [];
  return [...new Set(visits.map(({ staffId }) => staffId))].sort();
};

/** Whoever fell ill that day and left owes no more of it than what they did. */
const isExcused = (
  { cadence }: RoutineDefinition,
  staffId: string | null,
  own: readonly AttendanceRow[],
): boolean => cadence === 'day' && staffId !== null && own.some(isGoneIll);

/** The date on which the sum first reached `least`; `null` while it has not. */
const reachedOn = (counts: readonly RoutineCount[], least: number): LocalDate | null => {
  let sum = 0;
  for (const { amount, on } of [...counts].sort((a, b) => compare(a.on, b.on))) {
    sum += amount;
    if (sum >= least) return on;
  }
  return null;
};

interface Asked {
  readonly routine: RoutineRow;
  readonly asked: RoutineVersion;
  readonly period: RoutinePeriod;
  readonly due: LocalDate;
}

/** The rhythms a routine has had whose period may end on a date: what was never due then need not be looked at. */
const rhythmsDueOn = ({ versions }: RoutineRow, due: LocalDate): readonly RoutineVersion['cadence'][] =>
  routineCadences.filter((cadence) =>
    versions.some((version) => version.cadence === cadence && dueDateIn(cadence, due, version.day) === due),
  );

/** Everything that was asked for with its last day in the span. */
const askedBetween = (rows: Rows, { from, to, zone, only }: DueSpan): readonly Asked[] => {
  const clock = midnightsIn(zone);
  const routines = rows
    .all('routine')
    .filter((routine) => only?.(routine) ?? true)
    .sort((a, b) => byCadence(a, b) || compare(a.id, b.id));
  if (routines.length === 0) return [];
  const dates = Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, day) =>
    addDays(from, day),
  );
  return dates.flatMap((due) =>
    routines.flatMap((routine) =>
      rhythmsDueOn(routine, due).flatMap((cadence) => {
        const period = periodHolding(cadence, due);
        const asked = askedIn(routine, period, due, clock);
        return asked === null ? [] : [{ routine, asked, period, due }];
      }),
    ),
  );
};

/**
 * What was asked for with its last day from `from` to `to`, of everybody who was at work in its period up to that day,
 * in the order of dates. A date is over once the calendar says so and nobody concerned is still at work on it.
 */
export const obligationsDue = (rows: Rows, span: DueSpan): readonly Obligation[] => {
  const { now, zone } = span;
  const today = localDateOf(now, zone);
  const everyone = attendances(rows);
  return askedBetween(rows, span).flatMap(({ routine, asked, period, due }) => {
    const began = firstDayOf(period);
    const visits = everyone.filter(({ date }) => began <= date && date <= due);
    const run = rows.get('routineRun', routineRunIdOf(routine.id, period));
    return askedOf(asked.scope, visits).flatMap((staffId): readonly Obligation[] => {
      const own = visits.filter((visit) => staffId === null || visit.staffId === staffId);
      const isAtWork = own.some((visit) => visit.outAt === null && !isForgotten(visit, now));
      const counts = countsOf(run, staffId);
      const inTime = sumOf(counts.filter(({ on }) => on <= due));
      const isDone = inTime >= asked.least;
      if (!isDone && isExcused(asked, staffId, own)) return [];
      const state = isDone ? 'done' : today > due && !isAtWork ? 'missed' : 'open';
      const madeUpOn = state === 'missed' ? reachedOn(counts, asked.least) : null;
      const total = sumOf(counts);
      const reports = reportsOf(run);
      return [{ routine, asked, period, due, staffId, inTime, total, state, madeUpOn, reports }];
    });
  });
};

/** A routine as somebody at work has it before them. */
export interface RoutineView {
  readonly routine: RoutineRow;
  readonly period: RoutinePeriod;
  readonly due: LocalDate;
  /** What I counted, or for the shop’s what anybody did. */
  readonly counts: readonly RoutineCount[];
  readonly sum: number;
  /** How many are still wanted. */
  readonly left: number;
  /** Its date has passed and it is not done. */
  readonly overdue: boolean;
  readonly reports: readonly RoutineReport[];
}

/** A monthly date is shown so many days before it. */
const MONTHLY_AHEAD_DAYS = 7;

const isShown = ({ routine, due, counts, overdue }: RoutineView, date: LocalDate): boolean => {
  if (routine.cadence !== 'month' || overdue) return true;
  if (date <= due) return daysBetween(date, due) <= MONTHLY_AHEAD_DAYS;
  // What was made up just now does not jump away from under the hand.
  return counts.at(-1)?.on === date;
};

export interface Hands {
  readonly staffId: string;
  /** The business date of their shift, or of today. */
  readonly date: LocalDate;
  readonly now: string;
  readonly zone: string;
}

/** The routines that somebody may count on a date, in the order of `byCadence`; monthly ones as their date comes near. */
export const routinesFor = (rows: Rows, { staffId, date, now, zone }: Hands): readonly RoutineView[] =>
  rows
    .all('routine')
    .filter(({ active }) => active)
    .sort((a, b) => byCadence(a, b) || compare(a.id, b.id))
    .map((routine): RoutineView => {
      const { cadence, day, scope, least } = routine;
      const period = periodHolding(cadence, date);
      const due = dueDateIn(cadence, date, day);
      const run = rows.get('routineRun', routineRunIdOf(routine.id, period));
      const counts = countsOf(run, scope === 'each' ? staffId : null);
      const left = Math.max(0, least - sumOf(counts));
      const isOwed = (): boolean =>
        obligationsDue(rows, { from: due, to: due, now, zone, only: ({ id }) => id === routine.id }).some(
          (one) => one.staffId === null || one.staffId === staffId,
        );
      const overdue = date > due && left > 0 && isOwed();
      return { routine, period, due, counts, sum: sumOf(counts), left, overdue, reports: reportsOf(run) };
    })
    .filter((view) => isShown(view, date));

/** From Friday on a week is nearly over; from three days before it a date of the month has come. */
const NEAR = { weekday: 5, days: 3 } as const;

/** What somebody who leaves on a date should hear of: today’s, and what ends soon or is overdue. */
export const unfinishedRoutines = (views: readonly RoutineView[], date: LocalDate): readonly RoutineView[] =>
  views.filter(({ routine, due, left, overdue }) => {
    if (left === 0) return false;
    if (routine.cadence === 'week') return weekdayOf(date) >= NEAR.weekday;
    return routine.cadence === 'day' || overdue || (date <= due && daysBetween(date, due) <= NEAR.days);
  });

/** What was missed by somebody in one period, and is to be reported to the supervisor. */
export interface Unreported {
  readonly routine: RoutineRow;
  /** As it stood on its date. */
  readonly asked: RoutineVersion;
  readonly period: RoutinePeriod;
  readonly due: LocalDate;
  /** Who missed it; nobody in particular where it is the shop’s. */
  readonly staffIds: readonly string[];
}

/** What was missed, is to be reported, and has not been: once for each period, however many missed it. */
export const toReport = (obligations: readonly Obligation[]): readonly Unreported[] => {
  const found = new Map<string, Unreported>();
  for (const { routine, asked, period, due, staffId, state, reports } of obligations) {
    if (asked.whenMissed === null || state !== 'missed' || reports.length > 0) continue;
    const id = `${routineRunIdOf(routine.id, period)} ${due}`;
    const staffIds = found.get(id)?.staffIds ?? [];
    found.set(id, {
      ...{ routine, asked, period, due },
      staffIds: staffId === null ? staffIds : [...staffIds, staffId],
    });
  }
  return [...found.values()];
};
