import type { Rows } from '../projection/projection.ts';
import type { HandoverRow } from '../projection/rows.ts';
import { openCountersigns } from '../rules/gate.ts';
import { isLate } from '../rules/handover.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { Decision } from '../vocabulary.ts';
import type { Period } from './weekly-period.ts';
import type { HandoverLine } from './weekly-summary.ts';
import { saidOnce } from './weekly-verdicts.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The handovers of the period’s shifts, in the order in which those shifts ended. */
export const handoversOf = (rows: Rows, period: Period): readonly HandoverRow[] =>
  rows
    .all('handover')
    .filter(({ date }) => period.holds(date))
    .sort(
      (a, b) =>
        compare(a.date, b.date) ||
        compare(a.fromEndsAt, b.fromEndsAt) ||
        compare(a.signedAt, b.signedAt) ||
        compare(a.id, b.id),
    );

/** How often something was said to a record, each word counted with one record only. */
export const saidIn = (
  rows: Rows,
  handovers: readonly HandoverRow[],
  said: Decision,
): ((row: HandoverRow) => number) => {
  const once = saidOnce(rows, handovers, ({ decision }) => decision === said);
  return ({ id }) => once.filter(({ handover }) => handover.id === id).length;
};

/** What was said at take-over, by record. */
export interface SaidIn {
  readonly questioned: (row: HandoverRow) => number;
  readonly refused: (row: HandoverRow) => number;
}

export const handoverLine = (
  row: HandoverRow,
  said: SaidIn,
  nameOf: (staffId: string) => string,
  shiftNameOf: (shift: ShiftId) => string,
): HandoverLine => ({
  id: row.id,
  date: row.date,
  shiftName: shiftNameOf(row.fromShift),
  signedBy: nameOf(row.signedBy),
  signedAt: row.signedAt,
  acceptedBy: row.acceptance === null ? null : nameOf(row.acceptance.by),
  acceptedAt: row.acceptance?.at ?? null,
  late: isLate(row),
  items: row.items.length,
  questioned: said.questioned(row),
  refused: said.refused(row),
  additions: row.additions.length,
  unscheduled: row.unscheduled === null ? null : maskPhonesIn(row.unscheduled),
  countersignsMissing: openCountersigns(row).length,
});
