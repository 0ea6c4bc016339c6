import type { TableFormat } from '../../shared/ipc/values.ts';
import type { HandoverReport } from '../../shared/report/handover-report.ts';
import { toCsvFile } from './csv.ts';
import { type HandoverTable, handoverTables } from './handover-tables.ts';
import type { DocumentLabels } from './weekly/part.ts';
import { toXlsx } from './xlsx.ts';

/** A handover as a file: every table as a sheet of a workbook or one under the other in a CSV file, or the one of that name. */
export const handoverFile = async (
  report: HandoverReport,
  format: TableFormat,
  labels: DocumentLabels,
  only?: HandoverTable['id'],
): Promise<Uint8Array> => {
  const tables = handoverTables
    .filter(({ id }) => only === undefined || id === only)
    .map(({ table }) => table(report, labels));
  return format === 'csv' ? toCsvFile(tables) : toXlsx(tables);
};
