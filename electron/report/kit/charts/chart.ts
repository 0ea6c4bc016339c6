import type { Word } from '../../press/set.ts';
import { SetFigure } from '../../press/set.ts';
import type { Shape } from '../../press/shapes.ts';
import { type Block, makeBlock } from '../block.ts';
import type { TextSetter } from '../text-setter.ts';

export interface Series {
  readonly name: string;
  /** One a category; null leaves a gap. */
  readonly values: readonly (number | null)[];
}

export interface Chart {
  /** What it shows, in words: read out before its figures. */
  readonly title: string;
  readonly categories: readonly string[];
  /** Points. */
  readonly height: number;
}

/** What a chart is drawn of; the first shapes and words lie at the bottom. */
export interface Sketch {
  readonly shapes: readonly Shape[];
  readonly words: readonly Word[];
}

export const sketchOf = (parts: readonly Sketch[]): Sketch => ({
  shapes: parts.flatMap(({ shapes }) => shapes),
  words: parts.flatMap(({ words }) => words),
});

/** The figures of a drawing in words: series by series, each value after its category. */
const altOf = ({ title, categories }: Chart, all: readonly Series[]): string => {
  const told = all.map(({ name, values }) => {
    const points = values.flatMap((value, at) =>
      value === null ? [] : [`${categories[at] ?? ''} ${value}`],
    );
    return `${name}: ${points.join(', ')}`;
  });
  return [title, ...told].join('; ');
};

/** A drawing as vectors, read out as its figures. */
export const chartBlock = (
  chart: Chart,
  series: readonly Series[],
  sketch: (width: number, setter: TextSetter) => Sketch,
): Block =>
  makeBlock(({ width, setter }) => {
    const { height } = chart;
    const { shapes, words } = sketch(width, setter);
    return { content: new SetFigure(shapes, words, height, altOf(chart, series)), height };
  });
