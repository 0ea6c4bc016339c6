import { parse } from 'csv-parse/browser/esm/sync';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { numberCell } from '../../shared/import/rounded.ts';
import { type ImportTable, type TableProblem, toTable } from '../../shared/import/table.ts';
import { type Decode, decodeList, separatorOf } from '../../shared/import/text.ts';
import { LARGEST_LIST_BYTES } from './read-list-limits.ts';

/** Why a file gives no list; each has a sentence in the translations that says what to do. */
export type ListProblem = TableProblem | 'tooLarge' | 'oldExcel' | 'noText' | 'unreadable';

export type ReadList = { readonly table: ImportTable } | { readonly problem: ListProblem };

/** Unpacked, a workbook of so many bytes would fill the memory of the PC before it is read. */
const LARGEST_UNPACKED_BYTES = 200 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, place) => bytes[place] === byte);

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
/** The container of Excel before 2007. */
const isOldExcel = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** What a workbook says it unpacks to; nothing is unpacked for it. Throws on what is no archive. */
const unpackedBytes = (bytes: Uint8Array): number => {
  let sum = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      sum += originalSize;
      return false;
    },
  });
  return sum;
};

/** A moment of a spreadsheet, which has no zone: a date where the time is midnight. */
const momentCell = (moment: Date): string => {
  const text = new Date(Math.round(moment.getTime() / 60_000) * 60_000).toISOString();
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : text.slice(0, 16);
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return momentCell(cell);
  return typeof cell === 'number' ? numberCell(cell) : String(cell);
};

const readWorkbook = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> => {
  const rows = await readSheet(new Blob([bytes.slice()]), { trim: false });
  return rows.map((row) => row.map(cellText));
};

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

const readText = (text: string): readonly (readonly string[])[] =>
  parse(text, {
    bom: true,
    delimiter: separatorOf(text),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
  }) as string[][];

const rowsIn = async (bytes: Uint8Array): Promise<readonly (readonly string[])[] | ListProblem> => {
  if (bytes.length > LARGEST_LIST_BYTES) return 'tooLarge';
  if (isOldExcel(bytes)) return 'oldExcel';
  if (isZip(bytes)) return unpackedBytes(bytes) > LARGEST_UNPACKED_BYTES ? 'tooLarge' : readWorkbook(bytes);
  const text = decodeList(bytes, decode);
  return text === null ? 'noText' : readText(text);
};

/** The table in a CSV, a text with tabs, or the first sheet of an Excel workbook. Never rejects: what cannot be read has a reason. */
export const readList = async (bytes: Uint8Array): Promise<ReadList> => {
  try {
    const rows = await rowsIn(bytes);
    if (typeof rows === 'string') return { problem: rows };
    const read = toTable(rows);
    return 'problem' in read ? read : { table: read.table };
  } catch {
    // Whatever the libraries make of a damaged file, the answer is the same.
    return { problem: 'unreadable' };
  }
};
