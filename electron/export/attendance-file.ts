import type { TableFormat } from '../../shared/ipc/values.ts';
import type { MonthAttendance } from '../../shared/report/month-attendance-value.ts';
import { safeName } from '../report/file-name.ts';
import { attendanceTables } from './attendance-tables.ts';
import { toCsv } from './csv.ts';
import type { ExportLabels } from './labels.ts';
import { toXlsx } from './xlsx.ts';

/** A month of attendance as a file. CSV has one table, the shifts; XLSX has the totals on a second sheet. */
export const attendanceFile = async (
  value: MonthAttendance,
  format: TableFormat,
  labels: ExportLabels,
): Promise<Uint8Array> => {
  const tables = attendanceTables(value, labels);
  return format === 'csv' ? toCsv(tables[0]) : toXlsx(tables);
};

/** `远晶家居 考勤 2026-11.xlsx`. */
export const attendanceFileName = (
  { shopName, month }: Pick<MonthAttendance, 'shopName' | 'month'>,
  format: TableFormat,
  labels: ExportLabels,
): string => `${labels('export.fileName', { shop: safeName(shopName), month }).trim()}.${format}`;
