import english from '../../../resources/i18n/en/documents.json' with { type: 'json' };
import englishReport from '../../../resources/i18n/en/report.json' with { type: 'json' };
import englishVocabulary from '../../../resources/i18n/en/vocabulary.json' with { type: 'json' };
import chinese from '../../../resources/i18n/zh-CN/documents.json' with { type: 'json' };
import chineseReport from '../../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import chineseVocabulary from '../../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { type Blanks, createSay, type Keys } from '../../i18n/say.ts';
import { type Field, tableOf } from '../fields.ts';
import { type Cell, EMPTY, number, type Table, text } from '../table.ts';

type TableKey =
  | Keys<typeof chinese>
  | `report:${Keys<typeof chineseReport>}`
  | `vocabulary:${Keys<typeof chineseVocabulary>}`;

/** The words of the tables and of what they are the tables of, of the chat text and the e-mail of a week, in one language. */
export type DocumentLabels = (key: TableKey, values?: Blanks) => string;

export const createDocumentLabels = (language: Language): DocumentLabels =>
  createSay(language, 'documents', {
    'zh-CN': { documents: chinese, report: chineseReport, vocabulary: chineseVocabulary },
    en: { documents: english, report: englishReport, vocabulary: englishVocabulary },
  });

/** One part of the week as a table. */
export interface WeeklyPart {
  /** What `--table` calls it. */
  readonly id: keyof typeof chinese.table;
  /** The keys of the weekly value it shows: a test asks that every list of the value is in some table. */
  readonly shows: readonly (keyof WeeklySummary)[];
  readonly table: (summary: WeeklySummary, labels: DocumentLabels) => Table;
}

type ColumnKey = keyof typeof chinese.column;

/** How wide a column is in characters, by what stands in it. */
export const widths = { count: 11, short: 12, name: 16, date: 12, moment: 17, line: 28, text: 60 } as const;

/** A column by its word; the cell as given. */
export const column =
  <T>(labels: DocumentLabels) =>
  (key: ColumnKey, width: keyof typeof widths, cell: (line: T) => Cell): Field<T> => ({
    title: labels(`column.${key}`),
    width: widths[width],
    cell,
  });

/** Said only where it is so: a column of yes and nothing is read at a glance. */
export const yes = (is: boolean, labels: DocumentLabels): Cell => (is ? text(labels('yes')) : EMPTY);

export const count =
  <T>(of: (line: T) => number) =>
  (line: T): Cell =>
    number(of(line));

/** A part whose table is made of lines and their columns. */
export const partOf = <T>(
  id: WeeklyPart['id'],
  shows: WeeklyPart['shows'],
  linesOf: (summary: WeeklySummary) => readonly T[],
  fieldsOf: (labels: DocumentLabels, summary: WeeklySummary) => readonly Field<T>[],
): WeeklyPart => ({
  id,
  shows,
  table: (summary, labels) => tableOf(labels(`table.${id}`), fieldsOf(labels, summary), linesOf(summary)),
});
