import { drawnFigures } from '../../../shared/report/trend-weeks.ts';
import type { TrendFigure, TrendWeek } from '../../../shared/report/weekly-review-value.ts';
import { type Box, roundUp } from './chart.ts';

/** The trend as geometry: pure, so that it can be checked without a screen. */

export interface TrendLine {
  readonly figure: TrendFigure;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** Points of the line, as SVG wants them. */
  readonly points: string;
  /** The value the line ends with. */
  readonly last: number;
  /** Where its name stands: at its end, unless another name stands there. */
  readonly nameY: number;
}

export interface Trend {
  readonly weeks: readonly { readonly week: string; readonly x: number }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly lines: readonly TrendLine[];
}

/** From name to name, at least. */
const NAME_HEIGHT = 16;

/** Heights near the ones that are wanted, none too close to another, all within the box. */
const spread = (wanted: readonly number[], { top, height }: Box): readonly number[] => {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let least = top;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? top, least);
    least = (placed[index] ?? top) + NAME_HEIGHT;
  }
  let most = top + height;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? top, most);
    most = (placed[index] ?? top) - NAME_HEIGHT;
  }
  return placed;
};

export const trendLinesOf = (weeks: readonly TrendWeek[], box: Box): Trend => {
  const top = roundUp(Math.max(1, ...weeks.flatMap((week) => drawnFigures.map((figure) => week[figure]))));
  const y = (value: number): number => box.top + box.height * (1 - value / top);
  const x = (place: number): number => box.left + (box.width * place) / Math.max(1, weeks.length - 1);
  const ends = drawnFigures.map((figure) => weeks.at(-1)?.[figure] ?? 0);
  const names = spread(ends.map(y), box);
  return {
    weeks: weeks.map(({ week }, place) => ({ week, x: x(place) })),
    ticks: [0, 1, 2, 3, 4].map((step) => ({ value: (top / 4) * step, y: y((top / 4) * step) })),
    lines: drawnFigures.map((figure, at) => {
      const dots = weeks.map((week, place) => ({ x: x(place), y: y(week[figure]) }));
      return {
        ...{ figure, dots, points: dots.map((dot) => `${dot.x},${dot.y}`).join(' ') },
        ...{ last: ends[at] ?? 0, nameY: names[at] ?? 0 },
      };
    }),
  };
};
