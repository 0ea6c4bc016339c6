import type { PaperWord } from './paper-words.ts';

/** Words of one line and one cell. */
type Piece = PaperWord;

/** What stands on the pages between head and foot, read from above, and which titles part it. */
export interface Sheet {
  readonly words: readonly PaperWord[];
  readonly pieces: readonly Piece[];
  readonly isTitle: (piece: Piece) => boolean;
}

export interface AskedColumn {
  readonly label: string;
  /** Its words end at the right edge of its title, as numbers do. */
  readonly end?: boolean;
}

export const squeezed = (words: string): string => words.replace(/\s/gu, '');

/** Less than this lies between words of one cell, more between two cells. */
const GAP = 6;

const centre = ({ top, bottom }: Piece): number => (top + bottom) / 2;
const isBeside = (one: Piece, other: Piece): boolean => Math.abs(centre(one) - centre(other)) < 3;

/** From above, and in a line from the left. */
const inOrder = (pieces: readonly Piece[]): readonly Piece[] => {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.page - b.page || centre(a) - centre(b))) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line !== undefined && first?.page === piece.page && isBeside(first, piece)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap((line) => line.sort((a, b) => a.left - b.left));
};

/** Words that stand as near each other as words do. */
const joined = (words: readonly PaperWord[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (const word of inOrder(words)) {
    const before = pieces.findIndex(
      (piece) =>
        piece.page === word.page &&
        isBeside(piece, word) &&
        word.left - piece.right < GAP &&
        word.left > piece.left,
    );
    const piece = pieces[before];
    if (piece === undefined) pieces.push(word);
    else
      pieces[before] = {
        ...{ page: piece.page, left: piece.left, right: word.right, text: `${piece.text}${word.text}` },
        ...{ top: Math.min(piece.top, word.top), bottom: Math.max(piece.bottom, word.bottom) },
      };
  }
  return pieces;
};

interface SheetOptions {
  readonly titles: readonly string[];
  /** Where text begins at the left, ends above the foot and begins under the head, in points. */
  readonly left: number;
  readonly from: number;
  readonly to: number;
  /** Titles are at least so tall. */
  readonly tall: number;
  /** Lines that begin so stand after a part, as a title does. */
  readonly after?: readonly string[];
}

/** The pages as a reader sees them who knows what its parts are called. */
export const sheetOf = (words: readonly PaperWord[], options: SheetOptions): Sheet => {
  const { left, from, to, tall } = options;
  const titles = new Set(options.titles.map(squeezed));
  const after = (options.after ?? []).map(squeezed);
  const inside = words.filter((word) => word.top > from && word.bottom < to);
  return {
    words: inside,
    pieces: inOrder(joined(inside)),
    isTitle: (piece) =>
      Math.abs(piece.left - left) < 1 &&
      piece.bottom - piece.top >= tall &&
      (titles.has(squeezed(piece.text)) || after.some((words) => squeezed(piece.text).startsWith(words))),
  };
};

/** What stands under a title until the next, without the title, which may stand on several pages. */
const partUnder = ({ pieces, isTitle }: Sheet, title: string): readonly Piece[] => {
  const isThis = (piece: Piece): boolean => isTitle(piece) && squeezed(piece.text) === squeezed(title);
  const begin = pieces.findIndex(isThis);
  if (begin === -1) throw new Error(`no part is called ${title}`);
  const end = pieces.findIndex((piece, place) => place > begin && isTitle(piece) && !isThis(piece));
  return pieces.slice(begin, end === -1 ? undefined : end).filter((piece) => !isThis(piece));
};

/** All words of a part, from above, without blanks. */
export const wordsUnder = (sheet: Sheet, title: string): string =>
  squeezed(
    partUnder(sheet, title)
      .map(({ text }) => text)
      .join(''),
  );

export interface AskedRows {
  readonly title: string;
  readonly columns: readonly AskedColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly headed?: string;
}

interface Heading {
  readonly column: AskedColumn;
  readonly left: number;
  readonly right: number;
}

/** The line of the column titles: one begins under each other’s beginning. */
const headingsIn = (part: readonly Piece[], columns: readonly AskedColumn[]): readonly Heading[] => {
  for (const first of part) {
    const line = part.filter((piece) => piece.page === first.page && isBeside(piece, first));
    const isHead =
      line.length === columns.length &&
      line.every(({ text }, place) =>
        squeezed(columns[place]?.label ?? '').startsWith(squeezed(text).replace(/-$/u, '')),
      );
    if (isHead)
      return line.flatMap(({ left, right }, place) => {
        const column = columns[place];
        return column === undefined ? [] : [{ column, left, right }];
      });
  }
  throw new Error(`no line has the titles ${columns.map(({ label }) => label).join(', ')}`);
};

/** Which column a piece stands in: it ends where a number’s title ends, or begins at or behind another’s beginning. */
const columnOf = (headings: readonly Heading[], { left, right }: Piece): number => {
  const ending = headings.findIndex(
    (heading) => heading.column.end === true && Math.abs(heading.right - right) < 1,
  );
  if (ending !== -1) return ending;
  return headings.findLastIndex((heading) => heading.column.end !== true && heading.left <= left + 1);
};

/** Takes the titles of the columns away, on each page on which they stand, and what stands over them. */
const withoutHead = (part: readonly Piece[], headings: readonly Heading[]): readonly Piece[] => {
  const pages = [...new Set(part.map(({ page }) => page))];
  return pages.flatMap((page) => {
    const here = part.filter((piece) => piece.page === page);
    const left = headings.map(({ column }) => squeezed(column.label));
    let head = -1;
    for (const [place, piece] of here.entries()) {
      const column = columnOf(headings, piece);
      const words = squeezed(piece.text);
      const isLabel = column !== -1 && words !== '' && (left[column] ?? '').startsWith(words);
      if (isLabel) left[column] = (left[column] ?? '').slice(words.length);
      if (isLabel) head = place;
      else if (head !== -1) break;
    }
    return here.slice(head + 1);
  });
};

interface Cursor {
  readonly pieces: readonly Piece[];
  at: number;
}

/** Takes as many lines of a column as the words of a cell fill; where the first of them stands. */
const take = (cursor: Cursor, words: string, where: string): Piece | null => {
  let rest = squeezed(words);
  const first = cursor.pieces[cursor.at] ?? null;
  if (rest === '') return null;
  while (rest !== '') {
    const said = squeezed(cursor.pieces[cursor.at]?.text ?? '');
    if (said === '' || !rest.startsWith(said))
      throw new Error(`${where}: “${said}” stands where “${rest}” should`);
    rest = rest.slice(said.length);
    cursor.at += 1;
  }
  return first;
};

/**
 * Whether the table under a title has these rows and nothing else: each cell in its column, whole, the rows one under
 * the other, the cells of a row beside each other. Throws what stands on paper instead. A table without titles of its
 * own has those of the part `headed`.
 */
export const mustHaveRows = (sheet: Sheet, { title, columns, rows, headed = title }: AskedRows): void => {
  const part = partUnder(sheet, title);
  const headings = headingsIn(partUnder(sheet, headed), columns);
  const body = withoutHead(part, headings);
  mustFill(title, headings.length, rows, (piece) => columnOf(headings, piece), body);
};

const mustFill = (
  title: string,
  count: number,
  rows: readonly (readonly string[])[],
  place: (piece: Piece) => number,
  body: readonly Piece[],
): void => {
  const cursors: readonly Cursor[] = Array.from({ length: count }, (_, column) => ({
    pieces: body.filter((piece) => place(piece) === column),
    at: 0,
  }));
  let above: Piece | null = null;
  for (const [number, row] of rows.entries()) {
    let first: Piece | null = null;
    for (const [column, cursor] of cursors.entries()) {
      const where = `${title}, row ${number + 1}, column ${column + 1}`;
      const cell = take(cursor, row[column] ?? '', where);
      if (cell === null) continue;
      first ??= cell;
      if (cell.page !== first.page || Math.abs(cell.top - first.top) > 5)
        throw new Error(`${where}: “${cell.text}” does not stand beside “${first.text}”`);
    }
    if (above !== null && first !== null && above.page === first.page && first.top < above.top + 5)
      throw new Error(`${title}, row ${number + 1}: “${first.text}” does not stand under “${above.text}”`);
    above = first ?? above;
  }
  for (const [column, { pieces, at }] of cursors.entries())
    if (at < pieces.length)
      throw new Error(`${title}, column ${column + 1}: “${pieces[at]?.text ?? ''}” is too much`);
};

/** The two lines that stand under a label: the figure and what it is compared with, who signed and when. */
export const linesUnder = ({ pieces }: Sheet, label: string): readonly string[] => {
  const head = pieces.find((piece) => squeezed(piece.text) === squeezed(label));
  if (head === undefined) throw new Error(`nothing is called ${label}`);
  return pieces
    .filter(({ page, left, top }) => page === head.page && Math.abs(left - head.left) < 1 && top > head.top)
    .slice(0, 2)
    .map(({ text }) => squeezed(text));
};

/** The numbers a chart has over each of its categories, the smallest first. */
export const numbersOver = (
  { words, pieces }: Sheet,
  categories: readonly string[],
): readonly (readonly number[])[] => {
  const under = categories.map((category) => {
    const found = pieces.find(({ text }) => squeezed(text) === squeezed(category));
    if (found === undefined) throw new Error(`no part of a chart is called ${category}`);
    return found;
  });
  const middles = under.map(({ left, right }) => (left + right) / 2);
  const half = ((middles[1] ?? 0) - (middles[0] ?? 0)) / 2;
  const title = pieces.findLast(
    (piece) =>
      under[0]?.page === piece.page && piece.top < (under[0]?.top ?? 0) && piece.bottom - piece.top > 17,
  );
  return middles.map((middle) =>
    words
      .filter(
        ({ page, left, right, top, bottom, text }) =>
          page === under[0]?.page &&
          top > (title?.top ?? 0) &&
          bottom <= (under[0]?.top ?? 0) + 2 &&
          Math.abs((left + right) / 2 - middle) < half &&
          /^\d+$/u.test(text),
      )
      .map(({ text }) => Number(text))
      .sort((a, b) => a - b),
  );
};
