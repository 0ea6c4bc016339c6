import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from './table.ts';

/** What a spreadsheet takes for the beginning of a formula, in half and full width. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** An apostrophe in front makes it text. Numbers have none: `-9` is to be added up. */
const harmless = (words: string): string => (FORMULA.test(words) ? `'${words}` : words);

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
 * text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@` in front) gets an apostrophe before it.
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
