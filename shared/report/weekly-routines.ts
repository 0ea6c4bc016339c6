import type { Rows } from '../projection/projection.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { type Obligation, obligationsDue } from '../rules/routine.ts';
import type { Period } from './weekly-period.ts';
import type { RoutineFigures, RoutineLine } from './weekly-summary.ts';

/** What was asked for with its last day in the period, where that day is over or it was done before. */
export const routinesOf = (
  rows: Rows,
  { from, asOf }: Period,
  now: string,
  zone: string,
): readonly Obligation[] =>
  obligationsDue(rows, { from, to: asOf, now, zone }).filter(({ state }) => state !== 'open');

const missedIn = (obligations: readonly Obligation[]): number =>
  obligations.filter(({ state }) => state === 'missed').length;

export const routineFigures = (obligations: readonly Obligation[]): RoutineFigures => ({
  routinesAsked: obligations.length,
  routinesMissed: missedIn(obligations),
});

/** Who missed it how often, the most often first. */
const missedBy = (
  obligations: readonly Obligation[],
  nameOf: (staffId: string) => string,
): RoutineLine['missedBy'] => {
  const times = new Map<string, number>();
  for (const { staffId, state } of obligations) {
    if (staffId !== null && state === 'missed') times.set(staffId, (times.get(staffId) ?? 0) + 1);
  }
  return [...times]
    .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .map(([staffId, count]) => ({ staffId, name: nameOf(staffId), times: count }));
};

/** Each routine of the period in one line, in the order in which they first were due. */
export const routineLines = (
  obligations: readonly Obligation[],
  nameOf: (staffId: string) => string,
): readonly RoutineLine[] => {
  const ids = [...new Set(obligations.map(({ routine }) => routine.id))];
  return ids.flatMap((id): readonly RoutineLine[] => {
    const own = obligations.filter(({ routine }) => routine.id === id);
    const asked = own.at(-1)?.asked;
    if (asked === undefined) return [];
    // Everybody’s share of one run has the same reports.
    const reports = new Map(own.flatMap((one) => one.reports.map((report) => [report.order, report])));
    return [
      {
        ...{ id, name: asked.name, cadence: asked.cadence, day: asked.day, scope: asked.scope },
        ...{ least: asked.least, most: asked.most },
        asked: own.length,
        done: own.length - missedIn(own),
        missed: missedIn(own),
        madeUp: own.filter(({ madeUpOn }) => madeUpOn !== null).length,
        counted: own.reduce((sum, { total }) => sum + total, 0),
        missedBy: missedBy(own, nameOf),
        reports: [...reports.values()].map(({ at, by, text }) => ({
          ...{ at, by: nameOf(by), text: maskPhonesIn(text) },
        })),
      },
    ];
  });
};
