import { type AskedColumn, squeezed } from './paper-tables.ts';
import type { PaperWord } from './paper-words.ts';

/** A table of narrow squares: people down, columns across, a number in the middle or at the right of its column. */
export interface AskedGrid {
  /** What each person’s line begins with, in order. */
  readonly names: readonly string[];
  /** Where the names stand, and the names’ column ends. */
  readonly left: number;
  readonly nameEnd: number;
  /** The columns that have their words in the middle, by the first line of their titles, from the left. */
  readonly centred: readonly string[];
  /** The columns after them, whose words end where their titles end. */
  readonly ended: readonly AskedColumn[];
}

const middleOf = ({ left, right }: PaperWord): number => (left + right) / 2;

/** The words of a page from which the titles of the columns have been taken, and where the columns are. */
interface Page {
  readonly middles: readonly number[];
  readonly ends: readonly number[];
  readonly body: readonly PaperWord[];
}

/** The line on which the columns are named, on this page. */
const pageOf = (words: readonly PaperWord[], grid: AskedGrid): Page | null => {
  const { centred, ended, nameEnd } = grid;
  for (const first of words.filter(({ text }) => text === centred[0])) {
    const line = words
      .filter(({ top, left }) => Math.abs(top - first.top) < 1 && left > nameEnd - 5)
      .sort((a, b) => a.left - b.left);
    if (centred.some((label, place) => line[place]?.text !== label)) continue;
    const right = line.slice(centred.length);
    const ends = ended.map(({ label }) => {
      const title = right.find(({ text }) => squeezed(label).startsWith(squeezed(text)) && text !== '');
      if (title === undefined) throw new Error(`no column is called ${label}`);
      return title.right;
    });
    const [top] = words
      .filter((word) => word.left < nameEnd && word.top > first.bottom + 4)
      .map((word) => word.top)
      .sort((a, b) => a - b);
    const body = words.filter((word) => word.top > (top ?? Number.POSITIVE_INFINITY) - 3);
    return { middles: line.slice(0, centred.length).map(middleOf), ends, body };
  }
  return null;
};

/** Which column a word stands in, or -1 for what fits none. */
const columnOf = (word: PaperWord, { middles, ends }: Page): number => {
  const end = ends.findIndex((right) => Math.abs(right - word.right) < 1.5);
  if (word.left > (middles.at(-1) ?? 0) + 5) {
    if (end !== -1) return middles.length + end;
    // Words of one cell that do not end its line.
    const before = ends.findIndex((right) => right > word.right);
    return before === -1 ? -1 : middles.length + before;
  }
  const pitch = (middles[1] ?? 0) - (middles[0] ?? 0);
  return middles.findIndex((middle) => Math.abs(middle - middleOf(word)) < pitch / 2);
};

/** What stands in each square, line by line of the names: one text a column, without blanks. */
export const gridOf = (words: readonly PaperWord[], grid: AskedGrid): readonly (readonly string[])[] => {
  const { names, left, nameEnd, centred, ended } = grid;
  const rows: string[][] = [];
  let rest = '';
  for (const number of [...new Set(words.map(({ page }) => page))]) {
    const page = pageOf(
      words.filter((word) => word.page === number),
      grid,
    );
    if (page === null) continue;
    const starts: { readonly top: number; readonly row: string[] }[] = [];
    for (const word of page.body
      .filter((one) => one.left < nameEnd)
      .sort((a, b) => a.top - b.top || a.left - b.left)) {
      if (rest === '') {
        const name = squeezed(names[rows.length] ?? '');
        if (name === '' || Math.abs(word.left - left) > 1 || !name.startsWith(squeezed(word.text))) break;
        const row = [name, ...Array.from({ length: centred.length + ended.length }, () => '')];
        rows.push(row);
        starts.push({ top: word.top, row });
        rest = name;
      }
      if (!rest.startsWith(squeezed(word.text)))
        throw new Error(`“${word.text}” stands where “${rest}” should`);
      rest = rest.slice(squeezed(word.text).length);
    }
    const last = Math.max(0, ...starts.map(({ top }) => top));
    const below = page.body
      .filter(({ left: at, top }) => at < nameEnd && top > last + 12)
      .map(({ top }) => top);
    const end = Math.min(last + 40, ...below);
    for (const word of page.body
      .filter((one) => one.left >= nameEnd && one.top < end)
      .sort((a, b) => a.top - b.top || a.left - b.left)) {
      const start = starts.findLast(({ top }) => word.top >= top - 3);
      const column = columnOf(word, page);
      if (start === undefined || column === -1) throw new Error(`“${word.text}” stands in no square`);
      start.row[column + 1] = `${start.row[column + 1] ?? ''}${squeezed(word.text)}`;
    }
  }
  return rows;
};
