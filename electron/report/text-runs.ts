import { type Coverage, createCoverage, escapeCodePoint } from './coverage.ts';
import { emojiFamily, type Face, type FontFamily, type Fonts } from './fonts.ts';
import { type BreakKind, breakKindOf } from './line-breaks.ts';

/** The smallest piece of text that is never torn apart, and the font that shows it. Width in thousandths of the size. */
export interface Cluster {
  readonly text: string;
  readonly family: string;
  readonly width: number;
  readonly kind: BreakKind;
  /** Set apart from its neighbours, with which the font would melt it into one sign. */
  readonly alone: boolean;
  /** Stands for a character that could not be printed as it is. */
  readonly escaped: boolean;
}

export interface TextRuns {
  /** One line of text (no line breaks in it) as clusters, in reading order. Nothing typed is left out. */
  clusters(line: string, bold: boolean): readonly Cluster[];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** Text in which every code unit is a cluster of its own; saves the segmenter, which is ten times slower. */
const plain =
  /^[\x20-\x7e\xb7\u2014\u2018-\u201d\u2026\u3000-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff5e]*$/u;
const emojiPresentation = /\ufe0f|\u200d|\u20e3|\p{Emoji_Presentation}|\p{Emoji_Modifier}/u;
/** Says how to draw the character before it, not what it is: left out when no font can follow it. */
const presentationHint = /[\ufe0e\ufe0f]/gu;
const TAB_WIDTH = 4;

const alone = (cluster: Cluster): Cluster => (cluster.escaped ? cluster : { ...cluster, alone: true });

const codePointsOf = (text: string): number[] =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0);

/**
 * Splits text by what the fonts can show. One instance a document: two characters that share a glyph (U+00B7 and
 * U+2022, U+4E00 and U+2F00) would both come out of the PDF's text as whichever was printed first, so the second one
 * is taken from another font.
 */
export const createTextRuns = (fonts: Fonts, coverage: Coverage = createCoverage(fonts)): TextRuns => {
  const claims = new Map<Face, Map<number, number>>();
  const known = {
    regular: new Map<string, readonly Cluster[]>(),
    bold: new Map<string, readonly Cluster[]>(),
  };
  const emoji = fonts.families.find((family) => family.name === emojiFamily);
  const faceOf = (family: FontFamily, bold: boolean): Face => (bold ? family.bold : family.regular);

  const claim = (face: Face, codePoint: number): boolean => {
    const glyph = face.glyphOf(codePoint);
    if (glyph === 0) return false;
    const taken = claims.get(face) ?? new Map<number, number>();
    claims.set(face, taken);
    const owner = taken.get(glyph);
    if (owner === undefined) taken.set(glyph, codePoint);
    return owner === undefined || owner === codePoint;
  };
  const clusterOf = (text: string, family: FontFamily, bold: boolean): Cluster => ({
    text,
    family: family.name,
    width: faceOf(family, bold).advance(text),
    kind: breakKindOf(text),
    alone: false,
    escaped: false,
  });
  const escapeOf = (codePoint: number, bold: boolean): Cluster[] =>
    Array.from(escapeCodePoint(codePoint), (character) => ({
      ...clusterOf(character, fonts.main, bold),
      escaped: true,
    }));
  const single = (codePoint: number, bold: boolean): Cluster[] => {
    const character = String.fromCodePoint(codePoint);
    const first = coverage.familyOf(codePoint);
    if (first === undefined) return escapeOf(codePoint, bold);
    if (claim(faceOf(first, bold), codePoint)) return [clusterOf(character, first, bold)];
    const other = fonts.families.find((family) => claim(faceOf(family, bold), codePoint));
    return [clusterOf(character, other ?? first, bold)];
  };
  const whole = (cluster: string, bold: boolean): Cluster | undefined => {
    const ordered = emojiPresentation.test(cluster) && emoji ? [emoji, ...fonts.families] : fonts.families;
    const family = ordered.find((candidate) => faceOf(candidate, bold).shows(cluster));
    return family && clusterOf(cluster, family, bold);
  };
  const several = (cluster: string, bold: boolean): readonly Cluster[] => {
    const joined = whole(cluster, bold);
    if (joined) return [joined];
    const bare = cluster.replace(presentationHint, '');
    return bare !== '' && bare !== cluster
      ? grapheme(bare, bold)
      : codePointsOf(cluster).flatMap((codePoint) => single(codePoint, bold).map(alone));
  };
  const grapheme = (cluster: string, bold: boolean): readonly Cluster[] => {
    const cache = bold ? known.bold : known.regular;
    const before = cache.get(cluster);
    if (before) return before;
    const codePoint = cluster.codePointAt(0) ?? 0;
    const made =
      cluster === '\t'
        ? Array.from(' '.repeat(TAB_WIDTH), () => clusterOf(' ', fonts.main, bold))
        : cluster === '\u00a0'
          ? single(0x20, bold)
          : cluster.length === (codePoint > 0xffff ? 2 : 1)
            ? single(codePoint, bold)
            : several(cluster, bold);
    cache.set(cluster, made);
    return made;
  };
  return {
    clusters: (line, bold) =>
      plain.test(line)
        ? Array.from(line).flatMap((character) => grapheme(character, bold))
        : Array.from(segmenter.segment(line)).flatMap(({ segment }) => grapheme(segment, bold)),
  };
};
