import type { Rows } from '../projection/projection.ts';
import type { HandoverRow } from '../projection/rows.ts';
import { openCountersigns } from '../rules/gate.ts';
import { isLate } from '../rules/handover.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { Decision } from '../vocabulary.ts';
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

const saidIn = ({ acceptance }: HandoverRow, said: Decision): number =>
  acceptance?.decisions.filter(({ decision }) => decision === said).length ?? 0;

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
  questioned: saidIn(row, 'questioned'),
  refused: saidIn(row, 'refused'),
  additions: row.additions.length,
  unscheduled: row.unscheduled === null ? null : maskPhonesIn(row.unscheduled),
  countersignsMissing: openCountersigns(row).length,
});
