import { type Imposition, impose, paddedPages } from '../../../shared/booklet/imposition.ts';
import type { Booklet } from '../../../shared/booklet/value.ts';
import type { DrawnPage } from '../kit/drawn-pages.ts';
import { type FilledPage, flow } from '../kit/flow.ts';
import { bar, label, type Piece } from '../kit/pieces.ts';
import { chapterPieces } from './chapter-pieces.ts';
import { back, contents, cover, notes, type Standing } from './other-pages.ts';
import { leftOf, pocket, textHeight, textWidth } from './pocket.ts';
import type { Voice } from './voice.ts';

/** The booklet as pages of A6, and where they go where it is printed on sheets. */
export interface Composed {
  readonly pages: readonly DrawnPage[];
  readonly imposition: Imposition | null;
}

interface Laid {
  readonly contents: readonly FilledPage[];
  readonly chapters: readonly (readonly FilledPage[])[];
}

type SilentVoice = Omit<Voice, 'pageOf'>;

const COVER = 1;
const BACK = 1;

const countOf = ({ contents: table, chapters }: Laid): number =>
  COVER + table.length + chapters.reduce((sum, pages) => sum + pages.length, 0);

/** Pages that are blank because the last sheet has them. */
const spareOf = (laid: Laid, { form }: Booklet): number => {
  const used = countOf(laid) + BACK;
  return form === 'sheets' ? paddedPages(used) - used : 0;
};

/**
 * The page on which each chapter begins. A chapter of two pages lies open as a whole where a page that is blank anyway
 * can stand before it; no sheet is added for that.
 */
const startsOf = (laid: Laid, booklet: Booklet): readonly number[] => {
  let spare = spareOf(laid, booklet);
  let page = COVER + laid.contents.length + 1;
  return laid.chapters.map((pages) => {
    const isTorn = pages.length === 2 && page % 2 === 1;
    if (isTorn && spare > 0) {
      page += 1;
      spare -= 1;
    }
    const start = page;
    page += pages.length;
    return start;
  });
};

/**
 * Sets everything with the numbers of pages that stand in it. A number may push a line, and so a chapter, to another page:
 * it is set again until every number is true. A number never becomes shorter than it was (it begins with a zero then),
 * so that this comes to an end.
 */
const layAll = (
  booklet: Booklet,
  silent: SilentVoice,
  onChapter: (share: number) => void,
): { readonly laid: Laid; readonly starts: readonly number[] } => {
  const places = new Map(booklet.chapters.map(({ id }, at) => [id, at]));
  let numbers: readonly string[] = booklet.chapters.map(() => '1');
  for (;;) {
    const shown = numbers;
    const voice: Voice = {
      ...silent,
      pageOf: (chapter) => shown[places.get(chapter) ?? -1] ?? null,
    };
    const laid: Laid = {
      contents: contents(booklet, voice),
      chapters: booklet.chapters.map((chapter, at) => {
        onChapter((at + 1) / booklet.chapters.length);
        return flow(chapterPieces(chapter, voice), textHeight);
      }),
    };
    const starts = startsOf(laid, booklet);
    numbers = starts.map((start, at) => String(start).padStart(shown[at]?.length ?? 1, '0'));
    if (numbers.join() === shown.join()) return { laid, starts };
  }
};

const standing = (standings: readonly Standing[], page: number): DrawnPage['placed'] =>
  standings.map(({ piece, y }) => ({ piece, x: leftOf(page), y }));

const filled = ({ pieces }: FilledPage, page: number): DrawnPage['placed'] =>
  pieces.map(({ piece, y }) => ({ piece, x: leftOf(page), y: pocket.top + y }));

/** At the outer edge, where a thumb turns pages. */
const folio = (page: number, { setter }: SilentVoice): DrawnPage['placed'] => {
  const align = page % 2 === 1 ? 'right' : 'left';
  const piece = label(setter, String(page), 40, { style: 'pocketStrong', colour: 'accent', align });
  const x = page % 2 === 1 ? leftOf(page) + textWidth - 40 : leftOf(page);
  return [{ piece, x, y: pocket.height - 25 }];
};

const runningHead = (title: string, page: number, { setter }: SilentVoice): DrawnPage['placed'] => {
  const align = page % 2 === 1 ? 'right' : 'left';
  const words = label(setter, title, textWidth, { style: 'pocketNote', align });
  return [
    { piece: words, x: leftOf(page), y: 15 },
    { piece: bar(textWidth, 0.4, 'rule'), x: leftOf(page), y: 15 + words.height + 1.5 },
  ];
};

/** Bookbinders’ marks: at the foot of the front of each half sheet, so that a pile that fell down finds its order. */
const halfMark = (page: number, { parts }: Imposition, { setter }: SilentVoice): DrawnPage['placed'] => {
  const at = parts.findIndex(({ firstPage, pages }) => page >= firstPage && page < firstPage + pages);
  const part = parts[at];
  if (part === undefined || page === 1) return [];
  const place = page - part.firstPage;
  if (place % 2 === 1 || place >= part.pages / 2) return [];
  const words = `${String.fromCodePoint(0x41 + (at % 26))}${place / 2 + 1}`;
  const piece: Piece = label(setter, words, 30, { style: 'pocketNote' });
  return [{ piece, x: leftOf(page), y: pocket.height - 24 }];
};

/** Puts the booklet together, page by page. */
export const compose = (
  booklet: Booklet,
  silent: SilentVoice,
  onChapter: (share: number) => void,
): Composed => {
  const { laid, starts } = layAll(booklet, silent, onChapter);
  const voice: Voice = { ...silent, pageOf: () => null };
  const chapterPages = new Map(
    laid.chapters.flatMap((pages, at) =>
      pages.map((one, place) => {
        const title = booklet.chapters[at]?.title ?? '';
        return [(starts[at] ?? 0) + place, { one, title, isFirst: place === 0 }] as const;
      }),
    ),
  );
  const isOnSheets = booklet.form === 'sheets';
  const all = isOnSheets ? paddedPages(countOf(laid) + BACK) : countOf(laid);
  const imposition = isOnSheets ? impose(all, booklet.flip) : null;
  const pages = Array.from({ length: all }, (_, place): DrawnPage => {
    const page = place + 1;
    const marks = imposition === null ? [] : halfMark(page, imposition, silent);
    if (page === 1) return { placed: standing(cover(booklet, voice), page), outline: null };
    if (isOnSheets && page === all) return { placed: standing(back(booklet, voice), page), outline: null };
    const common = [...folio(page, silent), ...marks];
    const table = laid.contents[page - 1 - COVER];
    if (table !== undefined) {
      const outline = page === COVER + 1 ? silent.t('booklet.contents') : null;
      return { placed: [...filled(table, page), ...common], outline };
    }
    const chapter = chapterPages.get(page);
    if (chapter === undefined) return { placed: [...standing(notes(voice), page), ...common], outline: null };
    const head = chapter.isFirst ? [] : runningHead(chapter.title, page, silent);
    const outline = chapter.isFirst ? chapter.title : null;
    return { placed: [...filled(chapter.one, page), ...head, ...common], outline };
  });
  return { pages, imposition };
};
