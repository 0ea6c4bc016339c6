import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from './table.ts';

/** What a spreadsheet takes for the beginning of a formula, in half and full width. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

const MONTHS =
  'jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?';

/**
 * Texts of which a spreadsheet would make another value: long numbers are rounded, noughts at their ends dropped, `3-12`
 * and `2026-11` become days, as does the account `may2019`, `1E5` is a hundred thousand, `(5)` five less than nothing,
 * `2:1` a minute past two. An order number that was rounded once is lost.
 */
const READ_AS_VALUE = [
  /^\d{12,}$/u,
  /^0\d+$/u,
  /^\d*\.\d*0$/u,
  /^\(\d[\d.,]*\)$/u,
  /^\d+:\d(:\d{1,2})?$/u,
  /^\d{1,4}\s*[-/]\s*\d{1,2}(\s*[-/]\s*\d{1,4})?$/u,
  new RegExp(`^(?=.*\\d)(\\d{1,4}[-/ ]*)?(${MONTHS})([-/ ,]*\\d{1,4}){0,2}$`, 'iu'),
  /^\d+(\.\d+)?e[+-]?\d+$/iu,
];

const isMisread = (words: string): boolean =>
  FORMULA.test(words) || READ_AS_VALUE.some((pattern) => pattern.test(words.trim()));

/** An apostrophe in front makes it text. Numbers have none: `-9` is to be added up. */
const harmless = (words: string): string => (isMisread(words) ? `'${words}` : words);

const textOf = (cell: Cell): string => {
  switch (cell.kind) {
    case 'text':
      return harmless(cell.text);
    case 'number':
      return cell.decimals === undefined ? String(cell.value) : cell.value.toFixed(cell.decimals);
    case 'date':
      return cell.date;
    case 'moment':
      return `${cell.date} ${cell.time}`;
    case 'empty':
      return '';
  }
};

const csvOf = (lines: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(
    stringify(
      lines.map((cells) => [...cells]),
      { bom: true, record_delimiter: 'windows' },
    ),
  );

/**
 * A table as CSV that Excel opens with a double click: UTF-8 with a byte order mark, CRLF, titles in the first row. A
 * text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@` in front) or change as a number or a day gets an
 * apostrophe before it.
 */
export const toCsv = ({ columns, rows }: Table): Uint8Array =>
  csvOf([columns.map(({ title }) => harmless(title)), ...rows.map((row) => row.map(textOf))]);

/**
 * Several tables in one CSV file, one under the other: each with its name in the line above its titles and an empty line
 * after its rows. A single table has neither, so that a program can read it.
 */
export const toCsvFile = (tables: readonly Table[]): Uint8Array => {
  const [only] = tables;
  if (only !== undefined && tables.length === 1) return toCsv(only);
  return csvOf(
    tables.flatMap(({ name, columns, rows }, place) => [
      ...(place === 0 ? [] : [[]]),
      [harmless(name)],
      columns.map(({ title }) => harmless(title)),
      ...rows.map((row) => row.map(textOf)),
    ]),
  );
};
