import { type ScaleBand, type ScaleLinear, scaleBand } from 'd3-scale';
import type { Word } from '../../press/set.ts';
import type { Point } from '../../press/shapes.ts';
import type { Block } from '../block.ts';
import type { TextOptions, TextSetter } from '../text-setter.ts';
import { colours, textStyles } from '../theme.ts';
import { categoryNames, gridLines, heightScale, type Plot, plotIn } from './axes.ts';
import { type Chart, chartBlock, type Series, type Sketch, sketchOf } from './chart.ts';
import { type CurveLook, curve } from './curves.ts';
import { type Box, baselineAround, boxOf, overlap, wordAt } from './words.ts';

export interface BarsAndLine extends Chart {
  /** Two at most: dark and light, told apart without colour. */
  readonly bars: readonly Series[];
  readonly line: Series;
}

const FILLS = [colours.accent, colours.pale];
const fillOf = (at: number): string => FILLS[at % FILLS.length] ?? colours.accent;

const LINE: CurveLook = {
  ...{ sign: 'circle', signSize: 5, fill: '#ffffff' },
  stroke: { colour: colours.ink, thickness: 1.1, dashes: [3, 2] },
};

/** Over the plot: the legend, and the number of a point at its upper edge. */
const HEAD = 26;
const LEGEND = { middle: 5, width: 14, height: 7, gap: 16 };

const legend = ({ bars, line }: BarsAndLine, setter: TextSetter): Sketch => {
  let left = 0;
  const baseline = baselineAround(LEGEND.middle, textStyles.small.size);
  const name = (words: string): Word => {
    const word = wordAt(setter, words, [left + LEGEND.width + 5, baseline], 'start', {
      ...{ style: 'small', colour: 'muted' },
    });
    left = boxOf(word).right + LEGEND.gap;
    return word;
  };
  const parts = bars.map((series, at): Sketch => {
    const { width, height, middle } = LEGEND;
    const areas = [[left, middle - height / 2, width, height]] as const;
    return { shapes: [{ kind: 'areas', areas, fill: fillOf(at) }], words: [name(series.name)] };
  });
  const [from, to] = [left, left + LEGEND.width];
  const sample = curve(
    [
      [from, LEGEND.middle],
      [to, LEGEND.middle],
    ],
    { ...LINE, signSize: 0 },
  );
  const sign = curve([[(from + to) / 2, LEGEND.middle]], LINE);
  return sketchOf([...parts, { shapes: [...sample, ...sign], words: [name(line.name)] }]);
};

interface Scales {
  readonly plot: Plot;
  readonly x: ScaleBand<number>;
  readonly y: ScaleLinear<number, number>;
}

const middleOf = ({ x }: Scales, at: number): number => (x(at) ?? 0) + x.bandwidth() / 2;

const WIDEST_BAR = 16;
/** Between two bars of a category, in their widths. */
const BETWEEN = 0.15;
const OVER_BAR = 2.5;

/** Grouped around the middle of their category, each with its number over it. */
const barsOf = ({ bars, categories }: BarsAndLine, scales: Scales, setter: TextSetter): Sketch => {
  const { x, y, plot } = scales;
  const units = bars.length + (bars.length - 1) * BETWEEN;
  const width = Math.min(WIDEST_BAR, (x.bandwidth() * 0.8) / units);
  const leftOf = (category: number, at: number): number =>
    middleOf(scales, category) - (units * width) / 2 + at * width * (1 + BETWEEN);
  return sketchOf(
    bars.map(({ values }, at): Sketch => {
      const drawn = categories.flatMap((_, category) => {
        const value = values[category] ?? 0;
        return value > 0 ? [{ value, left: leftOf(category, at), top: y(value) }] : [];
      });
      return {
        shapes: [
          {
            kind: 'areas',
            areas: drawn.map(({ left, top }) => [left, top, width, plot.bottom - top]),
            fill: fillOf(at),
          },
        ],
        words: drawn.map(({ value, left, top }) =>
          wordAt(setter, String(value), [left + width / 2, top - OVER_BAR], 'middle', {
            ...{ style: 'tiny', colour: 'muted' },
          }),
        ),
      };
    }),
  );
};

const NUMBER: TextOptions = { style: 'tinyStrong' };
/** From a point to the next edge of its number. */
const BESIDE = 4.5;
const STEP = 4;
/** Between a number and the next. */
const ROOM = 3;

/** Two numbers side by side would be read as one. */
const withRoom = ({ left, right, ...rest }: Box): Box => ({
  ...rest,
  left: left - ROOM,
  right: right + ROOM,
});

/** Over its point, else under it, else farther off: where it covers no other number and does not leave the drawing. */
const numberAt = (
  value: number,
  [x, y]: Point,
  setter: TextSetter,
  { others, within }: { readonly others: readonly Box[]; readonly within: Omit<Box, 'left' | 'right'> },
): Word => {
  const at = (baseline: number): Word => wordAt(setter, String(value), [x, baseline], 'middle', NUMBER);
  const over = at(y - BESIDE);
  const height = boxOf(over).bottom - boxOf(over).top;
  const places = Array.from({ length: 8 }, (_, step) => [
    y - BESIDE - step * STEP,
    y + BESIDE + height + step * STEP,
  ]).flat();
  const free = places.map(at).find((word) => {
    const box = boxOf(word);
    const isIn = box.top >= within.top && box.bottom <= within.bottom;
    return isIn && others.every((other) => !overlap(withRoom(box), other));
  });
  return free ?? over;
};

const PADDING = { x: 1.5, y: 0.5 };

/** The line, and the number of each point on white: it crosses dark bars. */
const lineOf = (
  { line, categories }: BarsAndLine,
  scales: Scales,
  setter: TextSetter,
  numbers: readonly Word[],
): Sketch => {
  const points = categories.map((_, at): { readonly value: number; readonly point: Point } | null => {
    const value = line.values[at] ?? null;
    return value === null ? null : { value, point: [middleOf(scales, at), scales.y(value)] };
  });
  const within = { top: LEGEND.middle * 2 + 2, bottom: scales.plot.bottom - 1 };
  const others = numbers.map(boxOf);
  const words = points.flatMap((drawn) => {
    if (drawn === null) return [];
    return [numberAt(drawn.value, drawn.point, setter, { others, within })];
  });
  const paper = words
    .map(boxOf)
    .map(
      ({ left, right, top, bottom }) =>
        [
          left - PADDING.x,
          top - PADDING.y,
          right - left + 2 * PADDING.x,
          bottom - top + 2 * PADDING.y,
        ] as const,
    );
  return {
    shapes: [
      { kind: 'areas', areas: paper, fill: '#ffffff' },
      ...curve(
        points.map((drawn) => drawn?.point ?? null),
        LINE,
      ),
    ],
    words,
  };
};

/** Grouped bars with a line over them. */
export const barsAndLine = (chart: BarsAndLine): Block => {
  const series = [...chart.bars, chart.line];
  return chartBlock(chart, series, (width, setter) => {
    const plot = plotIn(width, chart.height, { top: HEAD, right: 4 });
    const x = scaleBand<number>()
      .domain(chart.categories.map((_, at) => at))
      .range([plot.left, plot.right]);
    const scales: Scales = { plot, x, y: heightScale(plot, series) };
    const bars = barsOf(chart, scales, setter);
    return sketchOf([
      legend(chart, setter),
      gridLines(plot, scales.y, setter),
      categoryNames(
        plot,
        chart.categories.map((name, at) => [name, middleOf(scales, at)]),
        setter,
      ),
      bars,
      lineOf(chart, scales, setter, bars.words),
    ]);
  });
};
