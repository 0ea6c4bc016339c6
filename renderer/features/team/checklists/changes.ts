import type { ChecklistDefinition } from '../../../../shared/projection/rows.ts';

/** One difference between two versions of a list: what it said, what it says. */
export interface ListChange {
  readonly kind: 'name' | 'item' | 'order';
  readonly before: string | null;
  readonly after: string | null;
}

/** What was added, reworded and taken off, and whether the order is another; all items of a first version. */
export const changesBetween = (
  before: ChecklistDefinition | null,
  after: ChecklistDefinition,
): readonly ListChange[] => {
  const was = new Map(before?.items.map(({ itemId, text }) => [itemId, text]));
  const is = new Map(after.items.map(({ itemId, text }) => [itemId, text]));
  const changes: ListChange[] = [];
  if (before === null || before.name !== after.name)
    changes.push({ kind: 'name', before: before?.name ?? null, after: after.name });
  for (const [itemId, text] of is) {
    const old = was.get(itemId) ?? null;
    if (old !== text) changes.push({ kind: 'item', before: old, after: text });
  }
  for (const [itemId, text] of was) {
    if (!is.has(itemId)) changes.push({ kind: 'item', before: text, after: null });
  }
  const kept = (from: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string =>
    [...from.keys()].filter((id) => other.has(id)).join(' ');
  if (kept(was, is) !== kept(is, was))
    changes.push({ kind: 'order', before: null, after: [...is.values()].join(' · ') });
  return changes;
};
