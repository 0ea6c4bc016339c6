import { isComposing, type KeyLike } from '../../keyboard.ts';

/** What can be done to what is picked. */
export type BulkKind = 'snooze' | 'assign' | 'close';

/** What a key does in the list. */
export type ListAct =
  | { readonly do: 'move'; readonly by: number; readonly extend: boolean }
  | { readonly do: 'toggle' | 'all' | 'open' | 'leave' | 'find' }
  | { readonly do: 'bulk'; readonly kind: BulkKind };

const steps: Readonly<Record<string, number>> = {
  arrowdown: 1,
  j: 1,
  arrowup: -1,
  k: -1,
  home: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
};

const plain: Readonly<Record<string, ListAct>> = {
  x: { do: 'toggle' },
  ' ': { do: 'toggle' },
  enter: { do: 'open' },
  escape: { do: 'leave' },
  '/': { do: 'find' },
  s: { do: 'bulk', kind: 'snooze' },
  a: { do: 'bulk', kind: 'assign' },
  c: { do: 'bulk', kind: 'close' },
};

/** J and K or the arrows move, Shift takes what lies between, X or Space picks, Ctrl+A picks all; S, A, C act. */
export const actOf = (event: KeyLike, perPage: number): ListAct | null => {
  if (isComposing(event) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return key === 'a' && !event.shiftKey ? { do: 'all' } : null;
  const pages = { pagedown: perPage, pageup: -perPage }[key];
  const by = pages ?? steps[key];
  if (by !== undefined) return { do: 'move', by, extend: event.shiftKey };
  return event.shiftKey ? null : (plain[key] ?? null);
};
