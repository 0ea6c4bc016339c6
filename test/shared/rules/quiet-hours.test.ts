import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuietAt } from '../../../shared/rules/quiet-hours.ts';
import { check } from '../support/check.ts';

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });

describe('quiet hours', () => {
  it('go over midnight', () => {
    const night = { from: '22:00', to: '08:00' };
    expect(
      ['21:59', '22:00', '23:59', '00:00', '07:59', '08:00'].map((time) => isQuietAt(time, night)),
    ).toEqual([false, true, true, true, true, false]);
  });

  it('are the minutes one walks through from their start to their end', () =>
    check(
      fc.property(minute, minute, minute, (from, to, at) => {
        const walked = new Set<number>();
        for (let now = from; now !== to; now = (now + 1) % (24 * 60)) walked.add(now);
        expect(isQuietAt(clock(at), { from: clock(from), to: clock(to) })).toBe(walked.has(at));
      }),
      { runs: 200, soak: 5_000 },
    ));
});
