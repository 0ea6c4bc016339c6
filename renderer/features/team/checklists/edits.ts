import type { NewChecklist } from '../../../../shared/commands/checklist.ts';
import type { ChecklistDefinition, ChecklistItem, ChecklistRow } from '../../../../shared/projection/rows.ts';
import type { Intent } from '../../../undo/compensation.ts';

/** Changes of a list as it is edited; each gives the whole list anew. */

export const definitionOf = ({
  name,
  when,
  templates,
  items,
  rota,
  active,
}: ChecklistDefinition): ChecklistDefinition => ({ name, when, templates, items, rota, active });

/** An id that no item of the list has had since it was opened: numbers go up, and none is used twice. */
export const nextItemId = (row: ChecklistRow, items: readonly ChecklistItem[]): string => {
  const known = new Set(
    [...row.versions.flatMap((version) => version.items), ...items].map(({ itemId }) => itemId),
  );
  let number = known.size + 1;
  while (known.has(`i-${number}`)) number += 1;
  return `i-${number}`;
};

export const withItem = (before: ChecklistDefinition, item: ChecklistItem): ChecklistDefinition => ({
  ...before,
  items: [...before.items, item],
});

export const withoutItem = (before: ChecklistDefinition, itemId: string): ChecklistDefinition => ({
  ...before,
  items: before.items.filter((item) => item.itemId !== itemId),
});

export const itemChanged = (
  before: ChecklistDefinition,
  itemId: string,
  change: Partial<Omit<ChecklistItem, 'itemId'>>,
): ChecklistDefinition => ({
  ...before,
  items: before.items.map((item) => (item.itemId === itemId ? { ...item, ...change } : item)),
});

/** The list with one item at another place; places beyond the ends are the ends. */
export const itemMoved = (
  before: ChecklistDefinition,
  itemId: string,
  place: number,
): ChecklistDefinition => {
  const item = before.items.find((one) => one.itemId === itemId);
  if (item === undefined) return before;
  const rest = before.items.filter((one) => one !== item);
  const at = Math.max(0, Math.min(place, rest.length));
  return { ...before, items: [...rest.slice(0, at), item, ...rest.slice(at)] };
};

/** The templates after one was ticked or not: all of them, and none of them, are said as “all”. */
export const templateTurned = (
  templates: readonly string[] | null,
  id: string,
  all: readonly string[],
): readonly string[] | null => {
  const chosen = templates ?? all;
  const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
  return next.length === 0 || all.every((one) => next.includes(one)) ? null : next;
};

export const isSame = (a: ChecklistDefinition, b: ChecklistDefinition): boolean =>
  JSON.stringify(definitionOf(a)) === JSON.stringify(definitionOf(b));

export const changeIntent = (
  checklistId: string,
  { name, when, templates, items, rota, active }: ChecklistDefinition,
  basedOn: string | undefined,
): Intent => ({
  name: 'changeChecklist',
  input: {
    ...{ checklistId, name, when, active, basedOn },
    templates: templates === null ? null : [...templates],
    items: items.map(({ itemId, text, proof, owner }) => ({ itemId, text, proof, owner })),
    rota: rota === null ? null : { staffIds: [...rota.staffIds], since: rota.since },
  },
});

export const addIntent = ({ checklistId, ...list }: NewChecklist): Intent => ({
  name: 'addChecklist',
  input: { id: checklistId, ...list },
});
