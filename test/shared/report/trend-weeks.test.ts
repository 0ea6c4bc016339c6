import { describe, expect, it } from 'vitest';
import { trendWeeks } from '../../../shared/report/trend-weeks.ts';
import type { TrendWeek } from '../../../shared/report/weekly-review-value.ts';

const week = (name: string, opened: number): TrendWeek => ({
  ...{ week: name, opened, closed: 0, pending: 0, overdue: 0, promisesBroken: 0, complaints: 0 },
  ...{ handoversLate: 0, lateArrivals: 0, notes: 0 },
});
const own = week('2026-W47', 3);
const before = [week('2026-W46', 0), week('2026-W45', 0)];

describe('the weeks a trend is drawn of', () => {
  it('are the ones before, the oldest first, and the week itself', () => {
    const named = trendWeeks({ own, trend: before }).map(({ week: name }) => name);
    expect(named).toEqual(['2026-W45', '2026-W46', '2026-W47']);
  });

  it('are none in the first two weeks of a book, and none where nothing happened', () => {
    expect(trendWeeks({ own, trend: [] })).toEqual([]);
    expect(trendWeeks({ own, trend: before.slice(1) })).toEqual([]);
    expect(trendWeeks({ own: week('2026-W47', 0), trend: before })).toEqual([]);
  });
});
