/**
 * Paper, scissors and hands, knowing nothing of how pages were put on sheets: printed sides become sheets, sheets are cut,
 * piled and folded, and the booklet is leafed through.
 *
 * A sheet lies on the desk with its front up. Directions are those of the desk: +x to the right, +y away from the reader.
 */

/** What is printed at one place: which page, and where its upper edge points on the printed side. */
export interface Print {
  readonly page: number;
  readonly up: 1 | -1;
}

/** A printed side as it comes out of the printer and is looked at: [row][column], upper row first. */
export type PrintedSide = readonly (readonly Print[])[];

/** One leaf of A6: what is on its two faces, with directions on the desk as the sheet lay with its front up. */
interface Leaf {
  readonly front: Print;
  readonly back: Print;
}

const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place];
  if (found === undefined) throw new Error(`nothing at ${place}`);
  return found;
};

/**
 * The leaves of a sheet [row][column], seen from its front. The printer turned the paper over about an edge before it
 * printed the back; turning it back brings each print behind its place, its direction turned with it.
 */
const leavesOf = (
  front: PrintedSide,
  back: PrintedSide,
  flip: 'long' | 'short',
): readonly (readonly Leaf[])[] =>
  front.map((cells, row) =>
    cells.map((print, column) => {
      // About the upright long edge left and right change places; about the short edge upper and lower do.
      const behind = flip === 'long' ? at(at(back, row), 1 - column) : at(at(back, 1 - row), column);
      // A rotation about the y axis leaves what points along y; one about the x axis turns it round.
      const up = flip === 'long' ? behind.up : behind.up === 1 ? -1 : 1;
      return { front: print, back: { page: behind.page, up } };
    }),
  );

/** Two leaves that hang together at the fold. */
type HalfSheet = readonly [Leaf, Leaf];

/** Cuts a pile of sheets across the middle, and lays the upper pile on the lower one. First in the pile lies on top. */
const cutAndStack = (sheets: readonly (readonly (readonly Leaf[])[])[]): readonly HalfSheet[] => {
  const half = (row: number): readonly HalfSheet[] =>
    sheets.map((leaves) => [at(at(leaves, row), 0), at(at(leaves, row), 1)]);
  return [...half(0), ...half(1)];
};

/**
 * Folds the pile so that its left half goes behind its right half, about the fold along y, and leafs through it. What is
 * met: the right leaves from the top of the pile down, front and then back; then the left leaves from the bottom up,
 * which lie turned over, so that their back is met first. Turning about y leaves every direction along y as it is.
 */
const leafThrough = (pile: readonly HalfSheet[]): readonly Print[] => [
  ...pile.flatMap(([, right]) => [right.front, right.back]),
  ...[...pile].reverse().flatMap(([left]) => [left.back, left.front]),
];

/** The pages of one stapled part in the order in which they are read, each with where its upper edge points. */
export const bind = (
  sides: readonly { readonly front: PrintedSide; readonly back: PrintedSide }[],
  flip: 'long' | 'short',
): readonly Print[] => leafThrough(cutAndStack(sides.map(({ front, back }) => leavesOf(front, back, flip))));
