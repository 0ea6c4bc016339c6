import type { TableFormat } from '../../shared/ipc/values.ts';
import type { HandoverReport } from '../../shared/report/handover-report.ts';
import { type HandoverTable, handoverTables } from './handover-tables.ts';
import { tableFile } from './table-file.ts';
import { type DocumentLabels, tablesOf } from './weekly/part.ts';

/** A handover as a file: every table as a sheet of a workbook or one under the other in a CSV file, or the one of that name. */
export const handoverFile = async (
  report: HandoverReport,
  format: TableFormat,
  labels: DocumentLabels,
  only?: HandoverTable['id'],
): Promise<Uint8Array> => tableFile(tablesOf(handoverTables, report, labels, only), format, labels);
