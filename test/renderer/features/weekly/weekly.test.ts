import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartOf, roundUp } from '../../../../renderer/features/weekly/chart.ts';
import { trendLinesOf } from '../../../../renderer/features/weekly/trend-lines.ts';
import { chosenWeek } from '../../../../renderer/features/weekly/week-choice.ts';
import { thisWeek, weekAfter } from '../../../../renderer/weeks/weeks.ts';

describe('which week', () => {
  test('is the one of this moment in the book’s zone', () => {
    expect(thisWeek('2026-11-22T15:59:00.000Z', 'Asia/Shanghai')).toBe('2026-W47');
    expect(thisWeek('2026-11-22T16:01:00.000Z', 'Asia/Shanghai')).toBe('2026-W48');
  });
  test('steps over the turn of the year, with its long and short years', () => {
    expect(weekAfter('2026-W53', 1)).toBe('2027-W01');
    expect(weekAfter('2026-W01', -1)).toBe('2025-W52');
    expect(weekAfter('2026-W54', 1)).toBe('2026-W54');
  });
  test('is never one that has not begun, nor a name that is none', () => {
    expect(chosenWeek(null, '2026-W48')).toBe('2026-W48');
    expect(chosenWeek('2026-W47', '2026-W48')).toBe('2026-W47');
    expect(chosenWeek('2027-W01', '2026-W48')).toBe('2026-W48');
    expect(chosenWeek('2025-W54', '2026-W48')).toBe('2026-W48');
    expect(chosenWeek('last', '2026-W48')).toBe('2026-W48');
  });
});

describe('the day chart', () => {
  const box = { left: 0, top: 0, width: 700, height: 100 };
  const day = (opened: number, closed: number, open: number | null) => ({
    date: '2026-11-23',
    opened,
    closed,
    open,
    reopened: 0,
  });

  test('an empty week is drawn flat on the ground', () => {
    const chart = chartOf([day(0, 0, 0)], box);
    expect(chart.days[0]?.opened.height).toBe(0);
    expect(chart.line).toBe('350,100');
  });
  test('the line ends with the last day that has come', () => {
    const chart = chartOf([day(4, 0, 4), day(0, 0, null)], box);
    expect(chart.line.split(' ')).toHaveLength(1);
    expect(chart.days[1]?.openY).toBeNull();
  });
  test('whatever the figures, everything stays in the box and the ticks are whole numbers', () => {
    const figure = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure, figure), { minLength: 1, maxLength: 7 }), (drawn) => {
        const chart = chartOf(
          drawn.map((values) => day(...values)),
          box,
        );
        for (const { opened, closed, openY } of chart.days) {
          for (const y of [opened.y, closed.y, openY ?? 0]) {
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(100);
          }
          expect(opened.x + opened.width).toBeLessThanOrEqual(closed.x);
        }
        expect(chart.ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
      }),
    );
  });
  test('the scale ends near what is shown', () => {
    expect([1, 4, 5, 9, 60, 63, 401].map(roundUp)).toEqual([4, 4, 8, 12, 60, 80, 600]);
  });
});

describe('the trend', () => {
  const box = { left: 30, top: 10, width: 600, height: 120 };
  const figure = fc.integer({ min: 0, max: 3_000 });
  const week = fc.record({
    ...{ opened: figure, closed: figure, pending: figure, overdue: figure, promisesBroken: figure },
    ...{ complaints: figure, handoversLate: figure, lateArrivals: figure, notes: figure },
    week: fc.integer({ min: 1, max: 52 }).map((number) => `2026-W${String(number).padStart(2, '0')}`),
  });

  test('whatever the figures, lines stay in the box, end at the last week, and no name stands on another', () => {
    fc.assert(
      fc.property(fc.array(week, { minLength: 3, maxLength: 13 }), (weeks) => {
        const { lines } = trendLinesOf(weeks, box);
        expect(lines.map(({ last }) => last)).toEqual(
          (['opened', 'closed', 'pending'] as const).map((key) => weeks.at(-1)?.[key]),
        );
        for (const { dots, nameY } of lines) {
          expect(dots).toHaveLength(weeks.length);
          expect(dots.at(-1)?.x).toBeCloseTo(box.left + box.width);
          for (const y of [...dots.map((dot) => dot.y), nameY]) {
            expect(y).toBeGreaterThanOrEqual(box.top - 1e-9);
            expect(y).toBeLessThanOrEqual(box.top + box.height + 1e-9);
          }
        }
        const names = lines.map(({ nameY }) => nameY).sort((a, b) => a - b);
        names.slice(1).forEach((name, at) => {
          expect(name - (names[at] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9);
        });
      }),
    );
  });
});
