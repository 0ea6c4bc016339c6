import { scalePoint } from 'd3-scale';
import type { Word } from '../../press/set.ts';
import type { Block } from '../block.ts';
import type { TextOptions, TextSetter } from '../text-setter.ts';
import { type Colour, colours, textStyles } from '../theme.ts';
import { categoryNames, gridLines, heightScale, plotIn } from './axes.ts';
import { type Chart, chartBlock, type Series, sketchOf } from './chart.ts';
import { type CurveLook, curve, type Sign } from './curves.ts';
import { baselineAround, wordAt } from './words.ts';

export interface Lines extends Chart {
  /** Three at most, told apart by dashes and signs as well as by colour; each is named at its end. */
  readonly lines: readonly Series[];
}

interface LineLook {
  readonly sign: Sign;
  readonly colour: Colour;
  readonly isHollow: boolean;
  readonly thickness: number;
  readonly dashes: readonly number[];
}

/** Full, hollow, hollow; drawn through, dashed, dotted: a copy of a copy still tells them apart. */
const LOOKS: readonly LineLook[] = [
  { sign: 'circle', colour: 'accent', isHollow: false, thickness: 1.4, dashes: [] },
  { sign: 'square', colour: 'muted', isHollow: true, thickness: 1.1, dashes: [4, 2.5] },
  { sign: 'triangle', colour: 'ink', isHollow: true, thickness: 1.2, dashes: [1.2, 2] },
];

const curveLook = ({ sign, colour, isHollow, thickness, dashes }: LineLook): CurveLook => ({
  ...{ sign, signSize: 4.5, fill: isHollow ? '#ffffff' : colours[colour] },
  stroke: { colour: colours[colour], thickness, dashes },
});

const HEAD = 10;
/** From the last point to the name of its line. */
const BEFORE_NAME = 8;
const NAME_STYLE = 'small';
/** From name to name, at least. */
const NAME_HEIGHT = textStyles[NAME_STYLE].size * 1.25;

/** Heights as near to the wished ones as they can be so far apart, none under the lowest: in the order they came in. */
const spread = (wished: readonly number[], lowest: number): readonly number[] => {
  const places = wished.map((height, at) => ({ height, at })).sort((one, other) => one.height - other.height);
  const spaced: number[] = [];
  for (const { height } of places) {
    const before = spaced.at(-1);
    spaced.push(before === undefined ? height : Math.max(height, before + NAME_HEIGHT));
  }
  let limit = lowest;
  for (let at = spaced.length - 1; at >= 0; at -= 1) {
    limit = Math.min(limit, spaced[at] ?? limit);
    spaced[at] = limit;
    limit -= NAME_HEIGHT;
  }
  const found = wished.map(() => lowest);
  places.forEach(({ at }, place) => {
    found[at] = spaced[place] ?? lowest;
  });
  return found;
};

interface Ending {
  readonly words: string;
  readonly colour: Colour;
  readonly look: CurveLook;
  readonly series: Series;
}

const endingOf = (series: Series, at: number): readonly Ending[] => {
  const look = LOOKS[at % LOOKS.length];
  if (look === undefined) return [];
  const last = series.values.at(-1) ?? null;
  const words = last === null ? series.name : `${series.name} ${last}`;
  return [{ words, colour: look.colour, look: curveLook(look), series }];
};

const styleOf = ({ colour }: Ending): TextOptions => ({ style: NAME_STYLE, colour });

/** Lines over many categories, each with its name and last value at its end: there is no legend to look up. */
export const lines = (chart: Lines): Block =>
  chartBlock(chart, chart.lines, (width, setter: TextSetter) => {
    const endings = chart.lines.flatMap(endingOf);
    const longest = Math.max(0, ...endings.map((ending) => setter.line(ending.words, styleOf(ending)).width));
    const plot = plotIn(width, chart.height, { top: HEAD, right: BEFORE_NAME + longest });
    const x = scalePoint<number>()
      .domain(chart.categories.map((_, at) => at))
      .range([plot.left, plot.right]);
    const y = heightScale(plot, chart.lines);
    const ends = endings.map(({ series }) => series.values.findLast((value) => value !== null) ?? 0);
    const heights = spread(ends.map(y), plot.bottom);
    const names = endings.map((ending, at): Word => {
      const baseline = baselineAround(heights[at] ?? plot.bottom, textStyles[NAME_STYLE].size);
      return wordAt(setter, ending.words, [plot.right + BEFORE_NAME, baseline], 'start', styleOf(ending));
    });
    return sketchOf([
      gridLines(plot, y, setter),
      categoryNames(
        plot,
        chart.categories.map((name, at) => [name, x(at) ?? 0]),
        setter,
      ),
      ...endings.map(({ series, look }) => ({
        shapes: curve(
          chart.categories.map((_, at) => {
            const value = series.values[at] ?? null;
            return value === null ? null : ([x(at) ?? 0, y(value)] as const);
          }),
          look,
        ),
        words: [],
      })),
      { shapes: [], words: names },
    ]);
  });
