import { parse } from 'csv-parse/sync';
import type { ReadCell, ReadSheet } from './read-xlsx.ts';

const DAY_MS = 86_400_000;
/** The day from which spreadsheets count. */
const FIRST = Date.UTC(1899, 11, 30);

/** What a reader of the cell sees: the day or the moment of a number that is shown as one. A formula is told as such. */
export const wordsOf = (cell: ReadCell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if ('text' in cell) return cell.text;
  if ('formula' in cell) return `formula ${cell.formula}`;
  const { number, format } = cell;
  if (format === '0.00') return number.toFixed(2);
  if (!format.startsWith('yyyy')) return String(number);
  const shown = new Date(FIRST + Math.round((number * DAY_MS) / 60_000) * 60_000).toISOString();
  return format === 'yyyy-mm-dd' ? shown.slice(0, 10) : shown.slice(0, 16).replace('T', ' ');
};

/** The titles of a sheet, and its rows as they are read, a word for each title. */
export const readTable = (sheets: readonly ReadSheet[], name: string) => {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const [titles = [], ...rows] = sheet.rows;
  return {
    titles: titles.map(wordsOf),
    rows: rows.map((row) => titles.map((_, place) => wordsOf(row[place]))),
  };
};

/** A CSV file as it is read, without the apostrophe that keeps a text from becoming something else. */
export const readCsvTable = (bytes: Uint8Array): readonly (readonly string[])[] =>
  (parse(Buffer.from(bytes), { bom: true }) as readonly string[][]).map((row) =>
    row.map((words) => words.replace(/^'/u, '')),
  );

/** An instant as a clock on that wall shows it; `''` for none. */
export const momentIn = (instant: string | null, zone: string): string =>
  instant === null
    ? ''
    : new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
        new Date(instant),
      );
