import type { Rows } from '../projection/projection.ts';
import type { HandoverRow } from '../projection/rows.ts';
import { isLate } from '../rules/handover.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { Period } from './weekly-period.ts';
import type { HandoverLine } from './weekly-summary.ts';

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

export const handoverLine = (
  row: HandoverRow,
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
  questioned: row.acceptance?.decisions.filter(({ decision }) => decision === 'questioned').length ?? 0,
  additions: row.additions.length,
});
