import type { WholeBook } from '../projection/projection.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { atOnce, type Steps } from '../steps.ts';
import { datesOfMonth, type MonthName, monthAfter } from '../time/month.ts';
import { mondayOf, type WeekName, weekOf } from '../time/week.ts';
import { localDateOf, weekdayOf } from '../time/zone.ts';
import { followUpKinds, outcomes, roles } from '../vocabulary.ts';
import { type MonthReport, standingFigures } from './month-report-value.ts';
import { type WeeklyOptions, weeklySummaryInSteps } from './weekly.ts';
import type { KindFigures, PersonFigures, WeekFigures, WeeklySummary } from './weekly-summary.ts';

const THURSDAY = 4;

/** The weeks of a month: those whose Thursday lies in it. Refuses `monthMalformed`. */
export const weeksOfMonth = (month: MonthName): Result<readonly WeekName[]> => {
  const dates = datesOfMonth(month);
  return dates.ok ? ok(dates.value.filter((date) => weekdayOf(date) === THURSDAY).map(weekOf)) : dates;
};

type Counts<T> = { readonly [K in keyof T as T[K] extends number ? K : never]: number };

/** Every number of the values added up; what is no number as the last of them says it. */
const added = <T extends object>(values: readonly [T, ...T[]]): T => {
  const last = values.at(-1) ?? values[0];
  const entries = Object.entries(last).map(([key, value]) => [
    key,
    typeof value === 'number'
      ? values.reduce((sum, one) => sum + Number((one as Counts<T> & Record<string, number>)[key] ?? 0), 0)
      : value,
  ]);
  return Object.fromEntries(entries) as T;
};

/** What happened is added up; how things stood is as the last week says. */
export const totalOf = (figures: readonly [WeekFigures, ...WeekFigures[]]): WeekFigures => {
  const last = figures.at(-1) ?? figures[0];
  const standing = Object.fromEntries(standingFigures.map((key) => [key, last[key]]));
  return { ...added(figures), ...standing };
};

/** Lines of several weeks about the same thing become one. */
const gathered = <T extends object, K>(lines: readonly T[], keyOf: (line: T) => K): readonly T[] => {
  const groups = new Map<K, [T, ...T[]]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group === undefined) groups.set(keyOf(line), [line]);
    else group.push(line);
  }
  return [...groups.values()].map(added);
};

/** In the order of the vocabulary; what is still open is the last week’s, as everywhere. */
const kindsOf = (weeks: readonly WeeklySummary[]): readonly KindFigures[] => {
  const last = weeks.at(-1)?.kinds ?? [];
  return gathered(
    weeks.flatMap(({ kinds }) => kinds),
    ({ kind }) => kind,
  )
    .map((line) => ({ ...line, pending: last.find(({ kind }) => kind === line.kind)?.pending ?? 0 }))
    .filter(({ opened, closed, pending }) => opened + closed + pending > 0)
    .toSorted((a, b) => followUpKinds.indexOf(a.kind) - followUpKinds.indexOf(b.kind));
};

const outcomesOf = (weeks: readonly WeeklySummary[]): WeeklySummary['outcomes'] =>
  gathered(
    weeks.flatMap((week) => week.outcomes),
    ({ outcome }) => outcome,
  ).toSorted((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome));

/** Whoever bears more first, as in the week; the role and the name of the last week they are in. */
const peopleOf = (weeks: readonly WeeklySummary[]): readonly PersonFigures[] =>
  gathered(
    weeks.flatMap(({ people }) => people),
    ({ staffId }) => staffId,
  ).toSorted((a, b) => roles.indexOf(b.role) - roles.indexOf(a.role));

type Options = Omit<WeeklyOptions, 'week'> & { readonly month: MonthName };

/** The weekly values of a month that have begun; a sealed one as it was signed. */
function* weekliesOf(
  rows: WholeBook,
  { month, ...options }: Options,
): Steps<Result<readonly WeeklySummary[]>> {
  const weeks = weeksOfMonth(month);
  if (!weeks.ok) return weeks;
  const zone = options.zone ?? rows.get('book', 'book')?.zone;
  if (zone === undefined) return err(refusal('noBook'));
  const today = localDateOf(options.now, zone);
  const values: WeeklySummary[] = [];
  for (const week of weeks.value) {
    const monday = mondayOf(week);
    if (!monday.ok) return monday;
    if (monday.value > today) break;
    const value = yield* weeklySummaryInSteps(rows, { ...options, week });
    if (!value.ok) return value;
    values.push(value.value);
    yield;
  }
  return ok(values);
}

/** The figures of a month in which there was no book yet. */
const NOTHING = (figures: WeekFigures): WeekFigures => ({
  ...figures,
  ...Object.fromEntries(Object.keys(figures).map((key) => [key, 0])),
});

/**
 * A month as one value, week by week and person by person. Refuses `monthMalformed`, `noBook`, and `inTheFuture` for a
 * month none of whose weeks has begun.
 */
export function* monthReportInSteps(rows: WholeBook, options: Options): Steps<Result<MonthReport>> {
  const weeklies = yield* weekliesOf(rows, options);
  if (!weeklies.ok) return weeklies;
  const [first, ...others] = weeklies.value;
  if (first === undefined) return err(refusal('inTheFuture', { month: options.month }));
  const last = others.at(-1) ?? first;
  const before = yield* weekliesOf(rows, { ...options, month: monthAfter(options.month, -1) });
  if (!before.ok) return before;
  const [earliest, ...later] = before.value;
  return ok({
    month: options.month,
    from: first.from,
    to: last.to,
    asOf: last.asOf,
    shopName: last.shopName,
    zone: last.zone,
    weeks: weeklies.value.map(({ week, from, to, asOf, sealed, figures }) => ({
      ...{ week, from, to, asOf, figures },
      isSealed: sealed !== null,
    })),
    total: totalOf([first.figures, ...others.map(({ figures }) => figures)]),
    lastMonth:
      earliest === undefined
        ? NOTHING(first.figures)
        : totalOf([earliest.figures, ...later.map(({ figures }) => figures)]),
    kinds: kindsOf(weeklies.value),
    outcomes: outcomesOf(weeklies.value),
    people: peopleOf(weeklies.value),
    digest: options.digest,
  });
}

/** The same at once. */
export const monthReport = (rows: WholeBook, options: Options): Result<MonthReport> =>
  atOnce(monthReportInSteps(rows, options));
