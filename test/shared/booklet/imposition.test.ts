import { describe, expect, it } from 'vitest';
import { flips, type Imposition, impose, type SheetSide } from '../../../shared/booklet/imposition.ts';
import { bind, type Print, type PrintedSide } from './support/paper.ts';

const printed = (side: SheetSide | undefined): PrintedSide =>
  [0, 1].map((row) =>
    [0, 1].map((column): Print => {
      const [cell, ...more] = (side?.cells ?? []).filter(
        (candidate) => candidate.row === row && candidate.column === column,
      );
      if (cell === undefined || more.length > 0) throw new Error(`${more.length + 1} pages at one place`);
      return { page: cell.page, up: cell.turned ? -1 : 1 };
    }),
  );

/** Prints the sides in their order, takes each part’s sheets and makes a booklet of them. */
const read = ({ sides, parts }: Imposition, flip: 'long' | 'short'): readonly Print[] =>
  parts.flatMap(({ firstSheet, sheets }) => {
    const own = Array.from({ length: sheets }, (_, place) => {
      const at = 2 * (firstSheet - 1 + place);
      const [front, back] = [sides[at], sides[at + 1]];
      const names = [front, back].map((side) => `${side?.side} ${side?.sheet}`).join();
      if (names !== `front ${firstSheet + place},back ${firstSheet + place}`) throw new Error(names);
      return { front: printed(front), back: printed(back) };
    });
    return bind(own, flip);
  });

const upTo = (pages: number): readonly number[] => Array.from({ length: pages }, (_, place) => place + 1);

/** One comparison a booklet: thousands of them are a second’s work, and what differs is shown. */
const told = (prints: readonly Print[]): string =>
  prints.map(({ page, up }) => (up === 1 ? page : `${page} on its head`)).join(' ');

describe('the pocket booklet on its sheets', () => {
  for (const flip of flips)
    it(`printed, turned about the ${flip} edge, cut, piled and folded, is read from 1 to the end, every page upright`, () => {
      for (const pages of upTo(400))
        for (const most of pages % 5 === 0 ? [1, 3, 10, 50] : [10]) {
          const imposition = impose(pages, flip, most);
          const all = Math.ceil(pages / 8) * 8;
          if (imposition.pages !== all) throw new Error(`${pages} pages became ${imposition.pages}`);
          const order = told(read(imposition, flip));
          if (order !== upTo(all).join(' '))
            expect(order, `${pages} pages, ${most} sheets a part`).toBe(upTo(all).join(' '));
        }
    });

  it('is neither read in order nor upright when the sheets were turned about the other edge', () => {
    const wrong = read(impose(24, 'long'), 'short');
    expect(wrong.map(({ page }) => page)).not.toEqual(upTo(24));
    expect(wrong.some(({ up }) => up === -1)).toBe(true);
  });

  it('has as few parts as a stapler can take, as even as can be, none too thick', () => {
    for (const pages of upTo(400))
      for (const most of [1, 3, 10]) {
        const { parts, pages: all, sides } = impose(pages, 'long', most);
        const sheets = parts.map((part) => part.sheets);
        const halves = sides.map(({ part, sheet, halves: [upper, lower] }) => {
          const own = parts[part - 1];
          return own !== undefined && lower - upper === own.sheets && upper === sheet - own.firstSheet + 1;
        });
        const isRight =
          parts.length === Math.ceil(all / 8 / most) &&
          Math.max(...sheets) <= most &&
          Math.max(...sheets) - Math.min(...sheets) <= 1 &&
          sides.length === all / 4 &&
          halves.every(Boolean);
        if (!isRight) expect({ pages, most, parts, sides }).toBe('well parted');
      }
  });
});
