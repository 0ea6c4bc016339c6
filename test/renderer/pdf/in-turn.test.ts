import { describe, expect, it } from 'vitest';
import { createPagesInTurn, type Sheet } from '../../../renderer/pdf/in-turn.ts';

/** Pages of which each says when it is drawn, and is drawn when it is told to. */
const setUp = () => {
  const pages = createPagesInTurn<Sheet>();
  const drawn: number[] = [];
  const near = new Set<number>();
  const sheets = new Map<number, Sheet>();
  const sheetOf = (page: number): Sheet => {
    const sheet = sheets.get(page) ?? { width: 300, height: 150 };
    sheets.set(page, sheet);
    return sheet;
  };
  const draw = (page: number) => async () => {
    const sheet = sheetOf(page);
    sheet.width = 820;
    sheet.height = 1160;
    drawn.push(page);
  };
  const turn = (page: number, isNear: boolean) => {
    if (isNear) near.add(page);
    else near.delete(page);
    return pages.turnTo(sheetOf(page), () => near.has(page), draw(page));
  };
  return { pages, drawn, sheetOf, turn };
};

describe('pages of a PDF on the screen', () => {
  it('are not drawn when they are far again before their turn', async () => {
    const { drawn, turn } = setUp();
    const turns = Array.from({ length: 300 }, (_, page) => [turn(page, true), turn(page, page === 299)]);
    await Promise.all(turns.flat());
    expect(drawn).toEqual([299]);
  });

  it('give their picture back when they are far, and are drawn anew when they come near', async () => {
    const { drawn, sheetOf, turn } = setUp();
    await turn(1, true);
    expect(sheetOf(1).width).toBe(820);
    await turn(1, false);
    expect(sheetOf(1)).toEqual({ width: 0, height: 0 });
    await turn(1, true);
    expect(sheetOf(1).width).toBe(820);
    expect(drawn).toEqual([1, 1]);
  });

  it('are drawn once, however often they are seen', async () => {
    const { drawn, turn } = setUp();
    await Promise.all([turn(1, true), turn(1, true), turn(1, true)]);
    expect(drawn).toEqual([1]);
  });

  it('one after the other; one that fails tells who asked for it, and the next is drawn', async () => {
    const { pages, drawn, turn } = setUp();
    let running = 0;
    let most = 0;
    const slow = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    const failing = pages.inTurn(() => Promise.reject(new Error('torn')));
    const all = [pages.inTurn(slow), pages.inTurn(slow), turn(1, true)];
    await expect(failing).rejects.toThrow('torn');
    await Promise.all(all);
    expect(most).toBe(1);
    expect(drawn).toEqual([1]);
  });

  it('that could not be drawn are tried again when they come near again', async () => {
    const { pages } = setUp();
    const sheet = { width: 0, height: 0 };
    const torn = pages.turnTo(
      sheet,
      () => true,
      () => Promise.reject(new Error('torn')),
    );
    await expect(torn).rejects.toThrow('torn');
    let again = 0;
    await pages.turnTo(
      sheet,
      () => true,
      async () => {
        again += 1;
      },
    );
    expect(again).toBe(1);
  });
});
