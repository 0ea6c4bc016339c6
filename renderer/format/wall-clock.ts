import { addDays, localDateOf, localTimeOf, toEpochMs, toInstantText } from '../../shared/time/zone.ts';

/** `2026-11-23T16:30`, as a date-and-time field holds it: wall clock of the book's zone, which commands read as such. */
export type WallClock = string;

export const toWallClock = (instant: string, zone: string): WallClock =>
  `${localDateOf(instant, zone)}T${localTimeOf(instant, zone)}`;

export interface QuickTime {
  readonly value: WallClock;
  /** The instant behind it, to be said in words. */
  readonly at: string;
}

const HALF_HOUR_MS = 30 * 60 * 1000;

/** The next half hour that leaves at least `minutes` from `now`. */
const nextHalfHour = (now: string, minutes: number): string =>
  toInstantText(Math.ceil((toEpochMs(now) + minutes * 60_000) / HALF_HOUR_MS) * HALF_HOUR_MS);

/**
 * Times people promise: within the hour, this evening, tomorrow morning. What has passed or stands there twice is
 * left out. `instantOf` turns a wall clock into an instant.
 */
export const quickTimes = (
  now: string,
  zone: string,
  instantOf: (wall: WallClock) => string | null,
): readonly QuickTime[] => {
  const today = localDateOf(now, zone);
  const soon = nextHalfHour(now, 30);
  const candidates = [
    toWallClock(soon, zone),
    toWallClock(nextHalfHour(now, 120), zone),
    `${today}T18:00`,
    `${addDays(today, 1)}T10:00`,
    `${addDays(today, 1)}T18:00`,
  ];
  return [...new Set(candidates)]
    .flatMap((value) => {
      const at = instantOf(value);
      return at === null || at < soon ? [] : [{ value, at }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, 4);
};
