import type { FontFamily, Fonts } from './fonts.ts';

const UNKNOWN = 0;
const NOWHERE = 255;

/**
 * Never printed as they are although a font may hold a glyph for them: control characters, lone surrogates, private
 * use, and what is invisible or turns the direction of a line (which can make it read as something else). U+200D and
 * variation selectors are met here only outside a sequence the fonts know.
 */
const unprintable = /\p{Cc}|\p{Cs}|\p{Co}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/u;

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

const known = new WeakMap<Fonts, Coverage>();

/** The coverage of these fonts, of which there is one for all documents: a font has a character or it has not. */
export const coverageOf = (fonts: Fonts): Coverage => {
  const coverage = known.get(fonts) ?? createCoverage(fonts);
  known.set(fonts, coverage);
  return coverage;
};

/** `[U+20BB7]`: how a character is shown that no font has, so that the reader can still tell what was typed. */
export const escapeCodePoint = (codePoint: number): string =>
  `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
