import type { Rows, WholeBook } from '../projection/projection.ts';
import type { DecisionRow, FollowUpRow } from '../projection/rows.ts';
import { isLate } from '../rules/handover.ts';
import { countsAtAll, openOn } from '../rules/pending.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import type { Steps } from '../steps.ts';
import { type WeekName, weekOf } from '../time/week.ts';
import { addDays, localDateOf } from '../time/zone.ts';
import { sealedTrend } from './sealed-week.ts';
import { additionsIn } from './weekly-additions.ts';
import { presences } from './weekly-attendance.ts';
import { type Counted, isOverdue } from './weekly-follow-ups.ts';
import { handoversOf } from './weekly-handovers.ts';
import { notesOf } from './weekly-notes.ts';
import { type Period, periodsOf } from './weekly-period.ts';
import { allPromises, brokenCount, promiseFigures, type Told } from './weekly-promises.ts';
import type {
  ComplaintLine,
  DecisionLine,
  HelpLine,
  SpotCheckLine,
  TrendWeek,
  WeekReview,
} from './weekly-review-value.ts';
import type { PersonFigures } from './weekly-summary.ts';

type NameOf = (staffId: string) => string;

/** What the weekly value has counted already. */
export interface Reviewed {
  readonly week: WeekName;
  readonly period: Period;
  readonly now: string;
  readonly zone: string;
  readonly turns: readonly Counted[];
  readonly people: readonly PersonFigures[];
  readonly nameOf: NameOf;
}

const TREND_WEEKS = 12;

const isComplaint = ({ kind }: FollowUpRow): boolean => kind === 'complaint' || kind === 'badReview';

const openedIn = (turns: readonly Counted[], { holds }: Period): readonly Counted[] =>
  turns.filter(({ as, turn }) => as === 'opened' && holds(turn.on));

function* trendWeek(
  rows: Rows,
  period: Period,
  told: readonly Told[],
  { turns, now, zone }: Reviewed,
): Steps<TrendWeek> {
  const pending = openOn(rows, period.asOf);
  yield;
  const opened = openedIn(turns, period);
  yield;
  const promisesBroken = yield* brokenCount(told, period, zone);
  const late = presences(rows, period, now, zone).filter(({ lateMinutes }) => lateMinutes > 0);
  yield;
  return {
    week: weekOf(period.from),
    opened: opened.length,
    closed: turns.filter(({ as, turn }) => as === 'closed' && period.holds(turn.on)).length,
    pending: pending.length,
    overdue: pending.filter((row) => isOverdue(row, period)).length,
    promisesBroken,
    complaints: opened.filter(({ row }) => isComplaint(row)).length,
    handoversLate: handoversOf(rows, period).filter((row) => isLate(row) === true).length,
    lateArrivals: late.length,
    notes: notesOf(rows, period).length,
  };
}

/** The weeks before, back to the one in which the book began; one that was signed says what it said then. */
function* trendOf(rows: Rows, told: readonly Told[], reviewed: Reviewed): Steps<readonly TrendWeek[]> {
  const { period, now, zone } = reviewed;
  const book = rows.get('book', 'book');
  const began = book === null ? period.from : localDateOf(book.createdAt, zone);
  const weeks: TrendWeek[] = [];
  for (let back = 1; back <= TREND_WEEKS; back += 1) {
    const monday = addDays(period.from, -7 * back);
    if (addDays(monday, 6) < began) break;
    const periods = periodsOf(weekOf(monday), now, zone);
    if (!periods.ok) continue;
    const { current } = periods.value;
    weeks.push(sealedTrend(rows, current) ?? (yield* trendWeek(rows, current, told, reviewed)));
    yield;
  }
  return weeks;
}

/** Who said that what is checked was done, or has it in hand. */
const answersFor = (row: FollowUpRow): string => row.closedBy ?? row.openedBy;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const complaintsOf = (rows: Rows, { period, turns }: Reviewed): readonly ComplaintLine[] => {
  const opened = new Set(openedIn(turns, period).map(({ row }) => row.id));
  const open = new Set(openOn(rows, period.asOf).map(({ id }) => id));
  return rows
    .all('followUp')
    .filter((row) => countsAtAll(row) && isComplaint(row) && (opened.has(row.id) || open.has(row.id)))
    .map(({ id, kind, summary, openedOn, outcome }) => ({
      ...{ id, kind, summary: maskPhonesIn(summary), openedOn },
      ...{ outcome: open.has(id) ? null : outcome, isOpen: open.has(id) },
    }))
    .sort((a, b) => compare(a.openedOn, b.openedOn) || compare(a.id, b.id));
};

