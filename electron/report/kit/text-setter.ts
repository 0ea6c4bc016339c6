import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { coverageOf } from '../coverage.ts';
import { arabicFamily, type Fonts } from '../fonts.ts';
import { type Look, SetText } from '../press/set.ts';
import { createTextRuns, type Marks } from '../text-runs.ts';
import { type WrappedLine, wrap } from '../wrap.ts';
import type { Laid } from './laid.ts';
import { type Colour, colours, type TextStyle, type TextStyleName, textStyles } from './theme.ts';

export type Alignment = 'left' | 'right' | 'center';

export interface TextOptions {
  readonly style?: TextStyleName;
  readonly align?: Alignment;
  readonly colour?: Colour;
  /** Letter for letter: no person wrote it, and digits in it are no phone number (a digest). */
  readonly verbatim?: true;
  /** How deep a heading it is, for who has the document read out; a `title` is the first by itself. */
  readonly level?: number;
}

/** A part of a line that looks different from its neighbours; all of one line are of one size. */
export interface Span {
  readonly text: string;
  readonly style: TextStyleName;
  readonly colour?: Colour;
  /** Stands on one line. */
  readonly isWhole?: boolean;
}

/** Sets text into lines that fit; the only place where text becomes a node of a document. */
export interface TextSetter {
  set(text: string, width: number, options?: TextOptions): Laid;
  /** The same, each line by itself, for text that may run over the end of a page. */
  lines(text: string, width: number, options?: TextOptions): readonly Laid[];
  /** Lines of several styles. A line break in a span begins a new line. */
  spans(spans: readonly Span[], width: number): readonly Laid[];
  /** The text on one line, however long, and its width in points, for whoever finds its place himself. */
  line(text: string, options?: TextOptions): { readonly text: SetText; readonly width: number };
}

/** Kept free at the right edge: kerning may make a line a hair wider than the sum of its advances. */
const SLACK = 0.6;

/** pdfkit sets word after word from left to right; right-to-left words are handed over last first. */
const inDrawingOrder = (line: WrappedLine): WrappedLine =>
  line.runs.every(({ family }) => family !== arabicFamily)
    ? line
    : {
        ...line,
        runs: line.runs.map((run) =>
          run.family === arabicFamily ? { ...run, text: run.text.split(' ').reverse().join(' ') } : run,
        ),
      };

const lookOf = (
  { style: name = 'body', colour, align = 'left', level = name === 'title' ? 1 : 0 }: TextOptions,
  scale: number,
  like: TextStyle = textStyles[name],
): Look => {
  const { size, bold, colour: own }: TextStyle = textStyles[name];
  return {
    ...{ size: size * scale, bold, align, lineHeight: like.size * like.leading * scale },
    ...{ colour: colours[colour ?? own], escapedColour: colours.muted, level },
  };
};

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/u;

/**
 * Spans are what the manual says to everybody, in which landlines stay. The spans of each line that somebody began; each keeps its number, so that runs of two spans stay apart.
 */
const linesOfSpans = (
  spans: readonly Span[],
): readonly (readonly { readonly text: string; readonly at: number }[])[] => {
  const lines: { text: string; at: number }[][] = [[]];
  spans.forEach(({ text }, at) => {
    const [first = '', ...rest] = maskPhonesIn(text, 'people').split(LINE_BREAK);
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
  const roomOf = (width: number, { size }: TextStyle): number => ((width - SLACK) * 1000) / size;
  const linesOf = (text: string, width: number, options: TextOptions): readonly WrappedLine[] => {
    const style: TextStyle = textStyles[options.style ?? 'body'];
    return (options.verbatim ? text : maskPhonesIn(text))
      .split(LINE_BREAK)
      .flatMap((paragraph) => wrap(runs.clusters(paragraph, style.bold), roomOf(width, style)))
      .map(inDrawingOrder);
  };
  const laid = (
    lines: readonly WrappedLine[],
    width: number,
    look: Look,
    more?: { readonly spans?: readonly Look[]; readonly paragraph?: object },
  ): Laid => {
    const text = new SetText(lines, look, width * scale, more);
    const height = text.height / scale;
    return { content: text, height, ...(scale === 1 ? { texts: [{ x: 0, y: 0, text }] } : {}) };
  };
  const setSpans = (spans: readonly Span[], width: number): readonly Laid[] => {
    const base: TextStyle = textStyles[spans[0]?.style ?? 'body'];
    const look = lookOf({ style: spans[0]?.style ?? 'body' }, scale);
    const looks = spans.map((span) => lookOf(span, scale, base));
    const clustersOf = ({ text, at }: { readonly text: string; readonly at: number }) => {
      const { style = 'body', isWhole = false } = spans[at] ?? {};
      return runs.clusters(text, textStyles[style].bold).map((cluster, place, all) => ({
        ...cluster,
        span: at,
        // A line ends nowhere within a word.
        ...(isWhole && place < all.length - 1 ? { kind: 'word' as const } : {}),
      }));
    };
    return linesOfSpans(spans)
      .flatMap((line) => wrap(line.flatMap(clustersOf), roomOf(width, base)))
      .map((line) => laid([inDrawingOrder(line)], width, look, { spans: looks }));
  };
  return {
    spans: setSpans,
    lines: (text, width, options = {}) => {
      const paragraph = {};
      return linesOf(text, width, options).map((line) =>
        laid([line], width, lookOf(options, scale), { paragraph }),
      );
    },
    set: (text, width, options = {}) => laid(linesOf(text, width, options), width, lookOf(options, scale)),
    line: (text, options = {}) => {
      const look = lookOf(options, scale);
      const lines = linesOf(text.replace(/\s+/gu, ' '), Number.POSITIVE_INFINITY, options);
      const width = Math.max(...lines.map((line) => (line.width * look.size) / 1000));
      return { text: new SetText(lines, look, width), width };
    },
  };
};
