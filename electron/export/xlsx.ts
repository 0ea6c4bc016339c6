import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { Cell, Table } from './table.ts';

/** A wall clock as the spreadsheet stores it: without a zone, which for the library is UTC. */
const wallClock = (date: string, time: string): Date => new Date(`${date}T${time}:00.000Z`);

/** What no XML file may hold is named instead, as in the PDF: dropped, it would be gone without a word. */
const NOT_XML = /[\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;

const codePoint = (character: string): string =>
  `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Excel reads `_x0041_` in a text as the character of that number, unless its first underscore is written so itself. */
const NUMBERED = /_(?=x[0-9a-f]{4}_)/giu;

/** Text is stored as text, whatever it begins with: no cell is ever a formula. */
const toCell = (cell: Cell): CellObject | null => {
  switch (cell.kind) {
    case 'text':
      return { type: String, value: cell.text.replace(NOT_XML, codePoint).replace(NUMBERED, '_x005F_') };
    case 'number':
      return {
        type: Number,
        value: cell.value,
        format: cell.decimals === undefined ? '0' : `0.${'0'.repeat(cell.decimals)}`,
      };
    case 'date':
      return { type: Date, value: wallClock(cell.date, '00:00'), format: 'yyyy-mm-dd' };
    case 'moment':
      return { type: Date, value: wallClock(cell.date, cell.time), format: 'yyyy-mm-dd hh:mm' };
    case 'empty':
      return null;
  }
};

/** What a sheet may not be called: these characters, and more than 31 of any. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim();

const toSheet = ({ name, columns, rows }: Table) => ({
  sheet: sheetName(name),
  stickyRowsCount: 1,
  columns: columns.map(({ width }) => ({ width })),
  data: [
    columns.map(({ title }): CellObject => ({ type: String, value: title, fontWeight: 'bold' })),
    ...rows.map((row): Row => row.map(toCell)),
  ],
});

/** Tables as one XLSX workbook, a sheet each, the titles frozen; dates and numbers are typed. */
export const toXlsx = async (tables: readonly Table[]): Promise<Uint8Array> =>
  writeXlsxFile(tables.map(toSheet)).toBuffer();
