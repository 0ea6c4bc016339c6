import { addDays, instantAt, type LocalDate, type LocalTime, localDateOf, toEpochMs } from './zone.ts';

/** `2026-11-23/early`: a template on the business date on which the shift begins. */
export type ShiftId = string;

export interface ShiftHours {
  readonly start: LocalTime;
  readonly end: LocalTime;
}

export const shiftIdOf = (date: LocalDate, templateId: string): ShiftId => `${date}/${templateId}`;

export const dateOfShift = (shift: ShiftId): LocalDate => shift.slice(0, 10);

export const templateOfShift = (shift: ShiftId): string => shift.slice(11);

/** A shift crosses midnight when it does not end later on the same wall clock; `24:00` is still the same date. */
export const crossesMidnight = ({ start, end }: ShiftHours): boolean => end <= start;

/** When a shift begins and ends. A night shift belongs to its start date (frappe/hrms #3298). */
export const shiftSpan = (
  date: LocalDate,
  hours: ShiftHours,
  zone: string,
): { readonly startsAt: string; readonly endsAt: string } => ({
  startsAt: instantAt(date, hours.start, zone),
  endsAt: instantAt(crossesMidnight(hours) ? addDays(date, 1) : date, hours.end, zone),
});

/**
 * The business date of something that happened: the start date of the shift its actor worked in, else the calendar
 * date in the book's zone. The one rule by which everything is counted into days and weeks.
 */
export const businessDateOf = (
  event: { readonly at: string; readonly shift?: ShiftId | undefined },
  zone: string,
): LocalDate => (event.shift === undefined ? localDateOf(event.at, zone) : dateOfShift(event.shift));

/** How long before its start a person may check in to a shift, and how long after its end. */
export const CHECK_IN_MARGIN_MS = 3 * 60 * 60 * 1000;

/**
 * The shift a person checking in now most likely means, out of the templates on yesterday's, today's and
 * tomorrow's date: the one whose start is nearest among those that are not over and begin within the margin.
 */
export const likelyShift = (
  templates: readonly (ShiftHours & { readonly id: string })[],
  now: string,
  zone: string,
): ShiftId | null => {
  const nowMs = toEpochMs(now);
  const today = localDateOf(now, zone);
  let best: { readonly shift: ShiftId; readonly distance: number } | null = null;
  for (const template of templates) {
    for (const date of [addDays(today, -1), today, addDays(today, 1)]) {
      const span = shiftSpan(date, template, zone);
      const starts = toEpochMs(span.startsAt);
      if (nowMs >= toEpochMs(span.endsAt) || starts - nowMs > CHECK_IN_MARGIN_MS) continue;
      const distance = Math.abs(nowMs - starts);
      if (best === null || distance < best.distance) best = { shift: shiftIdOf(date, template.id), distance };
    }
  }
  return best?.shift ?? null;
};
