import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, isWithinBounds } from '../../../electron/ipc/bounds.ts';
import {
  DEFAULT_REMINDERS,
  dueNewsSchema,
  MOST_MOMENTS,
  pickMoments,
  reminderPreferencesSchema,
} from '../../../shared/ipc/reminders.ts';
import type { DueMoment } from '../../../shared/rules/due.ts';
import { toInstantText } from '../../../shared/time/zone.ts';
import { check } from '../support/check.ts';

const NOW = Date.UTC(2026, 10, 16, 8);
const now = toInstantText(NOW);

/** So many minutes from now; the text as long as one may write. */
const momentAt = (minute: number, name = minute): DueMoment => {
  const at = toInstantText(NOW + minute * 60_000);
  const item = `f-${String(name).replace('-', 'm').padStart(60, '0')}`;
  return { key: `${item}/promise/${at}`, kind: 'promise', at, item, text: '😀'.repeat(2_000), red: true };
};
const minutes = (from: number, count: number): readonly DueMoment[] =>
  Array.from({ length: count }, (_, at) => momentAt(from + at));

describe('[N7] what main is told to be due', () => {
  it('keeps what is coming before what is long past, and counts what has no room', () => {
    const { moments, leftOut } = pickMoments([...minutes(-5_000, 5_000), ...minutes(1, 10)], now);
    expect(moments).toHaveLength(MOST_MOMENTS);
    expect(moments.slice(-10).every(({ at }) => at > now)).toBe(true);
    expect(leftOut).toEqual({ items: 5_010 - MOST_MOMENTS, until: momentAt(-991).at });
  });

  it('keeps what has just passed however much is coming', () => {
    const { moments } = pickMoments([...minutes(-300, 300), ...minutes(1, 5_000)], now);
    expect(moments).toHaveLength(MOST_MOMENTS);
    expect(moments.filter(({ at }) => at <= now)).toHaveLength(300);
    expect(moments.at(-1)?.at).toBe(momentAt(700).at);
  });

  it('is small enough to be heard, even with the longest of everything', () => {
    const news = {
      bookId: 'b-1',
      ...pickMoments([...minutes(-5_000, 5_000), ...minutes(1, 5_000)], now),
      inExchange: false,
      isAttended: true,
    };
    expect(dueNewsSchema.safeParse(news).success).toBe(true);
    expect(isWithinBounds(news, boundsOf('reminder.news'))).toBe(true);
  });

  it('is in order, complete where there is room, and counts each follow-up once', () =>
    check(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.nat(400)), { maxLength: 1_500 }),
        (some) => {
          const all = [
            ...new Map(
              some.map(([minute, name]) => momentAt(minute, name)).map((one) => [one.key, one]),
            ).values(),
          ];
          all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
          const { moments, leftOut } = pickMoments(all, now);
          expect(moments.length).toBe(Math.min(all.length, MOST_MOMENTS));
          const places = moments.map(({ key }) => all.findIndex((one) => one.key === key));
          expect(places).toEqual([...places].sort((a, b) => a - b));
          const listedPast = new Set(moments.filter(({ at }) => at <= now).map(({ item }) => item));
          const past = new Set(all.filter(({ at }) => at <= now).map(({ item }) => item));
          expect(listedPast.size + leftOut.items).toBe(past.size);
        },
      ),
      { runs: 50, soak: 1_000 },
    ));
});

describe('how this PC tells it', () => {
  it('takes hours that begin and end at different times, in the usual spelling', () => {
    const quiet = (from: string, to: string) =>
      reminderPreferencesSchema.safeParse({ ...DEFAULT_REMINDERS, quiet: { from, to } }).success;
    expect(quiet('22:00', '08:00')).toBe(true);
    expect(quiet('08:00', '08:00')).toBe(false);
    expect(quiet('24:00', '08:00')).toBe(false);
    expect(quiet('8:00', '09:00')).toBe(false);
  });
});
