import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesFrom, mondayOf, weekOf } from '../../../shared/time/week.ts';
import { addDays, weekdayOf } from '../../../shared/time/zone.ts';
import { check } from '../support/check.ts';

describe('weeks', () => {
  it.each([
    ['2020-12-31', '2020-W53', '2020-12-28'],
    ['2021-01-03', '2020-W53', '2020-12-28'],
    ['2021-01-04', '2021-W01', '2021-01-04'],
    ['2025-12-29', '2026-W01', '2025-12-29'],
    ['2026-01-04', '2026-W01', '2025-12-29'],
    ['2026-11-16', '2026-W47', '2026-11-16'],
    ['2026-12-31', '2026-W53', '2026-12-28'],
    ['2027-01-03', '2026-W53', '2026-12-28'],
    ['2024-12-30', '2025-W01', '2024-12-30'],
  ])('%s lies in %s, which begins on %s', (date, week, monday) => {
    expect(weekOf(date)).toBe(week);
    expect(mondayOf(week)).toEqual({ ok: true, value: monday });
  });

  it.each([
    '2021-W53',
    '2026-W54',
    '2026-W00',
    '2026-47',
    '2026-W7',
    '26-W47',
    '2026-W47 ',
    '',
    '2026-w47',
    '0000-W01',
    '0999-W01',
  ])('refuses %j, which names no week', (week) => {
    expect(mondayOf(week)).toMatchObject({ ok: false, error: { code: 'weekMalformed' } });
  });

  it('go from Monday to Sunday, each date in exactly one', () => {
    const property = fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
      const date = addDays('1970-01-01', days);
      const monday = mondayOf(weekOf(date));
      if (!monday.ok) throw new Error(`${date} lies in no week`);
      const dates = datesFrom(monday.value);
      expect(dates).toContain(date);
      expect(dates.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(new Set(dates.map(weekOf)).size).toBe(1);
    });
    check(property, { runs: 500, soak: 20_000 });
  });
});
