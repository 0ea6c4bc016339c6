import type { DragEvent } from 'react';
import type { DayPlan } from '../../../../shared/projection/rows.ts';

/** What is dragged: a shift off the row of chips, or a square of the plan. */
export interface Dragged {
  /** A template's id; `null` for a rest day. Left out: nothing is planned. */
  readonly plan?: string | null;
  readonly from: { readonly staffId: string; readonly date: string } | null;
}

/** Of our own, so that text or a file dropped here is left alone. */
const TYPE = 'application/x-baton-plan';

export const startDrag = (event: DragEvent, plan: DayPlan, from: Dragged['from']): void => {
  const dragged: Dragged = { ...(plan === undefined ? {} : { plan }), from };
  event.dataTransfer.setData(TYPE, JSON.stringify(dragged));
  event.dataTransfer.effectAllowed = 'copyMove';
};

export const isOurs = (event: DragEvent): boolean => event.dataTransfer.types.includes(TYPE);

/** What was dropped; `null` when it is not ours. The type is ours alone, so its text has our form. */
export const dropped = (event: DragEvent): Dragged | null => {
  const text = event.dataTransfer.getData(TYPE);
  return text === '' ? null : (JSON.parse(text) as Dragged);
};
