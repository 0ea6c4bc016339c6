import type { KeyboardEvent } from 'react';

/** Up and down move between the things of a list that match, whatever stands between them. */
export const moveFocusAmong = (event: KeyboardEvent<HTMLElement>, selector: string): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const { target, currentTarget } = event;
  // Where something is typed or chosen, the arrows belong to it.
  if (!(target instanceof HTMLElement) || target.matches('input, textarea, select, [role=radio]')) return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>(selector)];
  const place = all.findIndex((one) => one === target || one.contains(target));
  // From an action beside an entry, the entry that contains both is where one stands.
  const here = place === -1 ? all.findLastIndex((one) => isBefore(one, target)) : place;
  const next = all[here + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Enters a list at its first thing that matches. */
export const focusFirst = (list: Element | null, selector: string): void =>
  list?.querySelector<HTMLElement>(selector)?.focus();
