import type { Content } from 'pdfmake/interfaces.js';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { escapeCodePoint } from '../coverage.ts';
import { arabicFamily, type Fonts, mainFamily } from '../fonts.ts';
import { createTextRuns } from '../text-runs.ts';
import { type Run, type WrappedLine, wrap } from '../wrap.ts';
import type { Laid } from './laid.ts';
import { type Colour, colours, type TextStyle, type TextStyleName, textStyles } from './theme.ts';

export type Alignment = 'left' | 'right' | 'center';

export interface TextOptions {
  readonly style?: TextStyleName;
  readonly align?: Alignment;
  readonly colour?: Colour;
  /** Letter for letter: no person wrote it, and digits in it are no phone number (a digest). */
  readonly verbatim?: true;
}

/** Sets text into lines that fit; the only place where text becomes a pdfmake node. */
export interface TextSetter {
  set(text: string, width: number, options?: TextOptions): Laid;
  /** The same, each line by itself, for text that may run over the end of a page. */
  lines(text: string, width: number, options?: TextOptions): readonly Laid[];
  /** The text on one line as the body font can show it, for places without fallback fonts (charts). */
  flat(text: string): string;
}

/** Kept free at the right edge: kerning may make a line a hair wider than the sum of its advances. */
const SLACK = 0.6;

/** pdfkit sets word after word from left to right; right-to-left words are handed over last first. */
const inDrawingOrder = (run: Run): string =>
  run.family === arabicFamily ? run.text.split(' ').reverse().join(' ') : run.text;

/**
 * Said outright on every inline: pdfmake would walk its whole style stack for each property that is missing, which
 * took a third of the time of a long table.
 */
const plainInline = {
  noWrap: true,
  italics: false,
  characterSpacing: 0,
  opacity: 1,
  sup: false,
  sub: false,
  preserveLeadingSpaces: true,
  preserveTrailingSpaces: true,
  leadingIndent: 0,
} as const;

/** A line with nothing on it still takes its height. */
const blank: Run = { text: ' ', family: mainFamily, escaped: false };

/** One per document: see `createTextRuns`. */
export const createTextSetter = (fonts: Fonts): TextSetter => {
  const runs = createTextRuns(fonts);
  const lineHeights = new Map(fonts.families.map(({ name, regular }) => [name, regular.lineHeight]));
  /** pdfmake's `lineHeight` multiplies the font's own height; this evens out fonts taller than the body's. */
  const lineHeightFor = (family: string, leading: number): number =>
    (leading * 1000) / (lineHeights.get(family) ?? fonts.main.regular.lineHeight);

  const inline = (run: Run, { size, bold, leading }: TextStyle, colour: Colour, alignment: Alignment) => ({
    ...plainInline,
    text: inDrawingOrder(run),
    font: run.family,
    fontSize: size,
    bold,
    lineHeight: lineHeightFor(run.family, leading),
    color: colours[run.escaped ? 'muted' : colour],
    alignment,
  });
  const node = (line: WrappedLine, options: TextOptions): Content => {
    const style: TextStyle = textStyles[options.style ?? 'body'];
    const runsOfLine = line.runs.length === 0 ? [blank] : line.runs;
    const alignment = options.align ?? 'left';
    return { text: runsOfLine.map((run) => inline(run, style, options.colour ?? style.colour, alignment)) };
  };
  const linesOf = (text: string, width: number, options: TextOptions): readonly Laid[] => {
    const style = textStyles[options.style ?? 'body'];
    const room = ((width - SLACK) * 1000) / style.size;
    return (options.verbatim ? text : maskPhonesIn(text))
      .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
      .flatMap((paragraph) => wrap(runs.clusters(paragraph, style.bold), room))
      .map((line) => ({ content: node(line, options), height: style.size * style.leading }));
  };
  return {
    lines: (text, width, options = {}) => linesOf(text, width, options),
    set: (text, width, options = {}) => {
      const lines = linesOf(text, width, options);
      const [only] = lines;
      const content =
        lines.length === 1 && only !== undefined
          ? only.content
          : { stack: lines.map((line) => line.content) };
      return { content, height: lines.reduce((sum, { height }) => sum + height, 0) };
    },
    flat: (text) =>
      runs
        .clusters(text.replace(/\s+/gu, ' '), false)
        .map((cluster) => (cluster.family === mainFamily ? cluster.text : escapeText(cluster.text)))
        .join(''),
  };
};

const escapeText = (text: string): string =>
  Array.from(text, (character) => escapeCodePoint(character.codePointAt(0) ?? 0)).join('');
