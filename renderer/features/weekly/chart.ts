import type { DayFigures } from '../../../shared/report/weekly-summary.ts';

/** The day chart as geometry: pure, so that it can be checked without a screen. */

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly value: number;
}

export interface ChartDay {
  readonly date: string;
  /** The middle of the day's column. */
  readonly x: number;
  readonly opened: Bar;
  readonly closed: Bar;
  /** Height of the line; `null` for a day that has not come. */
  readonly openY: number | null;
}

export interface Chart {
  readonly days: readonly ChartDay[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Points of the line, as SVG wants them. */
  readonly line: string;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The end of the scale: not below `value`, and four whole, round steps from nought. */
export const roundUp = (value: number): number => {
  const steps = [1, 2, 3, 5, 10, 15, 20, 25, 50];
  for (let scale = 1; ; scale *= 10) {
    const step = steps.find((one) => one * scale * 4 >= value);
    if (step !== undefined) return step * scale * 4;
  }
};

const BAR = 0.24;
const GAP = 0.03;

export const chartOf = (days: readonly DayFigures[], box: Box): Chart => {
  const top = roundUp(
    Math.max(1, ...days.flatMap(({ opened, closed, open }) => [opened, closed, open ?? 0])),
  );
  const y = (value: number): number => box.top + box.height * (1 - value / top);
  const column = box.width / Math.max(1, days.length);
  const bar = (value: number, x: number): Bar => ({
    x,
    y: y(value),
    width: column * BAR,
    height: box.top + box.height - y(value),
    value,
  });
  const placed = days.map((day, place): ChartDay => {
    const x = box.left + column * (place + 0.5);
    return {
      date: day.date,
      x,
      opened: bar(day.opened, x - column * (BAR + GAP)),
      closed: bar(day.closed, x + column * GAP),
      openY: day.open === null ? null : y(day.open),
    };
  });
  return {
    days: placed,
    ticks: [0, 1, 2, 3, 4].map((step) => ({ value: (top / 4) * step, y: y((top / 4) * step) })),
    line: placed.flatMap(({ x, openY }) => (openY === null ? [] : [`${x},${openY}`])).join(' '),
  };
};
