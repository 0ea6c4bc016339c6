import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import { sheetsOf } from './sheets.ts';
import type { Cell, Table } from './table.ts';
import { type CutLabel, xlsxText } from './xlsx-text.ts';

/** A wall clock as the spreadsheet stores it: without a zone, which for the library is UTC. */
const wallClock = (date: string, time: string): Date => new Date(`${date}T${time}:00.000Z`);

/** Text is stored as text, whatever it begins with: no cell is ever a formula. */
const toCell = (cell: Cell, labels: CutLabel): CellObject | null => {
  switch (cell.kind) {
    case 'text':
      return { type: String, value: xlsxText(cell.text, labels) };
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

const toSheet = ({ name, columns, rows }: Table, labels: CutLabel) => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: columns.map(({ width }) => ({ width })),
  data: [
    columns.map(
      ({ title }): CellObject => ({ type: String, value: xlsxText(title, labels), fontWeight: 'bold' }),
    ),
    ...rows.map((row): Row => row.map((cell) => toCell(cell, labels))),
  ],
});

/**
 * Tables as one XLSX workbook, a sheet each, the titles frozen; dates and numbers are typed. Nothing in it is more than
 * Excel takes: a longer text says that it is cut.
 */
export const toXlsx = async (tables: readonly Table[], labels: CutLabel): Promise<Uint8Array> =>
  writeXlsxFile(sheetsOf(tables).map((table) => toSheet(table, labels))).toBuffer();
