import type { TableFormat } from '../../shared/ipc/values.ts';
import type { RosterReport } from '../../shared/report/roster-report.ts';
import { type RosterPart, rosterParts } from './roster-tables.ts';
import { tableFile } from './table-file.ts';
import { type DocumentLabels, tablesOf } from './weekly/part.ts';

/**
 * The plan of a week as a file: a workbook of all its tables, or as CSV the list alone. The grid and the counts are the
 * same list looked at otherwise, and a file with one table is read by any program. `only` names another.
 */
export const rosterFile = async (
  report: RosterReport,
  format: TableFormat,
  labels: DocumentLabels,
  only?: RosterPart['id'],
): Promise<Uint8Array> =>
  tableFile(
    tablesOf(rosterParts, report, labels, only ?? (format === 'csv' ? 'list' : undefined)),
    format,
    labels,
  );
