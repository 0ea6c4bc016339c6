import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines } from '../../../../../electron/report/kit/charts/lines.ts';
import { contentWidth } from '../../../../../electron/report/kit/theme.ts';
import { check } from '../../../../shared/support/check.ts';
import { centreOf, coveredIn, figureOf, outlinesIn, outsideOf, placesOf } from '../../support/figure.ts';

const NAMES = ['新开', '了结', '未了结'];
const HEIGHT = 138;
const RUNS = { runs: 300, soak: 5000 };

const drawn = (series: readonly (readonly (number | null)[])[], names: readonly string[] = NAMES) =>
  figureOf(
    lines({
      title: '和前几周比',
      categories: (series[0] ?? []).map((_, at) => `W${at + 30}`),
      lines: series.map((values, at) => ({ name: names[at] ?? '', values })),
      height: HEIGHT,
    }),
  );

const count = fc.option(fc.oneof(fc.nat(9), fc.nat(5000)), { freq: 6 });
const trends = fc
  .integer({ min: 2, max: 13 })
  .chain((weeks) =>
    fc.array(fc.array(count, { minLength: weeks, maxLength: weeks }), { minLength: 1, maxLength: 3 }),
  );

describe('lines over the weeks', () => {
  it('no word covers another or leaves the page, whatever the figures', () => {
    check(
      fc.property(trends, (series) => {
        const figure = drawn(series);
        expect(coveredIn(figure)).toEqual([]);
        expect(outsideOf(figure)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('each line ends in its name and its last value, beside its end where there is room', () => {
    const figure = drawn([
      [1, 40],
      [2, 20],
      [3, null],
    ]);
    const names = placesOf(figure).slice(-3);
    expect(names.map(({ words }) => words)).toEqual(['新开 40', '了结 20', '未了结']);
    const ends = outlinesIn(figure).map(({ outlines }) => outlines.map(centreOf).at(-1)?.[1] ?? 0);
    names.forEach(({ top, bottom }, at) => {
      expect((top + bottom) / 2).toBeCloseTo(ends[at] ?? 0, 1);
    });
  });

  it('names of lines that end together stand one under the other, in the order of their ends', () => {
    const names = placesOf(
      drawn([
        [1, 0],
        [2, 0],
        [3, 1000],
      ]),
    ).slice(-3);
    const [first, second, third] = names.map(({ top }) => top);
    expect(third).toBeLessThan(first ?? 0);
    expect(first).toBeLessThan(second ?? 0);
  });

  it.each([9, 0])('names of lines that all end at %i stay in the drawing', (value) => {
    const figure = drawn([
      [9, value],
      [8, value],
      [7, value],
    ]);
    expect(coveredIn(figure)).toEqual([]);
    expect(outsideOf(figure)).toEqual([]);
  });

  it('a long name takes its room from the drawing', () => {
    const long = '答应了客户、到期前做到的';
    const place = placesOf(drawn([[1, 2]], [long])).at(-1);
    expect(place?.words).toBe(`${long} 2`);
    expect(place?.right).toBeCloseTo(contentWidth, 3);
  });

  it('a name the body font lacks is shown by another', () => {
    const figure = drawn([[1, 2]], ['\u{2b5af}😀']);
    const runs = figure.words.at(-1)?.text.lines.flatMap((line) => line.runs) ?? [];
    expect(runs.some(({ family }) => family === 'Noto Emoji')).toBe(true);
  });
});
