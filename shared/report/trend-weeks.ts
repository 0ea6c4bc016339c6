import type { TrendFigure, TrendWeek, WeekReview } from './weekly-review-value.ts';

/** What the trend chart draws: what came in, what went out, and what was left. */
export const drawnFigures = ['opened', 'closed', 'pending'] as const satisfies readonly TrendFigure[];

/** Two points are no trend: the table beside it says as much. */
export const LEAST_WEEKS = 3;

/**
 * The weeks a trend is drawn of, the oldest first, the week itself last: as many as there are, thirteen at most. None in
 * the first two weeks of a book, and none where nothing was ever opened.
 */
export const trendWeeks = ({ own, trend }: Pick<WeekReview, 'own' | 'trend'>): readonly TrendWeek[] => {
  const weeks = [...trend.toReversed(), own];
  const isDrawn = weeks.some((week) => drawnFigures.some((figure) => week[figure] > 0));
  return weeks.length < LEAST_WEEKS || !isDrawn ? [] : weeks;
};
