/**
 * Where each page of a pocket booklet is printed: four pages of A6 on each side of an A4 sheet that stands upright.
 *
 * How it becomes a booklet: every sheet is printed on both sides and cut once across its middle; of each part the pile of
 * upper halves is laid on the pile of lower ones, the whole pile is folded once behind its front and stapled through the
 * fold. Parts follow one another. So half sheet 1 is the outermost of its part, and its front has the last page on the
 * left and the first on the right.
 */

/** How the printer turns a sheet over: like a page of a book (about its long edge), or of a calendar (about its short one). */
export const flips = ['long', 'short'] as const;
export type Flip = (typeof flips)[number];

/** What one sheet carries. */
export const PAGES_A_SHEET = 8;

/** An ordinary stapler goes through twenty half sheets. */
export const MOST_SHEETS = 10;

/** A place on one side of a sheet, as that side is printed. */
export interface Cell {
  readonly row: 0 | 1;
  readonly column: 0 | 1;
  /** From 1. */
  readonly page: number;
  /** Printed standing on its head. */
  readonly turned: boolean;
}

/** One side of one sheet, in the order in which sides are printed: front and back of the first sheet, then the next. */
export interface SheetSide {
  /** From 1, through the whole booklet. */
  readonly sheet: number;
  readonly side: 'front' | 'back';
  /** From 1: the part of the booklet it belongs to. */
  readonly part: number;
  /** Upper row first, from left to right. */
  readonly cells: readonly Cell[];
  /** The half sheets of the part it is cut into, counted from the outermost: the upper one, the lower one. */
  readonly halves: readonly [number, number];
}

/** A stapled part of the booklet. */
export interface Part {
  readonly firstPage: number;
  readonly pages: number;
  readonly firstSheet: number;
  readonly sheets: number;
}

export interface Imposition {
  /** Pages with the blank ones: a multiple of eight. */
  readonly pages: number;
  readonly parts: readonly Part[];
  readonly sides: readonly SheetSide[];
}

/** So many pages the booklet has when its last sheet is full. */
export const paddedPages = (pages: number): number =>
  Math.max(1, Math.ceil(pages / PAGES_A_SHEET)) * PAGES_A_SHEET;

/** As few parts as can be stapled, as even as can be: the thicker ones come first. */
export const partsOf = (pages: number, mostSheets: number = MOST_SHEETS): readonly Part[] => {
  const sheets = paddedPages(pages) / PAGES_A_SHEET;
  const count = Math.ceil(sheets / mostSheets);
  const parts: Part[] = [];
  for (let at = 0, before = 0; at < count; at += 1) {
    const own = Math.ceil((sheets - before) / (count - at));
    parts.push({
      firstPage: before * PAGES_A_SHEET + 1,
      pages: own * PAGES_A_SHEET,
      firstSheet: before + 1,
      sheets: own,
    });
    before += own;
  }
  return parts;
};

/** The four pages of a half sheet, the outermost being 0: its front from left to right, and what lies behind them. */
const pagesOfHalf = ({ firstPage, pages }: Part, half: number) => {
  const [early, late] = [firstPage + 2 * half, firstPage + pages - 1 - 2 * half];
  return { front: [late, early], behind: [late - 1, early + 1] } as const;
};

const frontCells = (halves: readonly (readonly [number, number])[]): readonly Cell[] =>
  halves.flatMap(([left, right], row) => [
    { row: row === 0 ? 0 : 1, column: 0, page: left, turned: false } as const,
    { row: row === 0 ? 0 : 1, column: 1, page: right, turned: false } as const,
  ]);

/** What lies behind a place of the front is printed at its mirror image: beside it, or over it and on its head. */
const turnOver = (cells: readonly Cell[], flip: Flip): readonly Cell[] =>
  cells
    .map(({ row, column, page }): Cell => {
      const [acrossRow, acrossColumn] = [row === 0 ? 1 : 0, column === 0 ? 1 : 0] as const;
      return flip === 'long'
        ? { row, column: acrossColumn, page, turned: false }
        : { row: acrossRow, column, page, turned: true };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);

const sidesOf = (part: Part, name: number, flip: Flip): readonly SheetSide[] =>
  Array.from({ length: part.sheets }, (_, place) => {
    const [upper, lower] = [pagesOfHalf(part, place), pagesOfHalf(part, part.sheets + place)];
    const common = {
      sheet: part.firstSheet + place,
      part: name,
      halves: [place + 1, part.sheets + place + 1] as const,
    };
    const behind = frontCells([upper.behind, lower.behind]);
    return [
      { ...common, side: 'front', cells: frontCells([upper.front, lower.front]) } as const,
      { ...common, side: 'back', cells: turnOver(behind, flip) } as const,
    ];
  }).flat();

/**
 * Puts so many pages on sheets. Every page from 1 to `pages` of the answer has exactly one place; what the booklet has
 * none of is blank, and whoever calls says which pages those are.
 */
export const impose = (pages: number, flip: Flip, mostSheets: number = MOST_SHEETS): Imposition => {
  const parts = partsOf(pages, mostSheets);
  return {
    pages: paddedPages(pages),
    parts,
    sides: parts.flatMap((part, place) => sidesOf(part, place + 1, flip)),
  };
};
