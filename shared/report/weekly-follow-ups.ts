import { maskOf } from '../fields.ts';
import type { Rows } from '../projection/projection.ts';
import type { FollowUpRow, FollowUpTurn } from '../projection/rows.ts';
import { countsAtAll, openOn } from '../rules/pending.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { eachOf, flatEachOf, type Steps } from '../steps.ts';
import { dateOfShift } from '../time/shifts.ts';
import { daysBetween, type LocalDate } from '../time/zone.ts';
import { followUpKinds, outcomes } from '../vocabulary.ts';
import type { Period } from './weekly-period.ts';
import type { DayFigures, KindFigures, PendingLine, WeeklySummary } from './weekly-summary.ts';

/** One follow-up becoming open or closed, and what that counts as. */
export interface Counted {
  readonly row: FollowUpRow;
  readonly turn: FollowUpTurn;
  readonly as: 'opened' | 'reopened' | 'closed';
}

const countAs = (turn: FollowUpTurn, index: number): Counted['as'] =>
  turn.state === 'closed' ? 'closed' : index === 0 ? 'opened' : 'reopened';

/** Every turn of every follow-up, of whatever date; those written down by mistake are left out. */
export function* countedTurns(rows: Rows): Steps<readonly Counted[]> {
  return yield* flatEachOf(rows.all('followUp').filter(countsAtAll), (row) =>
    row.turns.map((turn, index) => ({ row, turn, as: countAs(turn, index) })),
  );
}

export const within = (turns: readonly Counted[], { holds }: Period): readonly Counted[] =>
  turns.filter(({ turn }) => holds(turn.on));

export const countOf = (turns: readonly Counted[], as: Counted['as']): number =>
  turns.filter((counted) => counted.as === as).length;

export const isOverdue = (row: FollowUpRow, { until }: Period): boolean =>
  row.promisedAt !== null && row.promisedAt < until;

export function* dayFigures(
  rows: Rows,
  turns: readonly Counted[],
  period: Period,
): Steps<readonly DayFigures[]> {
  const ofPeriod = within(turns, period);
  return yield* eachOf(period.dates, (date) => {
    const ofDay = ofPeriod.filter(({ turn }) => turn.on === date);
    return {
      date,
      opened: countOf(ofDay, 'opened'),
      reopened: countOf(ofDay, 'reopened'),
      closed: countOf(ofDay, 'closed'),
      open: date <= period.asOf ? openOn(rows, date).length : null,
    };
  });
}

/** The kinds in which anything happened or is pending, in the order of the vocabulary. */
export const kindFigures = (
  turns: readonly Counted[],
  pending: readonly FollowUpRow[],
): readonly KindFigures[] =>
  followUpKinds
    .map((kind) => {
      const ofKind = turns.filter(({ row }) => row.kind === kind);
      return {
        kind,
        opened: countOf(ofKind, 'opened'),
        closed: countOf(ofKind, 'closed'),
        pending: pending.filter((row) => row.kind === kind).length,
      };
    })
    .filter(({ opened, closed, pending: left }) => opened + closed + left > 0);

/** How the follow-ups closed in the week ended; the counts add up to `closed`. */
export const outcomeFigures = (turns: readonly Counted[]): WeeklySummary['outcomes'] =>
  outcomes
    .map((outcome) => ({ outcome, count: turns.filter(({ turn }) => turn.outcome === outcome).length }))
    .filter(({ count }) => count > 0);

/** Into how many shifts it had been carried over by the close of a date. */
export const carryoverBy = (row: FollowUpRow, date: LocalDate): number =>
  row.passes.filter(({ toShift }) => dateOfShift(toShift) <= date).length;

export const pendingLine = (
  row: FollowUpRow,
  period: Period,
  nameOf: (staffId: string) => string,
): PendingLine => ({
  id: row.id,
  kind: row.kind,
  severity: row.severity,
  summary: maskPhonesIn(row.summary),
  customerName: row.customer?.name === undefined ? null : maskPhonesIn(row.customer.name),
  phone: maskOf(row.customer?.phone) ?? null,
  orderNo: row.customer?.orderNo === undefined ? null : maskPhonesIn(row.customer.orderNo),
  openedOn: row.openedOn,
  openedBy: nameOf(row.openedBy),
  ageDays: daysBetween(row.openedOn, period.asOf),
  carryover: carryoverBy(row, period.asOf),
  promisedAt: row.promisedAt,
  overdue: isOverdue(row, period),
  nextAction: row.nextAction === null ? null : maskPhonesIn(row.nextAction.text),
});
