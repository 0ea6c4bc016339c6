import { Temporal } from 'temporal-polyfill';
import { toInstantText } from './zone.ts';

/** A wall-clock time without zone or offset. Whatever else there is must be an exact instant, or is not understood. */
const LOCAL = /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)?$/;

/**
 * Reads a moment as people and scripts write it: ISO 8601 with `Z` or an offset, or without one, which means the wall
 * clock of `zone` (`2026-11-23T16:30`, `2026-11-23 16:30`, `2026-11-23`). Gives a UTC instant with milliseconds, or
 * `null` for anything else.
 */
export const readMoment = (text: string, zone: string): string | null => {
  const trimmed = text.trim();
  try {
    const epochMs = LOCAL.test(trimmed)
      ? Temporal.PlainDateTime.from(trimmed).toZonedDateTime(zone).epochMilliseconds
      : Temporal.Instant.from(trimmed).epochMilliseconds;
    const instant = toInstantText(epochMs);
    return /^\d{4}-/.test(instant) ? instant : null;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
};
