import type { FollowUpRow } from '../projection/rows.ts';
import { dueAtOf } from '../rules/handover.ts';
import { isSnoozed } from '../rules/snooze.ts';
import { type ShiftId, templateOfShift } from '../time/shifts.ts';
import { addDays, instantAt, localDateOf, weekdayOf } from '../time/zone.ts';
import type { PendingFilters } from './view.ts';

/** Who looks, and when. */
export interface Looking {
  readonly now: string;
  readonly zone: string;
  readonly me: { readonly staffId: string; readonly shift: ShiftId | null } | null;
  /** The name of a person, as a next action names its owner. */
  readonly nameOf: (staffId: string) => string;
}

type Test = (row: FollowUpRow) => boolean;

const isMine = ({ me, nameOf }: Looking): Test => {
  if (me === null) return () => false;
  return inHandsOf(me.staffId, nameOf(me.staffId));
};

/** In somebody’s hands: said so at a take-over, else named as who does the next thing, else whoever wrote it down. */
const inHandsOf =
  (staffId: string, name: string): Test =>
  ({ takenBy, nextAction, openedBy }) => {
    const owner = nextAction?.owner;
    if (owner !== undefined) return owner === name;
    return (takenBy ?? openedBy) === staffId;
  };

const whoseTest = (whose: PendingFilters['whose'], looking: Looking): Test | null => {
  if (whose === 'anyone') return null;
  if (whose === 'mine') return isMine(looking);
  if (whose === 'ours') return ({ holderShift }) => holderShift === looking.me?.shift;
  const id = whose.slice('staff:'.length);
  if (whose.startsWith('staff:')) return inHandsOf(id, looking.nameOf(id));
  return ({ holderShift }) => holderShift !== null && templateOfShift(holderShift) === id;
};

const dueTest = (due: PendingFilters['due'], { now, zone }: Looking): Test | null => {
  if (due === 'any') return null;
  if (due === 'none') return (row) => dueAtOf(row) === null;
  const between =
    (from: string, until: string): Test =>
    (row) => {
      const at = dueAtOf(row);
      return at !== null && at >= from && at < until;
    };
  if (due === 'overdue')
    return (row) => {
      const at = dueAtOf(row);
      return at !== null && at <= now;
    };
  const today = localDateOf(now, zone);
  const days = due === 'today' ? 1 : 8 - weekdayOf(today);
  return between(instantAt(today, '00:00', zone), instantAt(addDays(today, days), '00:00', zone));
};

const isWaiting: Test = ({ question, refused, dispute }) =>
  refused !== null || dispute !== null || (question !== null && question.answer === null);

const awayTest = (away: PendingFilters['away'], { now }: Looking): Test | null => {
  if (away === 'with') return null;
  return away === 'only' ? (row) => isSnoozed(row, now) : (row) => !isSnoozed(row, now);
};

/** The tests of a view but for its text, which needs what only the window knows. `null` where a filter lets all pass. */
const testsOf = (filters: PendingFilters, looking: Looking): readonly Test[] => {
  const { kind, severity } = filters;
  const tests: readonly (Test | null)[] = [
    filters.state === 'waiting' ? isWaiting : null,
    kind === 'any' ? null : (row) => row.kind === kind,
    severity === 'any' ? null : (row) => row.severity === severity,
    dueTest(filters.due, looking),
    whoseTest(filters.whose, looking),
    awayTest(filters.away, looking),
  ];
  return tests.filter((test) => test !== null);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How rows in reading order are put in another one; ties keep the reading order. */
const orders: Readonly<
  Record<Exclude<PendingFilters['sort'], 'urgency'>, (a: FollowUpRow, b: FollowUpRow) => number>
> = {
  due: (a, b) => compare(dueAtOf(a) ?? '9', dueAtOf(b) ?? '9'),
  oldest: (a, b) => compare(a.openedAt, b.openedAt),
  touched: (a, b) => compare(b.touchedAt, a.touchedAt),
  passes: (a, b) => b.carryover - a.carryover,
};

/**
 * What a view shows of these rows, which come in reading order and are open or closed as `filters.state` says. `hasText`
 * is asked last, of what is left. Ten thousand rows take a few milliseconds.
 */
export const selectRows = (
  rows: readonly FollowUpRow[],
  filters: PendingFilters,
  looking: Looking,
  hasText: Test | null,
): readonly FollowUpRow[] => {
  const tests = [...testsOf(filters, looking), ...(hasText === null ? [] : [hasText])];
  const left = tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
  return filters.sort === 'urgency' ? left : [...left].sort(orders[filters.sort]);
};

/** How many rows a view without a text shows. */
export const countRows = (
  rows: readonly FollowUpRow[],
  filters: PendingFilters,
  looking: Looking,
): number => {
  const tests = testsOf(filters, looking);
  let count = 0;
  for (const row of rows) if (tests.every((test) => test(row))) count += 1;
  return count;
};
