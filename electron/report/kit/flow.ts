import type { Piece } from './pieces.ts';

/** A page that is filled: each piece with its distance from the top. */
export interface FilledPage {
  readonly pieces: readonly { readonly piece: Piece; readonly y: number }[];
}

/** How many of the pieces from `start` fit into `room`; at least one, lest a giant stop everything. */
const fitting = (pieces: readonly Piece[], start: number, room: number): number => {
  let used = 0;
  for (let at = start; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    used += (at === start ? 0 : piece.above) + piece.height;
    if (used > room && at > start) return at;
  }
  return pieces.length;
};

/** The last place at or before `limit` where a page may end; `limit` where what is kept together is taller than a page. */
const pageEnd = (pieces: readonly Piece[], start: number, limit: number): number => {
  if (limit === pieces.length) return limit;
  for (let at = limit; at > start; at -= 1) if (pieces[at - 1]?.keep === false) return at;
  return limit;
};

const filled = (pieces: readonly Piece[]): FilledPage => {
  let y = 0;
  return {
    pieces: pieces.map((piece, at) => {
      const place = y + (at === 0 ? 0 : piece.above);
      y = place + piece.height;
      return { piece, y: place };
    }),
  };
};

/** Puts pieces on pages, in their order, none left out; what is kept with its follower never ends a page. */
export const flow = (pieces: readonly Piece[], room: number): readonly FilledPage[] => {
  const pages: FilledPage[] = [];
  for (let start = 0; start < pieces.length; ) {
    const end = pageEnd(pieces, start, fitting(pieces, start, room));
    pages.push(filled(pieces.slice(start, end)));
    start = end;
  }
  return pages;
};
