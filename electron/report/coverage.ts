import type { FontFamily, Fonts } from './fonts.ts';

const UNKNOWN = 0;
const NOWHERE = 255;

/**
 * Which characters must never be printed as they are although a font may hold a glyph for them: control characters,
 * invisible marks and direction overrides (which can make a line read as something else), private use, surrogates.
 * U+200C and U+200D are decided by the cluster they join.
 */
const unprintable =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/u;

export interface Coverage {
  /** The first family that has the character, or undefined when none has or it must not be printed as it is. */
  familyOf(codePoint: number): FontFamily | undefined;
}

/** Answers from a table of one byte a code point, filled as characters are met. */
export const createCoverage = (fonts: Fonts): Coverage => {
  const table = new Uint8Array(0x110000);
  const lookUp = (codePoint: number): number => {
    if (unprintable.test(String.fromCodePoint(codePoint))) return NOWHERE;
    const index = fonts.families.findIndex((family) => family.regular.glyphOf(codePoint) !== 0);
    return index === -1 ? NOWHERE : index + 1;
  };
  return {
    familyOf: (codePoint) => {
      let entry = table[codePoint] ?? NOWHERE;
      if (entry === UNKNOWN) {
        entry = lookUp(codePoint);
        table[codePoint] = entry;
      }
      return entry === NOWHERE ? undefined : fonts.families[entry - 1];
    },
  };
};

/** `[U+20BB7]`: how a character is shown that no font has, so that the reader can still tell what was typed. */
export const escapeCodePoint = (codePoint: number): string =>
  `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
