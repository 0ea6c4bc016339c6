import { Temporal } from 'temporal-polyfill';
import { toInstantText } from './zone.ts';

const WITH_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Reads a moment as people and scripts write it: ISO 8601 with `Z` or an offset, or without one, which means the wall
 * clock of `zone` (`2026-11-23T16:30`, `2026-11-23 16:30`, `2026-11-23`). Gives a UTC instant with milliseconds, or
 * `null` for anything else.
 */
export const readMoment = (text: string, zone: string): string | null => {
  const trimmed = text.trim();
  try {
    const epochMs = WITH_OFFSET.test(trimmed)
      ? Temporal.Instant.from(trimmed).epochMilliseconds
      : Temporal.PlainDateTime.from(trimmed).toZonedDateTime(zone).epochMilliseconds;
    const instant = toInstantText(epochMs);
    return /^\d{4}-/.test(instant) ? instant : null;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
};
