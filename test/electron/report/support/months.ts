import { totalOf } from '../../../../shared/report/month-report.ts';
import type { MonthReport } from '../../../../shared/report/month-report-value.ts';
import { fullWeek } from './summaries.ts';

/** A believable month of `count` weeks. */
export const monthOf = (count: number): MonthReport => {
  const week = fullWeek(20);
  const mondays = ['11-02', '11-09', '11-16', '11-23', '11-30'].map((day) => `2026-${day}`);
  const sundays = ['11-08', '11-15', '11-22', '11-29', '12-06'].map((day) => `2026-${day}`);
  const weeks = Array.from({ length: count }, (_, place) => ({
    week: `2026-W${45 + place}`,
    from: mondays[place] ?? '',
    to: sundays[place] ?? '',
    asOf: sundays[place] ?? '',
    isSealed: place < count - 1,
    figures: { ...week.figures, opened: 61 - place, pending: 14 + place },
  }));
  const [first, ...others] = weeks;
  if (first === undefined) throw new Error('no week');
  const last = others.at(-1) ?? first;
  return {
    ...{ month: '2026-11', from: '2026-11-02', to: last.to, asOf: last.asOf, weeks },
    ...{ shopName: week.shopName, zone: week.zone, kinds: week.kinds, outcomes: week.outcomes },
    ...{ people: week.people, digest: week.digest, lastMonth: week.lastWeek },
    total: totalOf([first.figures, ...others.map(({ figures }) => figures)]),
  };
};

/** A month in which nothing was written down. */
export const emptyMonth = (): MonthReport => {
  const month = monthOf(4);
  const none = Object.fromEntries(
    Object.keys(month.total).map((key) => [key, 0]),
  ) as unknown as typeof month.total;
  return {
    ...month,
    total: none,
    lastMonth: none,
    weeks: month.weeks.map((week) => ({ ...week, figures: none })),
    ...{ kinds: [], outcomes: [], people: [] },
  };
};
