import type { Rows } from '../projection/projection.ts';
import { dutiesBetween, type Presence } from '../rules/attendance.ts';
import { type ShiftId, templateOfShift } from '../time/shifts.ts';
import type { Period } from './weekly-period.ts';
import type { ShiftAttendance } from './weekly-summary.ts';

export type { Presence };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Who worked which shift of the period, each person once a shift, in the order of date, start and arrival. Late and
 * early as the month has them.
 */
export const presences = (
  rows: Rows,
  { from, asOf }: Period,
  now: string,
  zone: string,
): readonly Presence[] =>
  dutiesBetween(rows, { from, to: asOf, now, zone })
    .map(({ presence }) => presence)
    .filter((presence) => presence !== null)
    .sort(
      (a, b) =>
        compare(a.date, b.date) ||
        compare(a.startsAt, b.startsAt) ||
        compare(a.shift, b.shift) ||
        compare(a.inAt, b.inAt) ||
        compare(a.staffId, b.staffId),
    );

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
      people: present.map(({ staffId, inAt, outAt, lateMinutes, earlyMinutes, leftIll, forgotten }) => ({
        staffId,
        name: nameOf(staffId),
        inAt,
        outAt,
        lateMinutes,
        earlyMinutes,
        leftIll,
        forgotten,
      })),
    };
  });
};
