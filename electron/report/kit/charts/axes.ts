import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { TextSetter } from '../text-setter.ts';
import { colours, textStyles } from '../theme.ts';
import type { Series, Sketch } from './chart.ts';
import { baselineAround, wordAt } from './words.ts';

/** Where values and categories are drawn, in points from the figure’s top left. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room at the left for the numbers of the axis, and at the bottom for the categories. */
const NUMBERS = 26;
const CATEGORIES = 18;

export const plotIn = (
  width: number,
  height: number,
  { top, right }: { readonly top: number; readonly right: number },
): Plot => ({ left: NUMBERS, right: width - right, top, bottom: height - CATEGORIES });

const LINES = 5;

/** From value to height, from zero to a round number over the greatest value. */
export const heightScale = (
  { top, bottom }: Plot,
  series: readonly Series[],
): ScaleLinear<number, number> => {
  const greatest = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return scaleLinear().domain([0, greatest]).nice(LINES).range([bottom, top]);
};

/** Lines across at round numbers, of which there are no half ones: what is counted is whole. */
export const gridLines = (plot: Plot, y: ScaleLinear<number, number>, setter: TextSetter): Sketch => {
  const ticks = y.ticks(LINES).filter(Number.isInteger);
  return {
    shapes: [
      {
        kind: 'lines',
        lines: ticks.map((tick) => [
          [plot.left, y(tick)],
          [plot.right, y(tick)],
        ]),
        stroke: { colour: colours.rule, thickness: 0.5 },
      },
    ],
    words: ticks.map((tick) =>
      wordAt(setter, String(tick), [plot.left - 5, baselineAround(y(tick), textStyles.small.size)], 'end', {
        ...{ style: 'small', colour: 'muted' },
      }),
    ),
  };
};

/** Names of the categories, each under its place. */
export const categoryNames = (
  plot: Plot,
  places: readonly (readonly [name: string, x: number])[],
  setter: TextSetter,
): Sketch => ({
  shapes: [],
  words: places.map(([name, x]) =>
    wordAt(setter, name, [x, baselineAround(plot.bottom + CATEGORIES / 2, textStyles.small.size)], 'middle', {
      ...{ style: 'small', colour: 'muted' },
    }),
  ),
});
