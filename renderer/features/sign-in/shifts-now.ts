import type { ShiftTemplateRow } from '../../../shared/projection/rows.ts';
import { hoursOn, spanOn } from '../../../shared/rules/template-hours.ts';
import { CHECK_IN_MARGIN_MS, type ShiftHours, type ShiftId, shiftIdOf } from '../../../shared/time/shifts.ts';
import { addDays, localDateOf, minutesBetween, toEpochMs } from '../../../shared/time/zone.ts';

/** A shift that somebody may check in to now. */
export interface OpenShift {
  readonly shift: ShiftId;
  /** The hours that are in force for it. */
  readonly hours: ShiftHours;
  /** Minutes since it began; negative before. */
  readonly minutes: number;
}

/** Every shift that is not over and begins within the margin, as main will allow it, in the order of their starts. */
export const shiftsNow = (
  templates: readonly ShiftTemplateRow[],
  now: string,
  zone: string,
): readonly OpenShift[] => {
  const today = localDateOf(now, zone);
  return [-1, 0, 1]
    .flatMap((offset) =>
      templates
        .filter(({ retired }) => !retired)
        .map((template) => {
          const date = addDays(today, offset);
          const span = spanOn(template, date, zone);
          return { hours: hoursOn(template, date, zone), span, shift: shiftIdOf(date, template.id) };
        }),
    )
    .filter(
      ({ span }) =>
        toEpochMs(now) < toEpochMs(span.endsAt) &&
        toEpochMs(span.startsAt) - toEpochMs(now) <= CHECK_IN_MARGIN_MS,
    )
    .sort((a, b) => (a.span.startsAt < b.span.startsAt ? -1 : 1))
    .map(({ hours, span, shift }) => ({ shift, hours, minutes: minutesBetween(span.startsAt, now) }));
};
