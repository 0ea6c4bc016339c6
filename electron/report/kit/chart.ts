import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { mainFamily } from '../fonts.ts';
import { type Block, makeBlock } from './block.ts';
import type { TextSetter } from './text-setter.ts';
import { colours } from './theme.ts';

export interface Series {
  readonly name: string;
  /** One a category; null leaves a gap. */
  readonly values: readonly (number | null)[];
}

export interface BarsAndLine {
  readonly categories: readonly string[];
  /** Two at most: dark and light, told apart without colour. */
  readonly bars: readonly Series[];
  readonly line: Series;
  /** Points. */
  readonly height: number;
}

const FONT_SIZE = 7.5;
const BAR_FILLS = [colours.accent, colours.pale];

const label = { show: true, position: 'top' as const, fontSize: 7, fontFamily: mainFamily, distance: 2 };

const seriesOf = ({ bars, line }: BarsAndLine, flat: (text: string) => string) => [
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

const hideZero = ({ value }: { readonly value?: unknown }): string =>
  typeof value === 'number' && value > 0 ? String(value) : '';

const axisLabel = { color: colours.muted, fontSize: FONT_SIZE, fontFamily: mainFamily };

const optionOf = (chart: BarsAndLine, flat: (text: string) => string) => ({
  animation: false,
  textStyle: { fontFamily: mainFamily, fontSize: FONT_SIZE },
  legend: {
    top: 0,
    left: 0,
    itemWidth: 14,
    itemHeight: 7,
    itemGap: 16,
    textStyle: { color: colours.muted, fontSize: FONT_SIZE, fontFamily: mainFamily },
  },
  grid: { left: 26, right: 4, top: 26, bottom: 18 },
  xAxis: {
    type: 'category' as const,
    data: chart.categories.map(flat),
    axisLine: { lineStyle: { color: colours.rule } },
    axisTick: { show: false },
    axisLabel,
  },
  yAxis: {
    type: 'value' as const,
    minInterval: 1,
    axisLabel,
    splitLine: { lineStyle: { color: colours.rule, width: 0.5 } },
  },
  series: seriesOf(chart, flat),
});

const drawSvg = (chart: BarsAndLine, width: number, setter: TextSetter): string => {
  use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height: chart.height });
  try {
    drawing.setOption(optionOf(chart, setter.flat));
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
};

/** Grouped bars with a line over them, as vectors. Its words are set in the body font and cannot become markup. */
export const barsAndLine = (chart: BarsAndLine): Block =>
  makeBlock(({ width, setter }) => ({
    content: { svg: drawSvg(chart, width, setter), width, height: chart.height, font: mainFamily },
    height: chart.height,
  }));
