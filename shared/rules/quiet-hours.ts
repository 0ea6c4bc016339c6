import type { LocalTime } from '../time/zone.ts';

/** From one wall-clock time to another, over midnight where the second is the earlier one. */
export interface QuietHours {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** Whether a wall-clock time lies in the quiet hours: from their first minute on, until their end. */
export const isQuietAt = (time: LocalTime, { from, to }: QuietHours): boolean =>
  from <= to ? from <= time && time < to : from <= time || time < to;
