import type { TableFormat } from '../../shared/ipc/values.ts';
import { toCsvFile } from './csv.ts';
import type { Table } from './table.ts';
import { toXlsx } from './xlsx.ts';
import type { CutLabel } from './xlsx-text.ts';

/** Tables as one file: a sheet each in a workbook, or one under the other in a CSV file. */
export const tableFile = async (
  tables: readonly Table[],
  format: TableFormat,
  labels: CutLabel,
): Promise<Uint8Array> => (format === 'csv' ? toCsvFile(tables) : toXlsx(tables, labels));
