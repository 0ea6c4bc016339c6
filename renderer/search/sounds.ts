import { pinyin } from 'pinyin-pro';
import type { Sounds } from '../../shared/search/texts.ts';

const HAN = /\p{Script=Han}/u;

/** Asked once for each character there is, not for each that was written: 10 µs an entry instead of a thousand. */
const createInitials = () => {
  const known = new Map<string, string>();
  return (character: string): string => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const initial = HAN.test(character)
      ? pinyin(character, { pattern: 'first', toneType: 'none' }).toLowerCase()
      : '';
    known.set(character, initial);
    return initial;
  };
};

/** How Chinese sounds, for those who type its letters. */
export const createSounds = (): Sounds => {
  const initialOf = createInitials();
  return {
    // Joined at once: a text that grows by a letter keeps every letter apart until it is read.
    initialsOf: (text) => Array.from(text, initialOf).join(''),
    pinyinOf: (name) => pinyin(name, { toneType: 'none', separator: '', nonZh: 'removed' }).toLowerCase(),
  };
};
