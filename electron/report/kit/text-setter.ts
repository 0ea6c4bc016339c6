import type { Content } from 'pdfmake/interfaces.js';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { coverageOf, escapeCodePoint } from '../coverage.ts';
import { arabicFamily, type Fonts, mainFamily } from '../fonts.ts';
import { createTextRuns, type Marks } from '../text-runs.ts';
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

/** A part of a line that looks different from its neighbours; all of one line are of one size. */
export interface Span {
  readonly text: string;
  readonly style: TextStyleName;
  readonly colour?: Colour;
}

/** Sets text into lines that fit; the only place where text becomes a pdfmake node. */
export interface TextSetter {
  set(text: string, width: number, options?: TextOptions): Laid;
  /** The same, each line by itself, for text that may run over the end of a page. */
  lines(text: string, width: number, options?: TextOptions): readonly Laid[];
  /** Lines of several styles. A line break in a span begins a new line. */
  spans(spans: readonly Span[], width: number): readonly Laid[];
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

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/u;

/** The spans of each line that somebody began; each keeps its number, so that runs of two spans stay apart. */
const linesOfSpans = (
  spans: readonly Span[],
): readonly (readonly { readonly text: string; readonly at: number }[])[] => {
  const lines: { text: string; at: number }[][] = [[]];
  spans.forEach(({ text }, at) => {
    const [first = '', ...rest] = maskPhonesIn(text).split(LINE_BREAK);
    lines.at(-1)?.push({ text: first, at });
    for (const line of rest) lines.push([{ text: line, at }]);
  });
  return lines;
};

export interface SetterOptions {
  /** Everything is drawn so many times as large as it is measured. */
  readonly scale?: number;
  readonly marks?: Marks;
}

/** One per document: see `createTextRuns`. */
export const createTextSetter = (
  fonts: Fonts,
  { scale = 1, marks = 'hanzi' }: SetterOptions = {},
): TextSetter => {
  const runs = createTextRuns(fonts, coverageOf(fonts), marks);
  const lineHeights = new Map(fonts.families.map(({ name, regular }) => [name, regular.lineHeight]));
  /** pdfmake's `lineHeight` multiplies the font's own height; this evens out fonts taller than the body's. */
  const lineHeightFor = (family: string, leading: number): number =>
    (leading * 1000) / (lineHeights.get(family) ?? fonts.main.regular.lineHeight);

  const inline = (run: Run, { size, bold, leading }: TextStyle, colour: Colour, alignment: Alignment) => ({
    ...plainInline,
    text: inDrawingOrder(run),
    font: run.family,
    fontSize: size * scale,
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
      .split(LINE_BREAK)
      .flatMap((paragraph) => wrap(runs.clusters(paragraph, style.bold), room))
      .map((line) => ({ content: node(line, options), height: style.size * style.leading }));
  };
  const nodeOfSpans = (line: WrappedLine, spans: readonly Span[], base: TextStyle): Content => ({
    text: (line.runs.length === 0 ? [blank] : line.runs).map((run) => {
      const span = spans[run.span ?? -1];
      const style = span === undefined ? base : textStyles[span.style];
      return inline(run, { ...style, leading: base.leading }, span?.colour ?? style.colour, 'left');
    }),
  });
  const setSpans = (spans: readonly Span[], width: number): readonly Laid[] => {
    const base: TextStyle = textStyles[spans[0]?.style ?? 'body'];
    const clustersOf = ({ text, at }: { readonly text: string; readonly at: number }) =>
      runs
        .clusters(text, textStyles[spans[at]?.style ?? 'body'].bold)
        .map((cluster) => ({ ...cluster, span: at }));
    return linesOfSpans(spans)
      .flatMap((line) => wrap(line.flatMap(clustersOf), ((width - SLACK) * 1000) / base.size))
      .map((line) => ({ content: nodeOfSpans(line, spans, base), height: base.size * base.leading }));
  };
  return {
    spans: setSpans,
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
