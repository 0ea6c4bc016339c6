import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import { sheetsOf } from './sheets.ts';
import type { Cell, Table } from './table.ts';
import { type LaidOut, sheetFeature } from './xlsx-feature.ts';
import { columnWidths, isOfNumbers, rowHeights } from './xlsx-layout.ts';
import { type CutLabel, xlsxText } from './xlsx-text.ts';

/**
 * On every Windows and in every Excel for the Mac. Without a name each program takes another, and columns are measured in
 * digits of it.
 */
const FONT = { fontFamily: 'Microsoft YaHei', fontSize: 10 } as const;

/** Excel has a 29 February 1900 that never was, and no day before that year: what is earlier is text. */
const FIRST_DAY = '1900-03-01';

/** A wall clock as the spreadsheet stores it: without a zone, which for the library is UTC. */
const wallClock = (date: string, time: string): Date => new Date(`${date}T${time}:00.000Z`);

/** Text is stored as text, whatever it begins with: no cell is ever a formula. */
const filled = (cell: Exclude<Cell, { kind: 'empty' }>, labels: CutLabel): CellObject => {
  switch (cell.kind) {
    case 'text':
      return { type: String, value: xlsxText(cell.text, labels), wrap: true };
    case 'number':
      return {
        type: Number,
        value: cell.value,
        format: cell.decimals === undefined ? '0' : `0.${'0'.repeat(cell.decimals)}`,
      };
    case 'date':
      if (cell.date < FIRST_DAY) return { type: String, value: cell.date };
      return { type: Date, value: wallClock(cell.date, '00:00'), format: 'yyyy-mm-dd' };
    case 'moment':
      if (cell.date < FIRST_DAY) return { type: String, value: `${cell.date} ${cell.time}` };
      return { type: Date, value: wallClock(cell.date, cell.time), format: 'yyyy-mm-dd hh:mm' };
  }
};

const titleCell = (words: string, labels: CutLabel): CellObject => ({
  ...{ type: String, value: xlsxText(words, labels), wrap: true },
  ...{ fontWeight: 'bold', backgroundColor: '#EDEFF2', bottomBorderStyle: 'thin', alignVertical: 'top' },
});

const rowsOf = (table: Table, labels: CutLabel): readonly Row[] => {
  const ofNumbers = table.columns.map((_, place) => isOfNumbers(table, place));
  return table.rows.map((row) =>
    row.map((cell, place) =>
      cell.kind === 'empty'
        ? null
        : {
            ...filled(cell, labels),
            // An indent, or a figure would touch the text to the right of it.
            ...(ofNumbers[place] === true ? { align: 'right', indent: 1 } : { align: 'left' }),
            alignVertical: 'top',
          },
    ),
  );
};

const toSheet = ({ table, widths }: LaidOut, labels: CutLabel) => ({
  sheet: table.name,
  stickyRowsCount: 1,
  orientation: 'landscape' as const,
  columns: widths.map((width) => ({ width })),
  data: [table.columns.map(({ title }) => titleCell(title, labels)), ...rowsOf(table, labels)],
});

const laidOut = (table: Table): LaidOut => {
  const widths = columnWidths(table);
  return { table, widths, heights: rowHeights(table, widths) };
};

/**
 * Tables as one XLSX workbook, a sheet each, to be sorted, filtered and printed as they are: the titles frozen, dates and
 * numbers typed, long texts in lines. Nothing in it is more than Excel takes: a longer text says that it is cut.
 */
export const toXlsx = async (tables: readonly Table[], labels: CutLabel): Promise<Uint8Array> => {
  const sheets = sheetsOf(tables).map(laidOut);
  return writeXlsxFile(
    sheets.map((sheet) => toSheet(sheet, labels)),
    { ...FONT, features: [sheetFeature(sheets)] },
  ).toBuffer();
};
