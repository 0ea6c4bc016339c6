import { useEffect, useState } from 'react';
import { useServices } from '../services.ts';

/** The tags under which the book may know each number, as far as they have been answered. */
export type KnownTags = ReadonlyMap<string, readonly string[]>;

const NONE: KnownTags = new Map();
const AT_ONCE = 500;

/**
 * Asks the main process which tags stand for numbers that are being typed or read: the window has no key `[D6]`. The
 * answer of before stays until the next one is here.
 */
export const useTags = (numbers: readonly string[]): KnownTags => {
  const { call } = useServices();
  const [tags, setTags] = useState(NONE);
  const asked = numbers.join('\n');
  useEffect(() => {
    let isLatest = true;
    const ask = async (): Promise<void> => {
      const all = asked === '' ? [] : asked.split('\n');
      const found = new Map<string, readonly string[]>();
      for (let from = 0; from < all.length; from += AT_ONCE) {
        const part = all.slice(from, from + AT_ONCE);
        const answer = await call('phone.tags', { numbers: part });
        if (!isLatest || !answer.ok) return;
        part.forEach((number, index) => {
          found.set(number, answer.value[index] ?? []);
        });
      }
      if (isLatest) setTags(found.size === 0 ? NONE : found);
    };
    void ask();
    return () => {
      isLatest = false;
    };
  }, [asked, call]);
  return tags;
};
