import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/support/check.ts';
import { createPc, HOUR } from './pc.ts';

// Each of these changes its clocks while a history runs; the last by half an hour.
const zones = [
  ['Asia/Shanghai', '2026-11-18T09:00'],
  ['Europe/Berlin', '2026-10-14T09:00'],
  ['America/New_York', '2026-02-25T09:00'],
  ['Australia/Lord_Howe', '2026-09-23T09:00'],
] as const;

const hours = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 60, max: 24 * 7 * 12 }) },
);
const step = fc.oneof(
  fc.record({ do: fc.constant('work' as const), hours }),
  fc.record({ do: fc.constant('sleep' as const), hours }),
  fc.record({ do: fc.constant('off' as const), hours }),
  fc.record({
    do: fc.constant('clock' as const),
    hours: fc.oneof(fc.integer({ min: -200, max: -1 }), fc.integer({ min: 1, max: 24 * 30 })),
  }),
  fc.record({ do: fc.constant('mend' as const), hours }),
);
const time = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  time: fc.constantFrom('08:00', '00:00', '02:15', '02:30', '23:59'),
});

const WEEK = 7 * 24 * HOUR;

/** The weeks whose time has passed, oldest first, as a calendar on the wall has them: the last eight. */
const calendarOf = (
  start: string,
  zone: string,
  { weekday, time: at }: { weekday: number; time: string },
) => {
  const day = Temporal.PlainDateTime.from(start).toPlainDate();
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const begin = monday.toZonedDateTime(zone).epochMilliseconds;
  const known = new Map<number, { readonly week: string; readonly dueMs: number }>();
  const weekAt = (place: number) => {
    const first = monday.add({ weeks: place });
    const due = first.add({ days: 7 + weekday - 1 }).toZonedDateTime({ timeZone: zone, plainTime: at });
    const week = `${first.yearOfWeek}-W${String(first.weekOfYear).padStart(2, '0')}`;
    return { week, dueMs: due.epochMilliseconds };
  };
  return (wall: number) => {
    const here = Math.floor((wall - begin) / WEEK);
    return Array.from({ length: 12 }, (_none, place) => {
      const one = known.get(here - 11 + place) ?? weekAt(here - 11 + place);
      known.set(here - 11 + place, one);
      return one;
    })
      .filter(({ dueMs }) => dueMs <= wall)
      .slice(-8);
  };
};

describe('sleep, restarts, the change of the clocks and a clock that is set', () => {
  it('each week is made once after its time, newest first, eight at most; what a clock ahead made too early does not count', () =>
    check(
      fc.property(
        fc.constantFrom(...zones),
        time,
        fc.array(step, { maxLength: 40 }),
        (place, when, steps) => {
          const [zone, start] = place;
          const begun = Temporal.PlainDateTime.from(start).toZonedDateTime(zone).epochMilliseconds;
          const calendar = calendarOf(start, zone, when);
          const desk = createPc(begun, zone, when);
          const { pc } = desk;
          const counts = new Map<string, { readonly dueMs: number; readonly early: boolean }>();
          const inTime = new Map<string, number>();
          const expectMade = (made: readonly string[]): void => {
            const wall = desk.wall();
            for (const [week, { dueMs, early }] of [...counts]) {
              if (early && dueMs > wall) counts.delete(week);
            }
            const due = calendar(wall)
              .filter(({ week, dueMs }) => dueMs > begun && !counts.has(week))
              .reverse();
            expect(made).toEqual(due.map(({ week }) => week));
            for (const { week, dueMs } of due) {
              const early = dueMs > pc.truth;
              counts.set(week, { dueMs, early });
              if (!early) inTime.set(week, (inTime.get(week) ?? 0) + 1);
            }
          };
          for (const one of steps) {
            const ms = one.hours * HOUR;
            if (one.do === 'work') expectMade(desk.works(ms));
            if (one.do === 'sleep') expectMade(desk.sleeps(ms));
            // That a clock is behind is forgotten when the PC is off.
            if (one.do === 'off' && pc.wrong >= 0) expectMade(desk.isOff(ms));
            // Never to before it was switched on: that has a test of its own.
            if (one.do === 'clock' && desk.wall() + ms > begun) expectMade(desk.clockIsSet(ms));
            if (one.do === 'mend') expectMade(desk.clockIsSet(-pc.wrong));
          }
          expectMade(desk.clockIsSet(-pc.wrong));
          for (const [week, times] of inTime) expect(`${week} ${times}`).toBe(`${week} 1`);
        },
      ),
      { runs: 150, soak: 50_000 },
    ));
});
