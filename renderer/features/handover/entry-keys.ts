import { isComposing, isSubmitEnter, type KeyLike } from '../../keyboard.ts';

/** A key event that says whether the key is held down. */
export interface HeldKeyLike extends KeyLike {
  readonly repeat?: boolean;
}

export type EntryDeed =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'accept'
  | 'question'
  | 'refuse'
  | 'give'
  | 'rest';

const deeds: Readonly<Record<string, EntryDeed>> = {
  arrowdown: 'next',
  arrowup: 'previous',
  home: 'first',
  end: 'last',
  enter: 'accept',
  ' ': 'accept',
  q: 'question',
  r: 'refuse',
  p: 'give',
  a: 'rest',
};

const moves: ReadonlySet<EntryDeed> = new Set(['next', 'previous', 'first', 'last']);

/**
 * What a key does in the list; `null` with a modifier, while an input method composes, or for any other key. A key held
 * down moves on, and says nothing: a hand resting on Enter must not sign everything off.
 */
export const deedOf = (event: HeldKeyLike): EntryDeed | null => {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return null;
  const deed = deeds[event.key.toLowerCase()] ?? null;
  return event.repeat === true && deed !== null && !moves.has(deed) ? null : deed;
};

/** Enter that was pressed for this: one held down since an earlier deed confirms nothing. */
export const isConfirmEnter = (event: HeldKeyLike): boolean => isSubmitEnter(event) && event.repeat !== true;

/** Keeps plain keys from the list around a box; what the window answers to (Ctrl+L, Alt+1) goes through. */
export const keepFromList = (event: KeyLike & { readonly stopPropagation: () => void }): void => {
  if (!event.ctrlKey && !event.altKey && !event.metaKey) event.stopPropagation();
};
