import type { MonthFormat } from '../../shared/ipc/values.ts';
import type { MonthReport } from '../../shared/report/month-report-value.ts';
import { type MonthPart, monthParts } from './month-tables.ts';
import { tableFile } from './table-file.ts';
import { type DocumentLabels, tablesOf } from './weekly/part.ts';

/**
 * The month as a file: every table as a sheet of a workbook or one under the other in a CSV file, or the whole value as
 * JSON. Only tables can be asked for by `only`.
 */
export const monthFile = async (
  report: MonthReport,
  format: MonthFormat,
  labels: DocumentLabels,
  only?: MonthPart['id'],
): Promise<Uint8Array> => {
  if (format === 'json') return Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
  return tableFile(tablesOf(monthParts, report, labels, only), format, labels);
};
