import type { WeeklyFormat } from '../../shared/ipc/values.ts';
import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import { weeklyText } from '../../shared/report/weekly-text.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { safeName } from '../report/file-name.ts';
import { tableFile } from './table-file.ts';
import { createDocumentLabels, type DocumentLabels, type WeeklyPart } from './weekly/part.ts';
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

/** `远晶家居 周报 2026-W47.xlsx`. */
export const weeklyTableName = (
  { shopName, week }: Pick<WeeklySummary, 'shopName' | 'week'>,
  format: WeeklyFormat,
  labels: DocumentLabels,
): string => `${labels('fileName', { shop: safeName(shopName), week }).trim()}.${format}`;
