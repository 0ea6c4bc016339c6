import type { Rows } from '../projection/projection.ts';
import type { AttendanceRow } from '../projection/rows.ts';
import { isForgotten } from '../rules/context.ts';
import { type ShiftId, templateOfShift } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { Period } from './weekly-period.ts';
import type { ShiftAttendance } from './weekly-summary.ts';

/**
 * One person on one shift. Whoever went out and came back has several attendances there; they arrived when they first
 * came, and left when they last went.
 */
export interface Presence {
  readonly staffId: string;
  readonly shift: ShiftId;
  readonly date: LocalDate;
  readonly startsAt: string;
  readonly inAt: string;
  readonly outAt: string | null;
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  readonly forgotten: boolean;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byArrival = (a: AttendanceRow, b: AttendanceRow): number =>
  compare(a.inAt, b.inAt) || compare(a.id, b.id);

const presenceOf = (visits: readonly AttendanceRow[], now: string): readonly Presence[] => {
  const sorted = [...visits].sort(byArrival);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { staffId, shift, date, startsAt, inAt, lateMinutes } = first;
  const { outAt, earlyMinutes } = last;
  const forgotten = isForgotten(last, now);
  return [{ staffId, shift, date, startsAt, inAt, outAt, lateMinutes, earlyMinutes, forgotten }];
};

/** Who worked which shift of the period, each person once a shift, in the order of date, start and arrival. */
export const presences = (rows: Rows, period: Period, now: string): readonly Presence[] => {
  const visits = new Map<string, AttendanceRow[]>();
  for (const row of rows.all('attendance').filter(({ date }) => period.holds(date))) {
    const key = `${row.shift} ${row.staffId}`;
    visits.set(key, [...(visits.get(key) ?? []), row]);
  }
  return [...visits.values()]
    .flatMap((rowsOfOne) => presenceOf(rowsOfOne, now))
    .sort(
      (a, b) =>
        compare(a.date, b.date) ||
        compare(a.startsAt, b.startsAt) ||
        compare(a.shift, b.shift) ||
        compare(a.inAt, b.inAt) ||
        compare(a.staffId, b.staffId),
    );
};

/** The shifts of the period that anybody worked. */
export const attendanceLines = (
  all: readonly Presence[],
  nameOf: (staffId: string) => string,
  shiftNameOf: (shift: ShiftId) => string,
): readonly ShiftAttendance[] => {
  const shifts = [...new Set(all.map(({ shift }) => shift))];
  return shifts.map((shift) => {
    const present = all.filter((presence) => presence.shift === shift);
    return {
      shift,
      date: present[0]?.date ?? '',
      templateId: templateOfShift(shift),
      shiftName: shiftNameOf(shift),
      people: present.map(({ staffId, inAt, outAt, lateMinutes, earlyMinutes, forgotten }) => ({
        staffId,
        name: nameOf(staffId),
        inAt,
        outAt,
        lateMinutes,
        earlyMinutes,
        forgotten,
      })),
    };
  });
};
