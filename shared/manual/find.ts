import { foldText } from '../search/fold-text.ts';
import { type Chapter, everyBlock, linesOf, plainText } from './chapter.ts';

/** A place in the manual with its words: what is searched, and what is shown of it. */
interface Piece {
  readonly slug: string;
  readonly section: string | null;
  readonly text: string;
  readonly folded: string;
}

export interface ManualHit {
  readonly slug: string;
  readonly title: string;
  /** The part it stands in; `null` for the title of the chapter. */
  readonly section: string | null;
  readonly heading: string | null;
  /** The words around what was found. */
  readonly text: string;
}

export interface ManualIndex {
  readonly chapters: readonly Chapter[];
  readonly sections: readonly {
    readonly chapter: Chapter;
    readonly pieces: readonly Piece[];
    readonly folded: string;
  }[];
}

const pieceOf = (slug: string, section: string | null, text: string): Piece => ({
  slug,
  section,
  text,
  folded: foldText(text),
});

const textsOf = (blocks: Chapter['sections'][number]['blocks']): readonly string[] =>
  everyBlock(blocks).flatMap((block) =>
    block.kind === 'script' || block.kind === 'sample'
      ? [...(block.kind === 'script' && block.own !== undefined ? [block.own.title] : []), block.text]
      : linesOf(block).map(plainText),
  );

/** The words of all chapters, ready to be looked through. */
export const indexManual = (chapters: readonly Chapter[]): ManualIndex => ({
  chapters,
  sections: chapters.flatMap((chapter) =>
    [
      { section: null, texts: [chapter.title] },
      ...chapter.sections.map(({ id, heading, blocks }) => ({
        section: id,
        texts: [...(heading === null ? [] : [heading]), ...textsOf(blocks)],
      })),
    ].map(({ section, texts }) => {
      const pieces = texts.map((text) => pieceOf(chapter.id, section, text));
      return { chapter, pieces, folded: pieces.map(({ folded }) => folded).join('\n') };
    }),
  ),
});

/** The words somebody typed, as they are compared. */
export const wordsIn = (typed: string): readonly string[] =>
  foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '');

/** How many of the words a piece has; the first one with the most is what is shown. */
const best = (pieces: readonly Piece[], words: readonly string[]): Piece | undefined => {
  const count = ({ folded }: Piece): number => words.filter((word) => folded.includes(word)).length;
  return pieces.reduce<Piece | undefined>(
    (chosen, piece) => (chosen === undefined || count(piece) > count(chosen) ? piece : chosen),
    undefined,
  );
};

/**
 * Parts of chapters in which all the words stand, titles first, then in the order of the manual. A word of the title
 * counts for every part of its chapter, as long as the part has one of them itself.
 */
export const findInManual = ({ sections }: ManualIndex, typed: readonly string[]): readonly ManualHit[] => {
  const words = typed.map(foldText);
  if (words.length === 0) return [];
  const hits = sections.flatMap(({ chapter, pieces, folded }): readonly ManualHit[] => {
    const title = foldText(chapter.title);
    const inside = words.filter((word) => folded.includes(word));
    if (inside.length === 0 || !words.every((word) => inside.includes(word) || title.includes(word)))
      return [];
    const piece = best(pieces, words);
    if (piece === undefined) return [];
    const heading = chapter.sections.find(({ id }) => id === piece.section)?.heading ?? null;
    return [{ slug: chapter.id, title: chapter.title, section: piece.section, heading, text: piece.text }];
  });
  return [
    ...hits.filter(({ section }) => section === null),
    ...hits.filter(({ section }) => section !== null),
  ];
};
