import type { Cell, Table } from './table.ts';

/** Room beside what stands in a column; beside a title it is for the button of the filter, which lies over its end. */
const [MARGIN, BUTTON] = [2, 3];
/** A title that is longer goes on in a second line. */
const LONGEST_TITLE = 16;
/** A row of more lines would fill the window by itself: what follows is read in the cell. */
const MOST_LINES = 12;
/** Of one line, in points, at the size of the text. */
const LINE_HEIGHT = 16;
/** Of a page that stands upright, in characters. */
const PORTRAIT = 95;

/** Hanzi, kana, Hangul, full-width signs and pictures are two digits wide. */
const WIDE =
  /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]|[\u{1f000}-\u{3ffff}]/gu;

/** How wide a text is, in digits, which is what a spreadsheet measures columns in. */
const widthOf = (words: string): number => [...words].length + (words.match(WIDE)?.length ?? 0);

const linesIn = (words: string, width: number): number =>
  words.split(/\r\n|\r|\n/u).reduce((sum, line) => {
    const wide = widthOf(line);
    // Where there are several, a word that does not fit goes to the next line whole.
    return sum + (wide <= width - MARGIN ? 1 : Math.ceil(wide / (width * 0.9)));
  }, 0);

const widthOfCell = (cell: Cell): number => {
  switch (cell.kind) {
    case 'text':
      return cell.text.split('\n').reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
    case 'number':
      return (cell.decimals === undefined ? String(cell.value) : cell.value.toFixed(cell.decimals)).length;
    case 'date':
      return cell.date.length;
    case 'moment':
      return cell.date.length + 1 + cell.time.length;
    case 'empty':
      return 0;
  }
};

/** In a sheet that is wider, in characters, long texts get more lines instead. */
const ROOMY = 200;
const NARROWER = 40;
/** One that is wider still could not be read on one page: it goes on beside it. */
const ONE_PAGE = 245;

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** The column that says what a row is about: of long texts, in the first half, else the first. */
export const leadingColumn = ({ columns }: Table): number => {
  const widest = Math.max(...columns.map(({ width }) => width));
  const place = columns.findIndex(({ width }) => width === widest);
  return place < columns.length / 2 && widest > NARROWER ? place : 0;
};

/** On how many pages beside each other columns that wide are printed, the leading one on each. */
export const pagesAcross = (table: Table, widths: readonly number[]): number => {
  const leading = widths[leadingColumn(table)] ?? 0;
  return sumOf(widths) <= ONE_PAGE ? 1 : Math.ceil((sumOf(widths) - leading) / (ROOMY - leading));
};

/** How wide each column is, in characters: what stands in it, at most as wide as it may be, and never less than its title. */
export const columnWidths = (table: Table): readonly number[] => {
  const widths = naturalWidths(table);
  return sumOf(widths) <= ROOMY ? widths : widths.map((width) => Math.min(width, NARROWER));
};

const naturalWidths = ({ columns, rows }: Table): readonly number[] =>
  columns.map(({ title, width }, place) => {
    let widest = Math.min(widthOf(title), LONGEST_TITLE) + BUTTON;
    for (const row of rows) {
      if (widest >= width) break;
      widest = Math.max(widest, Math.min(width, widthOfCell(row[place] ?? { kind: 'empty' }) + MARGIN));
    }
    return widest;
  });

/** How high a row is. `isCut` where it is lower than its text. */
export interface Height {
  /** In points. */
  readonly height: number;
  readonly isCut: boolean;
}

/** How high a row of texts is in columns that wide; LibreOffice does not find it out by itself. */
export const heightOf = (texts: readonly string[], widths: readonly number[]): Height => {
  const lines = Math.max(1, ...texts.map((words, place) => linesIn(words, widths[place] ?? 1)));
  return { height: Math.min(lines, MOST_LINES) * LINE_HEIGHT, isCut: lines > MOST_LINES };
};

/** The heights of all rows, that of the titles first. */
export const rowHeights = ({ columns, rows }: Table, widths: readonly number[]): readonly Height[] => [
  heightOf(
    columns.map(({ title }) => title),
    widths.map((width) => width - BUTTON + MARGIN),
  ),
  ...rows.map((row) =>
    heightOf(
      row.map((cell) => (cell.kind === 'text' ? cell.text : '')),
      widths,
    ),
  ),
];

/** Whether all that stands in a column are numbers: they are read from the right, all else from the left. */
export const isOfNumbers = ({ rows }: Table, column: number): boolean => {
  const cells = rows.flatMap((row) => row[column] ?? []).filter(({ kind }) => kind !== 'empty');
  return cells.length > 0 && cells.every(({ kind }) => kind === 'number');
};

/** How a page lies on which columns that wide can be read. */
export const orientationOf = (widths: readonly number[]): 'portrait' | 'landscape' =>
  sumOf(widths) > PORTRAIT ? 'landscape' : 'portrait';
