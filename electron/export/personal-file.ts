import type { TableFormat } from '../../shared/ipc/values.ts';
import type { PersonalWeek } from '../../shared/report/personal-week-value.ts';
import { type PersonalPart, personalParts } from './personal-tables.ts';
import { tableFile } from './table-file.ts';
import { type DocumentLabels, tablesOf } from './weekly/part.ts';

/**
 * One person’s week as a file: every table as a sheet of a workbook, or one under the other in a CSV file as of a whole
 * week, since no one of them holds the others. `only` names one.
 */
export const personalFile = async (
  value: PersonalWeek,
  format: TableFormat,
  labels: DocumentLabels,
  only?: PersonalPart['id'],
): Promise<Uint8Array> => tableFile(tablesOf(personalParts, value, labels, only), format, labels);
