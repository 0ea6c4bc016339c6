import type { WeeklyFormat } from '../../shared/ipc/values.ts';
import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import { weeklyText } from '../../shared/report/weekly-text.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { tableFile } from './table-file.ts';
import { createDocumentLabels, type WeeklyPart } from './weekly/part.ts';
import { weeklyTables } from './weekly-tables.ts';

/**
 * The week as a file: every table as a sheet of a workbook or one under the other in a CSV file, the whole value as JSON,
 * or the text for a chat. Only tables can be asked for by `only`.
 */
export const weeklyFile = async (
  summary: WeeklySummary,
  format: WeeklyFormat,
  language: Language,
  only?: WeeklyPart['id'],
): Promise<Uint8Array> => {
  const labels = createDocumentLabels(language);
  switch (format) {
    case 'xlsx':
    case 'csv':
      return tableFile(weeklyTables(summary, labels, only), format, labels);
    case 'json':
      return Buffer.from(`${JSON.stringify(summary, null, 2)}\n`);
    case 'txt':
      return Buffer.from(`${weeklyText(summary, labels, language)}\n`);
  }
};
