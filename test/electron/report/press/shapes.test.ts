import { describe, expect, it } from 'vitest';
import { drawShapes } from '../../../../electron/report/press/shapes.ts';

const stroke = { colour: '#000000', thickness: 1, dashes: [3, 2] };

/** A word of PDF that fills or strokes what has been drawn since the last. */
const PAINTS = /^(?:f|S|B)$/u;

describe('shapes as words of PDF', () => {
  it('areas are one path, lines are stroked as they are dashed, an outline is closed; what was in force is again', () => {
    const words = drawShapes(
      [
        { kind: 'areas', areas: [[1, 2, 3, 4]], fill: '#ff0000' },
        {
          kind: 'lines',
          lines: [
            [
              [0, 0],
              [5, 5],
            ],
          ],
          stroke,
        },
        {
          kind: 'outlines',
          outlines: [
            {
              corners: [
                [0, 0],
                [1, 0],
                [1, 1],
              ],
            },
          ],
          fill: '#ffffff',
          stroke,
        },
      ],
      10,
      20,
    );
    expect(words).toEqual([
      ...['q', '1 0 0 rg', '11 22 3 4 re', 'f'],
      ...['0 0 0 RG 1 w [3 2] 0 d', '10 20 m 15 25 l', 'S'],
      ...['1 1 1 rg 0 0 0 RG 1 w [3 2] 0 d', '10 20 m 11 20 l 11 21 l h', 'B'],
      'Q',
    ]);
  });

  it('a shape of nothing is nothing: what paints without a path is an error to a strict reader', () => {
    const words = drawShapes(
      [
        { kind: 'areas', areas: [], fill: '#ff0000' },
        { kind: 'lines', lines: [], stroke },
        { kind: 'lines', lines: [[]], stroke },
        { kind: 'outlines', outlines: [], fill: '#ffffff', stroke },
        { kind: 'outlines', outlines: [{ corners: [] }], fill: '#ffffff', stroke },
      ],
      0,
      0,
    );
    expect(words.filter((word) => PAINTS.test(word))).toEqual([]);
  });
});
