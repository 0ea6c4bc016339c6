import { MOST_SEALED_CHARACTERS } from '../events/week-bodies.ts';

const isFirstHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** A text in parts of at most so many characters, never within one that takes two places: half of it is no text. */
export const partsOf = (text: string, most = MOST_SEALED_CHARACTERS): readonly string[] => {
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = Math.min(from + most, text.length);
    const to = end < text.length && isFirstHalf(text.charCodeAt(end - 1)) ? end - 1 : end;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
};
