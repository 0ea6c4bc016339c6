import type { TableFormat } from '../../shared/ipc/values.ts';
import type { MonthAttendance } from '../../shared/report/month-attendance-value.ts';
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
