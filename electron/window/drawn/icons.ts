import { type Colour, disc, type Layer, onGrid, roundedSquare, type Shape } from './raster.ts';

/** Baton’s pictures, as shapes: drawn at whatever size they are needed, so that there is nothing to keep in step. */

/** The window’s accent, a little lighter so that it stands out on a dark task bar. */
const GREEN: Colour = [0x1f, 0x77, 0x6e];
const RED: Colour = [0xc4, 0x2b, 0x22];
const WHITE: Colour = [0xff, 0xff, 0xff];
const BLACK: Colour = [0, 0, 0];

/** A stick with round ends from one point to another. */
const stick =
  (x1: number, y1: number, x2: number, y2: number, radius: number): Shape =>
  (x, y) => {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = ((x - x1) * dx + (y - y1) * dy) / (dx ** 2 + dy ** 2);
    const nearest = Math.min(1, Math.max(0, along));
    return Math.hypot(x - x1 - nearest * dx, y - y1 - nearest * dy) <= radius;
  };

/** Two batons side by side, one on its way out of a hand, the other into the next; `size` 1 fills half the square. */
const passing = (size: number): Shape => {
  // Along the way from the lower left to the upper right, and across it.
  const at = (along: number, across: number): readonly [number, number] => [
    0.5 + (along + across) * Math.SQRT1_2 * size,
    0.5 + (across - along) * Math.SQRT1_2 * size,
  ];
  const radius = 0.072 * size;
  const gives = stick(...at(-0.3, -0.11), ...at(0.1, -0.11), radius);
  const takes = stick(...at(-0.1, 0.11), ...at(0.3, 0.11), radius);
  return (x, y) => gives(x, y) || takes(x, y);
};

/** The app’s own icon. */
export const appIcon: readonly Layer[] = [
  { shape: roundedSquare(0.04, 0.22), colour: GREEN },
  { shape: passing(1), colour: WHITE },
];

/** In the tray; with a red dot while something is due. */
export const trayIcon = (isDue: boolean): readonly Layer[] => [
  ...appIcon,
  ...(isDue
    ? [
        { shape: disc(0.77, 0.23, 0.29), colour: null },
        { shape: disc(0.77, 0.23, 0.22), colour: RED },
      ]
    : []),
];

/** For a menu bar that colours its icons itself. */
export const templateIcon: readonly Layer[] = [{ shape: passing(1.35), colour: BLACK }];

/** Digits two pixels strong on a grid of 16: what can be read at the size of a thumb’s nail. */
const glyphs: Readonly<Record<string, readonly string[]>> = {
  1: ['..##..', '.###..', '..##..', '..##..', '..##..', '..##..', '..##..', '.####.'],
  2: ['.####.', '##..##', '....##', '...##.', '..##..', '.##...', '##....', '######'],
  3: ['.####.', '##..##', '....##', '..###.', '....##', '....##', '##..##', '.####.'],
  4: ['...##.', '..###.', '.####.', '##.##.', '######', '...##.', '...##.', '...##.'],
  5: ['######', '##....', '##....', '#####.', '....##', '....##', '##..##', '.####.'],
  6: ['.####.', '##....', '##....', '#####.', '##..##', '##..##', '##..##', '.####.'],
  7: ['######', '....##', '...##.', '...##.', '..##..', '..##..', '..##..', '..##..'],
  8: ['.####.', '##..##', '##..##', '.####.', '##..##', '##..##', '##..##', '.####.'],
  9: ['.####.', '##..##', '##..##', '##..##', '.#####', '....##', '....##', '.####.'],
  '+': ['..#..', '..#..', '#####', '..#..', '..#..'],
};

const glyph = (name: string, left: number, top: number): Layer => ({
  shape: onGrid(glyphs[name] ?? [], left, top),
  colour: WHITE,
});

/** A number on red, over the icon in the task bar; `9+` beyond nine. */
export const countIcon = (count: number): readonly Layer[] => [
  { shape: disc(0.5, 0.5, 0.5), colour: RED },
  ...(count > 9 ? [glyph('9', 2, 4), glyph('+', 9, 5)] : [glyph(String(count), 5, 4)]),
];
