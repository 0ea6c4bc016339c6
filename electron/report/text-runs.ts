import { type Coverage, coverageOf, escapeCodePoint } from './coverage.ts';
import { emojiFamily, type Face, type FontFamily, type Fonts, latinFamily } from './fonts.ts';
import { type BreakKind, breakKindOf, latinBreakKindOf } from './line-breaks.ts';

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
  /** Which span of a line of several styles it belongs to; none where a line has one style. */
  readonly span?: number;
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

/** Which character each glyph of a face stands for in this document. */
type Claims = (face: Face, codePoint: number) => boolean;

/**
 * A PDF keeps one text for each glyph, so of two characters that share one (U+00B7 and U+2022, U+4E00 and U+2F00) the
 * second would come out as the first: it is refused here and taken from another font.
 */
const createClaims = (): Claims => {
  const owners = new Map<Face, Map<number, number>>();
  return (face, codePoint) => {
    const glyph = face.glyphOf(codePoint);
    if (glyph === 0) return false;
    const taken = owners.get(face) ?? new Map<number, number>();
    owners.set(face, taken);
    const owner = taken.get(glyph);
    if (owner === undefined) taken.set(glyph, codePoint);
    return owner === undefined || owner === codePoint;
  };
};

type Weight = 'regular' | 'bold';

/** Which letters the quotation marks and dashes stand among: the body's font has those of hanzi, a whole square wide. */
export type Marks = 'hanzi' | 'latin';

const latinMarks = /^[\u2013\u2014\u2018\u2019\u201c\u201d\u2026]$/u;

const place = (text: string, family: FontFamily, weight: Weight): Cluster => ({
  text,
  family: family.name,
  width: family[weight].advance(text),
  kind: breakKindOf(text),
  alone: false,
  escaped: false,
});

/** Finds the font of one character, or spells it out. */
const createSinglePlacer =
  (fonts: Fonts, coverage: Coverage, claims: Claims, weight: Weight) =>
  (codePoint: number): readonly Cluster[] => {
    const first = coverage.familyOf(codePoint);
    if (first === undefined) {
      const escaped = Array.from(escapeCodePoint(codePoint));
      return escaped.map((character) => ({ ...place(character, fonts.main, weight), escaped: true }));
    }
    const free = [first, ...fonts.families].find((family) => claims(family[weight], codePoint));
    return [place(String.fromCodePoint(codePoint), free ?? first, weight)];
  };

/** Finds the font of what a reader sees as one character, which may be many: an emoji family, a letter with marks. */
const createPlacer = (fonts: Fonts, coverage: Coverage, claims: Claims, weight: Weight, marks: Marks) => {
  const latin = fonts.families.find(({ name }) => name === latinFamily) ?? fonts.main;
  const single = createSinglePlacer(fonts, coverage, claims, weight);
  const emojiFirst = [...fonts.families].sort(
    (a, b) => Number(b.name === emojiFamily) - Number(a.name === emojiFamily),
  );
  const joined = (grapheme: string): readonly Cluster[] => {
    const ordered = emojiPresentation.test(grapheme) ? emojiFirst : fonts.families;
    const family = ordered.find((candidate) => candidate[weight].shows(grapheme));
    if (family) return [place(grapheme, family, weight)];
    const bare = grapheme.replace(presentationHint, '');
    return bare !== '' && bare !== grapheme
      ? placed(bare)
      : codePointsOf(grapheme).flatMap((codePoint) => single(codePoint).map(alone));
  };
  const placed = (grapheme: string): readonly Cluster[] => {
    if (grapheme === '\t') return Array.from({ length: TAB_WIDTH }, () => place(' ', fonts.main, weight));
    if (grapheme === '\u00a0') return single(0x20).map((cluster) => ({ ...cluster, kind: 'glue' }));
    if (marks === 'latin' && latinMarks.test(grapheme))
      return [{ ...place(grapheme, latin, weight), kind: latinBreakKindOf(grapheme) }];
    const codePoint = grapheme.codePointAt(0) ?? 0;
    return grapheme.length === (codePoint > 0xffff ? 2 : 1) ? single(codePoint) : joined(grapheme);
  };
  const known = new Map<string, readonly Cluster[]>();
  return (grapheme: string): readonly Cluster[] => {
    const clusters = known.get(grapheme) ?? placed(grapheme);
    known.set(grapheme, clusters);
    return clusters;
  };
};

const graphemesOf = (line: string): readonly string[] =>
  plain.test(line) ? Array.from(line) : Array.from(segmenter.segment(line), ({ segment }) => segment);

/** Splits text by what the fonts can show. One instance a document: it remembers which glyph stands for what. */
export const createTextRuns = (
  fonts: Fonts,
  coverage: Coverage = coverageOf(fonts),
  marks: Marks = 'hanzi',
): TextRuns => {
  const claims = createClaims();
  const regular = createPlacer(fonts, coverage, claims, 'regular', marks);
  const bold = createPlacer(fonts, coverage, claims, 'bold', marks);
  return { clusters: (line, isBold) => graphemesOf(line).flatMap(isBold ? bold : regular) };
};
