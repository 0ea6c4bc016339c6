import type { ImportLabels } from '../../../shared/import/entries.ts';
import { resources } from '../../i18n/resources.ts';

const vocabularies = [resources['zh-CN'].vocabulary, resources.en.vocabulary];

/** What a cell may call a kind or a severity: their labels in either language, whichever the window speaks. */
export const importLabels: ImportLabels = {
  kind: (kind) => vocabularies.map((words) => words.kind[kind]),
  severity: (severity) => vocabularies.map((words) => words.severity[severity]),
};
