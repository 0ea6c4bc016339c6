import type { TableFormat } from '../../shared/ipc/values.ts';
import { type MonthAttendance, ownerOf } from '../../shared/report/month-attendance-value.ts';
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
  return format === 'csv' ? toCsv(tables[0]) : toXlsx(tables, labels);
};

/** `远晶家居 考勤 2026-11.xlsx`; one’s own has one’s name behind. */
export const attendanceFileName = (
  value: Pick<MonthAttendance, 'shopName' | 'month' | 'of' | 'people'>,
  format: TableFormat,
  labels: ExportLabels,
): string => {
  const [shop, name] = [safeName(value.shopName), ownerOf(value)];
  const words =
    name === null
      ? labels('export.fileName', { shop, month: value.month })
      : labels('export.ownFileName', { shop, month: value.month, name: safeName(name) });
  return `${words.trim()}.${format}`;
};
