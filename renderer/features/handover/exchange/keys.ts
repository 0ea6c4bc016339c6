import { isComposing, type KeyLike } from '../../../keyboard.ts';

export type ExchangeDeed = 'next' | 'back' | 'first' | 'last' | 'question';

const deeds: Readonly<Record<string, ExchangeDeed>> = {
  arrowright: 'next',
  arrowdown: 'next',
  pagedown: 'next',
  ' ': 'next',
  enter: 'next',
  arrowleft: 'back',
  arrowup: 'back',
  pageup: 'back',
  home: 'first',
  end: 'last',
  q: 'question',
};

/** What a key does in the run-through; `null` with a modifier, while an input method composes, or for any other key. */
export const exchangeDeedOf = (event: KeyLike): ExchangeDeed | null => {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return null;
  return deeds[event.key.toLowerCase()] ?? null;
};
