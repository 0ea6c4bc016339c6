import { dateOfShift, type ShiftId, templateOfShift } from './shifts.ts';
import type { LocalDate } from './zone.ts';

/** What one run of a checklist covers: a shift, or a whole business day. */
export type Period = ShiftId | LocalDate;

export const dateOfPeriod = (period: Period): LocalDate => period.slice(0, 10);

/** True for a period that is one shift and not the whole day. */
export const isShift = (period: Period): period is ShiftId => period.includes('/');

/**
 * `r-20261123-early/opening`, `r-20261123-/cleaning`: the same list and period give the same id on every PC, two others
 * never do, since no id holds a slash.
 */
export const runIdOf = (checklistId: string, period: Period): string => {
  const template = isShift(period) ? templateOfShift(period) : '';
  return `r-${dateOfPeriod(period).replaceAll('-', '')}-${template}/${checklistId}`;
};

/** The period in which a shift goes through a list: its own, or for cleaning its business day. */
export const periodOf = (daily: boolean, shift: ShiftId): Period => (daily ? dateOfShift(shift) : shift);
