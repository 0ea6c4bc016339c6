import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from './table.ts';

const textOf = (cell: Cell): string => {
  switch (cell.kind) {
    case 'text':
      return cell.text;
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

/**
 * A table as CSV that Excel opens with a double click: UTF-8 with a byte order mark, CRLF, titles in the first row. A
 * text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@` in front) gets an apostrophe before it.
 */
export const toCsv = ({ columns, rows }: Table): Uint8Array =>
  Buffer.from(
    stringify([columns.map(({ title }) => title), ...rows.map((row) => row.map(textOf))], {
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
    }),
  );