/** From so many on it is more than a bad day. */
const OFTEN = 2;
const MANY_ITEMS = 5;
const COMPLETE_ENOUGH = 0.7;

const helpOf = (
  people: readonly PersonFigures[],
  { promises, spotChecks }: Pick<WeekReview, 'promises' | 'spotChecks'>,
  rows: Rows,
): readonly HelpLine[] =>
  people
    .map(({ staffId, name, late, missingTold, itemsHandedOver, itemsComplete }) => {
      const broken = promises.broken.filter((line) => line.staffId === staffId).length;
      const lacking = itemsHandedOver - itemsComplete;
      const isIncomplete = itemsHandedOver >= MANY_ITEMS && itemsComplete / itemsHandedOver < COMPLETE_ENOUGH;
      const contradicted = spotChecks.filter(({ verdict, followUpId }) => {
        const row = rows.get('followUp', followUpId);
        return verdict === 'contradicted' && row !== null && answersFor(row) === staffId;
      }).length;
      const reasons = [
        { reason: 'brokenPromises' as const, count: broken, isTold: broken >= OFTEN },
        { reason: 'late' as const, count: late, isTold: late >= OFTEN },
        { reason: 'missingTold' as const, count: missingTold, isTold: missingTold >= OFTEN },
        { reason: 'incomplete' as const, count: lacking, isTold: isIncomplete },
        { reason: 'contradicted' as const, count: contradicted, isTold: contradicted > 0 },
      ];
      const told = reasons.filter(({ isTold }) => isTold).map(({ reason, count }) => ({ reason, count }));
      return { staffId, name, reasons: told };
    })
    .filter(({ reasons }) => reasons.length > 0);

const spotChecksOf = (rows: Rows, { week, nameOf }: Reviewed): readonly SpotCheckLine[] =>
  rows
    .all('spotCheck')
    .filter((row) => row.week === week)
    .sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
    .flatMap(({ id, items, outOf }) =>
      items.map(({ followUpId, said }) => {
        const row = rows.get('followUp', followUpId);
        const last = said.at(-1) ?? null;
        return {
          ...{ drawId: id, followUpId, outOf },
          summary: row === null ? followUpId : maskPhonesIn(row.summary),
          by: row === null ? '' : nameOf(answersFor(row)),
          verdict: last?.verdict ?? null,
          comment: last?.comment == null ? null : maskPhonesIn(last.comment),
        };
      }),
    );

const decisionLine = (row: DecisionRow, nameOf: NameOf): DecisionLine => ({
  id: row.id,
  text: maskPhonesIn(row.text),
  owner: row.owner === null ? null : nameOf(row.owner),
  due: row.due,
  state: row.state,
  comment: row.comment === null ? null : maskPhonesIn(row.comment),
});

const decisionsOf = (rows: Rows, week: WeekName, nameOf: NameOf): readonly DecisionLine[] =>
  rows
    .all('decision')
    .filter((row) => row.week === week)
    .sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
    .map((row) => decisionLine(row, nameOf));

/** What who answers for the shop looks at on Monday. */
export function* weekReview(rows: WholeBook, reviewed: Reviewed): Steps<WeekReview> {
  const { week, period, zone, people, nameOf } = reviewed;
  const told = yield* allPromises(rows);
  const promises = yield* promiseFigures(told, period, zone, nameOf);
  const spotChecks = spotChecksOf(rows, reviewed);
  return {
    own: yield* trendWeek(rows, period, told, reviewed),
    trend: yield* trendOf(rows, told, reviewed),
    promises,
    complaints: complaintsOf(rows, reviewed),
    help: helpOf(people, { promises, spotChecks }, rows),
    spotChecks,
    decisions: decisionsOf(rows, week, nameOf),
    lastDecisions: decisionsOf(rows, weekOf(addDays(period.from, -7)), nameOf),
    additions: yield* additionsIn(rows, week, zone, nameOf),
  };
}
