import { isComposing, type KeyLike } from '../../keyboard.ts';

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

/** What a key does in the list; `null` with a modifier, while an input method composes, or for any other key. */
export const deedOf = (event: KeyLike): EntryDeed | null => {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return null;
  return deeds[event.key.toLowerCase()] ?? null;
};
