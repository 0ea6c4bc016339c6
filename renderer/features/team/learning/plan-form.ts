import type { NewPlan, NewPlanItem } from '../../../../shared/commands/plan.ts';
import type { PlanKind } from '../../../../shared/vocabulary.ts';

/** An item as it is typed: numbers are text until they are understood. */
export interface ItemForm {
  readonly itemId: string;
  readonly week: string;
  readonly kind: PlanKind;
  readonly chapter: string;
  readonly text: string;
  readonly count: string;
}

/** Ids are random, so that two leads who add an item at once add two. */
export const newItemId = (): string => `i-${crypto.randomUUID().slice(0, 8)}`;

export const formOf = ({ itemId, week, kind, chapter, text, count }: NewPlanItem): ItemForm => ({
  ...{
    itemId,
    week: String(week),
    kind,
    chapter: chapter ?? '',
    text: text ?? '',
    count: String(count ?? 1),
  },
});

export const newForm = (itemId: string, week: number): ItemForm => ({
  ...{ itemId, week: String(week), kind: 'practice', chapter: '', text: '', count: '1' },
});

export const hasCount = (kind: PlanKind): boolean => kind !== 'chapter' && kind !== 'practice';

/** The item as far as it is understood; `null` while something is missing. */
export const readItem = ({ itemId, week, kind, chapter, text, count }: ItemForm): NewPlanItem | null => {
  const base = { itemId, week: Number(week), kind };
  if (kind === 'chapter') return chapter === '' ? null : { ...base, chapter };
  if (kind === 'practice') return text.trim() === '' ? null : { ...base, text: text.trim() };
  return /^[1-9]\d{0,2}$/.test(count.trim()) ? { ...base, count: Number(count) } : null;
};

/** With this item in the place of the one of its name, or at the end. */
export const withItem = ({ items }: NewPlan, item: NewPlanItem): NewPlan => ({
  items: items.some(({ itemId }) => itemId === item.itemId)
    ? items.map((one) => (one.itemId === item.itemId ? item : one))
    : [...items, item],
});

export const withoutItem = ({ items }: NewPlan, gone: string): NewPlan => ({
  items: items.filter(({ itemId }) => itemId !== gone),
});
