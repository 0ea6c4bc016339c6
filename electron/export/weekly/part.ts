import englishCommon from '../../../resources/i18n/en/common.json' with { type: 'json' };
import english from '../../../resources/i18n/en/documents.json' with { type: 'json' };
import englishReport from '../../../resources/i18n/en/report.json' with { type: 'json' };
import englishVocabulary from '../../../resources/i18n/en/vocabulary.json' with { type: 'json' };
import chineseCommon from '../../../resources/i18n/zh-CN/common.json' with { type: 'json' };
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
  | `common:${Keys<typeof chineseCommon>}`
  | `report:${Keys<typeof chineseReport>}`
  | `vocabulary:${Keys<typeof chineseVocabulary>}`;

/** The words of the tables, the chat text and the e-mail of a week, in one language; `report:` are those of its pages. */
export type DocumentLabels = (key: TableKey, values?: Blanks) => string;

export const createDocumentLabels = (language: Language): DocumentLabels =>
  createSay(language, 'documents', {
    'zh-CN': {
      ...{ documents: chinese, common: chineseCommon, report: chineseReport },
      vocabulary: chineseVocabulary,
    },
    en: {
      ...{ documents: english, common: englishCommon, report: englishReport },
      vocabulary: englishVocabulary,
    },
  });

/** One part of a document as a table. */
export interface TablePart<Value, Id extends string> {
  /** What `--table` calls it. */
  readonly id: Id;
  /** The keys of the value it shows: a test asks that every list and figure of the value is in some table. */
  readonly shows: readonly (keyof Value)[];
  readonly table: (value: Value, labels: DocumentLabels) => Table;
}

/** One part of the week as a table. */
export type WeeklyPart = TablePart<WeeklySummary, keyof typeof chinese.table>;

/** A value as tables: all of its parts, or the one of that name. */
export const tablesOf = <Value, Id extends string>(
  parts: readonly TablePart<Value, Id>[],
  value: Value,
  labels: DocumentLabels,
  only?: Id,
): readonly Table[] =>
  parts.filter(({ id }) => only === undefined || id === only).map(({ table }) => table(value, labels));

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

/** Parts of a value whose tables are made of lines and their columns; `title` says what the sheet of each is called. */
export const partsOf =
  <Value, Id extends string>(title: (id: Id) => WeeklyPart['id']) =>
  <T>(
    id: Id,
    shows: readonly (keyof Value)[],
    linesOf: (value: Value) => readonly T[],
    fieldsOf: (labels: DocumentLabels, value: Value) => readonly Field<T>[],
  ): TablePart<Value, Id> => ({
    id,
    shows,
    table: (value, labels) => tableOf(labels(`table.${title(id)}`), fieldsOf(labels, value), linesOf(value)),
  });

/** A part of the week. */
export const partOf = partsOf<WeeklySummary, WeeklyPart['id']>((id) => id);
