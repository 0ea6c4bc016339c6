import type { ShiftTemplateRow, TemplateHours } from '../projection/rows.ts';
import { type ShiftHours, shiftSpan } from '../time/shifts.ts';
import { instantAt, type LocalDate } from '../time/zone.ts';

/**
 * The hours of a template on a date: the newest said before a shift with them would have begun there. So a change in
 * the morning counts for the evening of the same day, and makes nobody late or missing in the past.
 */
export const hoursOn = (
  { hours, start, end }: Pick<ShiftTemplateRow, 'hours' | 'start' | 'end'>,
  date: LocalDate,
  zone: string,
): ShiftHours => {
  const wasSaid = (version: TemplateHours): boolean => version.at <= instantAt(date, version.start, zone);
  return hours.findLast(wasSaid) ?? hours[0] ?? { start, end };
};

/** When the shift of a template on a date begins and ends. */
export const spanOn = (
  template: Pick<ShiftTemplateRow, 'hours' | 'start' | 'end'>,
  date: LocalDate,
  zone: string,
): ReturnType<typeof shiftSpan> => shiftSpan(date, hoursOn(template, date, zone), zone);
