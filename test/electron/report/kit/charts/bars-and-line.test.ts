import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsAndLine } from '../../../../../electron/report/kit/charts/bars-and-line.ts';
import { overlap } from '../../../../../electron/report/kit/charts/words.ts';
import { colours } from '../../../../../electron/report/kit/theme.ts';
import { check } from '../../../../shared/support/check.ts';
import {
  areasIn,
  centreOf,
  coveredIn,
  figureOf,
  linesIn,
  outlinesIn,
  outsideOf,
  placesOf,
} from '../../support/figure.ts';

const HEIGHT = 168;
const RUNS = { runs: 300, soak: 5000 };

interface Day {
  readonly opened: number;
  readonly closed: number;
  readonly open: number | null;
}

const drawn = (days: readonly Day[]) =>
  figureOf(
    barsAndLine({
      title: '每天的跟进',
      categories: days.map((_, at) => `11月${at + 1}日`),
      bars: [
        { name: '新开', values: days.map(({ opened }) => opened) },
        { name: '了结', values: days.map(({ closed }) => closed) },
      ],
      line: { name: '未了结', values: days.map(({ open }) => open) },
      height: HEIGHT,
    }),
  );

const counts = fc.oneof(fc.nat(9), fc.nat(40), fc.nat(6000));
const weeks = fc.array(fc.record({ opened: counts, closed: counts, open: fc.option(counts, { freq: 5 }) }), {
  minLength: 1,
  maxLength: 7,
});

/** The bars of one colour, without its square in the legend. */
const barsOf = (figure: ReturnType<typeof drawn>, fill: string) =>
  areasIn(figure)
    .filter((shape) => shape.fill === fill)
    .slice(1)
    .flatMap(({ areas }) => areas);

describe('bars with a line over them', () => {
  it('no word covers another or leaves the drawing, whatever the figures', () => {
    check(
      fc.property(weeks, (days) => {
        const figure = drawn(days);
        expect(coveredIn(figure)).toEqual([]);
        expect(outsideOf(figure)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('no number of the line stands so near a bar’s that the two read as one', () => {
    check(
      fc.property(weeks, (days) => {
        const figure = drawn(days);
        const others = placesOf(figure, ({ text }) => !text.look.bold);
        const merged = placesOf(figure, ({ text }) => text.look.bold)
          .map((place) => ({ ...place, left: place.left - 2.5, right: place.right + 2.5 }))
          .filter((place) => others.some((other) => overlap(place, other)));
        expect(merged).toEqual([]);
      }),
      RUNS,
    );
  });

  it('each value is drawn as high as it is: bars from the ground, points in the middle over them', () => {
    check(
      fc.property(weeks, (days) => {
        const figure = drawn(days);
        const grid = linesIn(figure).find(({ stroke }) => stroke.colour === colours.rule);
        const heights = grid?.lines.map((line) => line[0]?.[1] ?? 0) ?? [];
        const ground = Math.max(...heights);
        const roof = Math.min(...heights);
        const numbers = placesOf(figure).map(({ words }) => words);
        const greatest = Number(numbers.filter((words) => /^\d+$/u.test(words)).at(heights.length - 1));
        const heightOf = (value: number): number => ((ground - roof) * value) / greatest;
        const bars = [
          [colours.accent, days.map(({ opened }) => opened)],
          [colours.pale, days.map(({ closed }) => closed)],
        ] as const;
        for (const [fill, values] of bars) {
          const areas = barsOf(figure, fill);
          expect(areas.map(([, top, , height]) => top + height)).toEqual(areas.map(() => ground));
          areas.forEach(([, , , height], at) => {
            expect(height).toBeCloseTo(heightOf(values.filter((value) => value > 0)[at] ?? 0), 6);
          });
          expect(areas).toHaveLength(values.filter((value) => value > 0).length);
        }
        const points = outlinesIn(figure)
          .at(-1)
          ?.outlines.map((outline) => centreOf(outline)[1]);
        const open = days.flatMap((day) => (day.open === null ? [] : [day.open]));
        expect(points).toHaveLength(open.length);
        points?.forEach((y, at) => {
          expect(ground - y).toBeCloseTo(heightOf(open[at] ?? 0), 6);
        });
      }),
      RUNS,
    );
  });

  it('says each value but the bars that are none, and reads all of it out', () => {
    const figure = drawn([
      { opened: 6, closed: 0, open: 12 },
      { opened: 11, closed: 4, open: null },
    ]);
    const numbers = placesOf(figure, ({ text }) => text.look.size === 7).map(({ words }) => words);
    expect(numbers).toEqual(['6', '11', '4', '12']);
    expect(figure.alt).toBe(
      '每天的跟进; 新开: 11月1日 6, 11月2日 11; 了结: 11月1日 0, 11月2日 4; 未了结: 11月1日 12',
    );
  });

  it('the line has a gap where nothing is known yet', () => {
    const figure = drawn([3, 4, null, 5, 6, null, 7].map((open) => ({ opened: 1, closed: 1, open })));
    const [stretches] = linesIn(figure).slice(-1);
    expect(stretches?.lines.map((line) => line.length)).toEqual([2, 2]);
    expect(outlinesIn(figure).at(-1)?.outlines).toHaveLength(5);
  });

  it('without anything counted there are no half lines, and the drawing stands', () => {
    const figure = drawn([{ opened: 0, closed: 0, open: 0 }]);
    const numbers = placesOf(figure).map(({ words }) => words);
    expect(numbers.filter((words) => words.includes('.'))).toEqual([]);
    expect(numbers).toContain('11月1日');
  });
});
