/** A list as it comes in: headings and lines of plain texts, whatever file they stood in. */
export interface ImportTable {
  readonly headings: readonly string[];
  /** Each as long as `headings`; line 1 is the first one under the headings. */
  readonly lines: readonly (readonly string[])[];
}

/** The most that one list may have; more is a data base, not a list. */
export const MOST_LINES = 20_000;
export const MOST_COLUMNS = 60;

/** Why a list cannot be read at all. */
export type TableProblem = 'empty' | 'tooManyLines' | 'tooManyColumns' | 'noHeadings';

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** A heading for each column: one that is empty is called by its letter, as spreadsheets do. */
const headingsOf = (cells: readonly string[], width: number): readonly string[] =>
  Array.from({ length: width }, (_, place) => {
    const text = (cells[place] ?? '').replace(/\s+/gu, ' ').trim();
    return text === '' ? columnName(place) : text.slice(0, 80);
  });

/** `A`, `B`, … `Z`, `AA`, … */
export const columnName = (place: number): string => {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnName(Math.floor(place / 26) - 1) + last;
};

/**
 * The table in rows of cells. The headings are the first row that fills at least two columns, or the only column there
 * is: exports like to put a title above them. Empty lines inside stay, so that line numbers are those of the file.
 */
export const toTable = (
  rows: readonly (readonly string[])[],
): { readonly table: ImportTable; readonly skipped: number } | { readonly problem: TableProblem } => {
  // Not `Math.max(...)`: a list has more lines than a call has arguments.
  const width = rows.reduce((most, row) => Math.max(most, filledWidth(row)), 0);
  if (width === 0) return { problem: 'empty' };
  if (width > MOST_COLUMNS) return { problem: 'tooManyColumns' };
  const least = Math.min(2, width);
  const top = rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length >= least);
  const head = rows[top];
  if (head === undefined) return { problem: 'noHeadings' };
  const body = rows.slice(top + 1);
  const end = body.findLastIndex((row) => !isBlank(row)) + 1;
  if (end === 0) return { problem: 'empty' };
  if (end > MOST_LINES) return { problem: 'tooManyLines' };
  const lines = body
    .slice(0, end)
    .map((row) => Array.from({ length: width }, (_, place) => row[place] ?? ''));
  return { table: { headings: headingsOf(head, width), lines }, skipped: top + 1 };
};

const filledWidth = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== '') + 1;
