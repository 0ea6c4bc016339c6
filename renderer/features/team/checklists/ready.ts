import defaults from '../../../../resources/book/default-checklists.json';
import type { NewChecklist } from '../../../../shared/commands/checklist.ts';
import type { ChecklistRow, ShiftTemplateRow } from '../../../../shared/projection/rows.ts';
import { shippedChecklists } from '../../../../shared/rules/shipped-checklists.ts';
import type { Language } from '../../../../shared/vocabulary.ts';

/** The lists that come with Baton and that this shop does not have, put on its shifts. */
export const readyLists = (
  language: Language,
  templates: readonly ShiftTemplateRow[],
  lists: readonly ChecklistRow[],
): readonly NewChecklist[] => {
  const known = new Set(lists.map(({ id }) => id));
  const names = new Set(lists.filter(({ active }) => active).map(({ name }) => name));
  return shippedChecklists(
    defaults[language],
    templates.filter(({ retired }) => !retired),
  ).filter(({ checklistId, name }) => !known.has(checklistId) && !names.has(name));
};
