import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { mainFamily } from '../fonts.ts';
import type { Drawing } from '../press/structure.ts';
import { type Block, makeBlock } from './block.ts';
import type { TextSetter } from './text-setter.ts';
import { colours } from './theme.ts';

export interface Series {
  readonly name: string;
  /** One a category; null leaves a gap. */
  readonly values: readonly (number | null)[];
}

interface Chart {
  /** What it shows, in words: read out before its figures. */
  readonly title: string;
  readonly categories: readonly string[];
  /** Points. */
  readonly height: number;
}

export interface BarsAndLine extends Chart {
  /** Two at most: dark and light, told apart without colour. */
  readonly bars: readonly Series[];
  readonly line: Series;
}

export interface Lines extends Chart {
  /** Three at most, told apart by dashes and signs as well as by colour; each is named at its end. */
  readonly lines: readonly Series[];
}

const FONT_SIZE = 7.5;
const BAR_FILLS = [colours.accent, colours.pale];

const label = { show: true, position: 'top' as const, fontSize: 7, fontFamily: mainFamily, distance: 2 };

const hideZero = ({ value }: { readonly value?: unknown }): string =>
  typeof value === 'number' && value > 0 ? String(value) : '';

const barsAndLineSeries = ({ bars, line }: BarsAndLine, flat: (text: string) => string) => [
  ...bars.map(({ name, values }, index) => ({
    type: 'bar' as const,
    name: flat(name),
    data: [...values],
    barMaxWidth: 16,
    barGap: '15%',
    silent: true,
    itemStyle: { color: BAR_FILLS[index % BAR_FILLS.length] ?? colours.accent },
    label: { ...label, color: colours.muted, formatter: hideZero },
  })),
  {
    type: 'line' as const,
    name: flat(line.name),
    data: line.values.map((value) => value ?? '-'),
    silent: true,
    symbol: 'circle',
    symbolSize: 5,
    lineStyle: { color: colours.ink, width: 1.1, type: 'dashed' as const },
    itemStyle: { color: '#ffffff', borderColor: colours.ink, borderWidth: 1.1 },
    // On white: the line crosses dark bars.
    label: {
      ...label,
      ...{ color: colours.ink, fontWeight: 'bold' as const, backgroundColor: '#ffffff', padding: [0.5, 1.5] },
    },
  },
];

/** Full, hollow, hollow; drawn through, dashed, dotted: a copy of a copy still tells them apart. */
const LINE_LOOKS = [
  { symbol: 'circle', colour: colours.accent, fill: colours.accent, type: 'solid' as const, width: 1.4 },
  { symbol: 'rect', colour: colours.muted, fill: '#ffffff', type: [4, 2.5], width: 1.1 },
  { symbol: 'triangle', colour: colours.ink, fill: '#ffffff', type: [1.2, 2], width: 1.2 },
] as const;

const linesSeries = ({ lines }: Lines, flat: (text: string) => string) =>
  lines.flatMap(({ name, values }, index) => {
    const look = LINE_LOOKS[index % LINE_LOOKS.length];
    if (look === undefined) return [];
    const last = values.at(-1) ?? null;
    return {
      type: 'line' as const,
      name: flat(name),
      data: values.map((value) => value ?? '-'),
      silent: true,
      ...{ symbol: look.symbol, symbolSize: 4.5, showAllSymbol: true as const },
      lineStyle: {
        color: look.colour,
        width: look.width,
        type: typeof look.type === 'string' ? look.type : [...look.type],
      },
      itemStyle: { color: look.fill, borderColor: look.colour, borderWidth: 1.1 },
      endLabel: {
        ...{ show: true, distance: 8, fontSize: FONT_SIZE, fontFamily: mainFamily, color: look.colour },
        padding: [2.5, 0],
        formatter: flat(last === null ? name : `${name} ${last}`),
      },
      labelLayout: { moveOverlap: 'shiftY' as const },
    };
  });

const axisLabel = { color: colours.muted, fontSize: FONT_SIZE, fontFamily: mainFamily };

interface Edges {
  readonly top: number;
  readonly right: number;
}

const optionOf = (categories: readonly string[], edges: Edges, flat: (text: string) => string) => ({
  animation: false,
  textStyle: { fontFamily: mainFamily, fontSize: FONT_SIZE },
  grid: { left: 26, bottom: 18, ...edges },
  xAxis: {
    type: 'category' as const,
    data: categories.map(flat),
    axisLine: { lineStyle: { color: colours.rule } },
    axisTick: { show: false },
    axisLabel: { ...axisLabel, interval: 0 },
  },
  yAxis: {
    type: 'value' as const,
    minInterval: 1,
    axisLabel,
    splitLine: { lineStyle: { color: colours.rule, width: 0.5 } },
  },
});

const legend = {
  ...{ top: 0, left: 0, itemWidth: 14, itemHeight: 7, itemGap: 16 },
  textStyle: { color: colours.muted, fontSize: FONT_SIZE, fontFamily: mainFamily },
};

type Option = Parameters<ReturnType<typeof init>['setOption']>[0];

const drawSvg = (option: Option, width: number, height: number): string => {
  use([BarChart, LineChart, GridComponent, LegendComponent, LabelLayout, SVGRenderer]);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(option);
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
};

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

type Drawn = Drawing & { readonly svg: string; readonly width: number; readonly height: number };

/** A drawing as vectors. Its words are set in the body font and cannot become markup. */
const chartBlock = (
  chart: Chart,
  series: readonly Series[],
  optionFor: (flat: TextSetter['flat']) => Option,
): Block =>
  makeBlock(({ width, setter }) => {
    const { height } = chart;
    const svg = drawSvg(optionFor(setter.flat), width, height);
    const content: Drawn & { readonly font: string } = {
      ...{ svg, width, height, font: mainFamily },
      alt: altOf(chart, series),
    };
    return { content, height };
  });

/** Grouped bars with a line over them. */
export const barsAndLine = (chart: BarsAndLine): Block =>
  chartBlock(chart, [...chart.bars, chart.line], (flat) => ({
    ...optionOf(chart.categories, { top: 26, right: 4 }, flat),
    legend,
    series: barsAndLineSeries(chart, flat),
  }));

/** The room at the right for the names of the lines. */
const NAMES = 72;

/** Lines over many categories, each with its name and last value at its end: there is no legend to look up. */
export const lines = (chart: Lines): Block =>
  chartBlock(chart, chart.lines, (flat) => {
    const { xAxis, ...option } = optionOf(chart.categories, { top: 10, right: NAMES }, flat);
    return { ...option, xAxis: { ...xAxis, boundaryGap: false }, series: linesSeries(chart, flat) };
  });
