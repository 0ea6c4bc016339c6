import type { Content } from 'pdfmake/interfaces.js';
import type { Span, TextOptions, TextSetter } from './text-setter.ts';
import type { Colour } from './theme.ts';

/** Something drawn at a place of its own; lengths in points, downwards and to the right. */
export type Mark =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      /** The room it was set in, of which it may be aligned to the end. */
      readonly width: number;
      readonly content: Content;
    }
  | {
      readonly kind: 'picture';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly jpeg: Uint8Array;
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: Colour;
    }
  | {
      readonly kind: 'stroke';
      readonly x: number;
      readonly y: number;
      readonly x2: number;
      readonly y2: number;
      readonly colour: Colour;
      readonly thickness: number;
    };

const drawn = Symbol('drawn');

/**
 * A line, or what else is never torn, of a document that puts its pages together itself. Opaque as a block is: words get
 * into it through a text setter and in no other way.
 */
export interface Piece {
  readonly height: number;
  /** White space over it, which falls away at the head of a page. */
  readonly above: number;
  /** Is never the last of a page when something follows. */
  readonly keep: boolean;
  readonly [drawn]: readonly Mark[];
}

/** For the kit's own files. */
export const marksOf = (piece: Piece): readonly Mark[] => piece[drawn];

const makePiece = (height: number, marks: readonly Mark[]): Piece => ({
  height,
  above: 0,
  keep: false,
  [drawn]: marks,
});

const withMarks = (piece: Piece, behind: readonly Mark[], before: readonly Mark[] = []): Piece => ({
  ...piece,
  [drawn]: [...behind, ...piece[drawn], ...before],
});

/** Nothing, so high. */
export const gap = (height: number): Piece => makePiece(height, []);

/** Text in lines, each a piece; the first two and the last two of a paragraph are not parted. */
export const paragraph = (setter: TextSetter, spans: readonly Span[], width: number): readonly Piece[] => {
  const lines = setter.spans(spans, width);
  return lines.map(({ content, height }, at) => ({
    ...makePiece(height, [{ kind: 'text', x: 0, y: 0, width, content }]),
    keep: lines.length > 1 && (at === 0 || at === lines.length - 2),
  }));
};

/** Text of one style as one piece that is never torn. */
export const label = (setter: TextSetter, words: string, width: number, options: TextOptions): Piece => {
  const lines = setter.lines(words, width, options);
  let y = 0;
  const marks = lines.map(({ content, height }): Mark => {
    const mark: Mark = { kind: 'text', x: 0, y, width, content };
    y += height;
    return mark;
  });
  return makePiece(y, marks);
};

/** A bar that is filled: a rule, the edge of something. */
export const bar = (width: number, height: number, colour: Colour): Piece =>
  makePiece(height, [{ kind: 'box', x: 0, y: 0, width, height, colour }]);

/** A picture, which is never torn. */
export const picture = (jpeg: Uint8Array, width: number, height: number): Piece =>
  makePiece(height, [{ kind: 'picture', x: 0, y: 0, width, height, jpeg }]);

/** A line to write on. */
export const lined = (width: number, height: number): Piece =>
  makePiece(height, [
    { kind: 'stroke', x: 0, y: height, x2: width, y2: height, colour: 'pale', thickness: 0.4 },
  ]);

const movedMark = (mark: Mark, dx: number, dy: number): Mark =>
  mark.kind === 'stroke'
    ? { ...mark, x: mark.x + dx, y: mark.y + dy, x2: mark.x2 + dx, y2: mark.y2 + dy }
    : { ...mark, x: mark.x + dx, y: mark.y + dy };

/** For the kit's own files. */
export const moveMarks = (marks: readonly Mark[], dx: number, dy: number): readonly Mark[] =>
  marks.map((mark) => movedMark(mark, dx, dy));

export const indented = (pieces: readonly Piece[], by: number): readonly Piece[] =>
  pieces.map((piece) => ({ ...piece, [drawn]: moveMarks(piece[drawn], by, 0) }));

/** Something that stands beside the first line: a number, a sign. */
export const beside = (first: Piece, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, at) => (at === 0 ? withMarks(piece, first[drawn]) : piece));

/** Pieces side by side, each at its x, as one that is never torn. */
export const sideBySide = (parts: readonly { readonly x: number; readonly piece: Piece }[]): Piece =>
  makePiece(
    Math.max(0, ...parts.map(({ piece }) => piece.height)),
    parts.flatMap(({ x, piece }) => moveMarks(piece[drawn], x, 0)),
  );

/** Pieces one under the other as one that is never torn. */
export const stacked = (pieces: readonly Piece[]): Piece => {
  let height = 0;
  const marks = pieces.flatMap((piece, at) => {
    const y = height + (at === 0 ? 0 : piece.above);
    height = y + piece.height;
    return moveMarks(piece[drawn], 0, y);
  });
  return makePiece(height, marks);
};

/** With so much white over the first. */
export const under = (above: number, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, at) => (at === 0 ? { ...piece, above } : piece));

/** The last of them stays with what follows. */
export const leading = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, at) => (at === pieces.length - 1 ? { ...piece, keep: true } : piece));

/** A hair over the edge, so that no white shows between two lines that have one background. */
const OVERLAP = 0.3;

export interface BoxLook {
  readonly fill: Colour | null;
  /** A bar at the left edge. */
  readonly edge: Colour | null;
  /** A hairline all round. */
  readonly outline: Colour | null;
}

export const BOX_PADDING = { x: 6, y: 3.5 } as const;

const frameMarks = (
  { fill, edge, outline }: BoxLook,
  width: number,
  height: number,
  ends: { readonly isFirst: boolean; readonly isLast: boolean },
): readonly Mark[] => {
  const deep = height + (ends.isLast ? 0 : OVERLAP);
  const line = (x: number, y: number, x2: number, y2: number, colour: Colour): Mark => ({
    ...{ kind: 'stroke', x, y, x2, y2, colour, thickness: 0.5 },
  });
  return [
    ...(fill === null ? [] : [{ kind: 'box', x: 0, y: 0, width, height: deep, colour: fill } as const]),
    ...(edge === null ? [] : [{ kind: 'box', x: 0, y: 0, width: 1.4, height: deep, colour: edge } as const]),
    ...(outline === null
      ? []
      : [
          line(0, 0, 0, deep, outline),
          line(width, 0, width, deep, outline),
          ...(ends.isFirst ? [line(0, 0, width, 0, outline)] : []),
          ...(ends.isLast ? [line(0, height, width, height, outline)] : []),
        ]),
  ];
};

/** Set apart from what stands around it; it may be torn between two lines, and its edge goes on over the page. */
export const boxed = (pieces: readonly Piece[], width: number, look: BoxLook): readonly Piece[] =>
  pieces.map((piece, at) => {
    const ends = { isFirst: at === 0, isLast: at === pieces.length - 1 };
    const top = ends.isFirst ? BOX_PADDING.y : piece.above;
    const height = top + piece.height + (ends.isLast ? BOX_PADDING.y : 0);
    const marks = moveMarks(piece[drawn], BOX_PADDING.x, top);
    return {
      ...makePiece(height, [...frameMarks(look, width, height, ends), ...marks]),
      keep: piece.keep,
    };
  });
