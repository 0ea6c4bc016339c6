import type { Rows } from '../projection/projection.ts';
import type { FollowUpRow, HistoryLine } from '../projection/rows.ts';
import { countsAtAll } from '../rules/pending.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { eachOf, flatEachOf, type Steps } from '../steps.ts';
import { instantAt, minutesBetween, toEpochMs } from '../time/zone.ts';
import type { Period } from './weekly-period.ts';
import type { PromiseFigures, PromiseLine } from './weekly-review-value.ts';

/** A time a customer was told, from when on, and when they were told another. */
export interface Told {
  readonly row: FollowUpRow;
  readonly due: string;
  readonly since: string;
  readonly by: string;
  readonly replacedAt: string | null;
}

/** Every time that was promised for a follow-up, out of its history: a changed one is two promises. */
export const promisesOf = (row: FollowUpRow): readonly Told[] => {
  const changes = row.history.flatMap((line) =>
    line.changes.filter(({ field }) => field === 'promisedAt').map((change) => ({ line, change })),
  );
  const first = changes[0]?.change.before ?? (changes.length === 0 ? row.promisedAt : null);
  const steps = [
    { due: first, since: row.openedAt, by: row.openedBy },
    ...changes.map(({ line, change }) => ({ due: change.after, since: line.at, by: line.by })),
  ];
  return steps.flatMap(({ due, since, by }, place) =>
    typeof due === 'string' ? [{ row, due, since, by, replacedAt: steps[place + 1]?.since ?? null }] : [],
  );
};

/** A minute here and there breaks no promise. */
const GRACE_MINUTES = 15;

/** Lines that say the customer was dealt with. */
const answers = new Set(['followUpProgressed', 'customerReplied', 'followUpClosed']);

const answersTo = ({ row, since }: Told): readonly HistoryLine[] =>
  row.history.filter(({ what, at }) => answers.has(what) && at >= since);

const wasClosedAt = (row: FollowUpRow, instant: string): boolean =>
  row.turns.findLast(({ at }) => at <= instant)?.state === 'closed';

type Judged = 'kept' | 'moved' | 'broken';

/** Kept: dealt with in time. Moved: the customer was told another time before this one came. */
export const judgePromise = (told: Told): Judged => {
  const { row, due, replacedAt } = told;
  if (wasClosedAt(row, due)) return 'kept';
  const until = toEpochMs(due) + GRACE_MINUTES * 60_000;
  if (answersTo(told).some(({ at }) => toEpochMs(at) <= until)) return 'kept';
  return replacedAt !== null && replacedAt <= due ? 'moved' : 'broken';
};

/** Every promise of the book: read once, and looked at week by week. */
export function* allPromises(rows: Rows): Steps<readonly Told[]> {
  return yield* flatEachOf(rows.all('followUp').filter(countsAtAll), promisesOf);
}

/** Those that fell due in the period. Instants are compared, since a calendar is slow for all promises of a book. */
const dueIn = (promises: readonly Told[], period: Period, zone: string): readonly Told[] => {
  const since = instantAt(period.from, '00:00', zone);
  return promises.filter(({ due }) => due >= since && due < period.until);
};

/** How many of them were broken. */
export function* brokenCount(promises: readonly Told[], period: Period, zone: string): Steps<number> {
  const judged = yield* eachOf(dueIn(promises, period, zone), judgePromise);
  return judged.filter((one) => one === 'broken').length;
}

const lineOf = (told: Told, nameOf: (staffId: string) => string): PromiseLine => {
  const { row, due, by } = told;
  const first = answersTo(told).find(({ at }) => at > due);
  return {
    id: row.id,
    summary: maskPhonesIn(row.summary),
    promisedAt: due,
    by: nameOf(by),
    staffId: by,
    lateMinutes: first === undefined ? null : minutesBetween(due, first.at),
  };
};

const earliestFirst = (a: PromiseLine, b: PromiseLine): number =>
  a.promisedAt === b.promisedAt ? (a.id < b.id ? -1 : 1) : a.promisedAt < b.promisedAt ? -1 : 1;

/** How promises of the period were kept, and those that were not. */
export function* promiseFigures(
  promises: readonly Told[],
  period: Period,
  zone: string,
  nameOf: (staffId: string) => string,
): Steps<PromiseFigures> {
  const due = yield* eachOf(dueIn(promises, period, zone), (told) => ({ told, judged: judgePromise(told) }));
  const count = (judged: Judged): number => due.filter((one) => one.judged === judged).length;
  const broken = due.filter(({ judged }) => judged === 'broken');
  return {
    due: due.length,
    kept: count('kept'),
    moved: count('moved'),
    broken: (yield* eachOf(broken, ({ told }) => lineOf(told, nameOf))).sort(earliestFirst),
  };
}
