import type { TrendFigure, TrendWeek } from './weekly-review-value.ts';

/** The mean of so many weeks before, to one digit; `null` where the book is younger than that. */
export const meanOf = (trend: readonly TrendWeek[], figure: TrendFigure, weeks: number): number | null => {
  if (trend.length < weeks) return null;
  const total = trend.slice(0, weeks).reduce((sum, week) => sum + week[figure], 0);
  return Math.round((total / weeks) * 10) / 10;
};
