import type { PDFDocument, PDFEmbeddedPage, PDFPage } from '@cantoo/pdf-lib';
import type { Flip, Imposition, SheetSide } from '../../../shared/booklet/imposition.ts';
import { pocket } from './pocket.ts';

/** What the file says of itself. */
export interface SheetsInfo {
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  readonly createdAt: number;
  readonly flip: Flip;
}

const GREY = 0.62;
/** Printers leave an edge white; marks begin inside it. */
const EDGE = 14;
const TICK = 13;

type Library = typeof import('@cantoo/pdf-lib');

interface Line {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Where to cut: across the middle, from edge to edge. Where to fold: ticks at both ends of either fold. */
const cut: Line = { from: [EDGE, pocket.height], to: [2 * pocket.width - EDGE, pocket.height] };
const folds: readonly Line[] = [0, 1].flatMap((row) => {
  const foot = row * pocket.height;
  const [low, high] = [foot + EDGE, foot + pocket.height - EDGE];
  return [
    { from: [pocket.width, low], to: [pocket.width, low + TICK] } as const,
    { from: [pocket.width, high - TICK], to: [pocket.width, high] } as const,
  ];
});

const drawMarks = (page: PDFPage, { rgb }: Library): void => {
  const draw = ({ from, to }: Line, dashes: readonly number[]): void =>
    page.drawLine({
      start: { x: from[0], y: from[1] },
      end: { x: to[0], y: to[1] },
      thickness: 0.4,
      color: rgb(GREY, GREY, GREY),
      dashArray: [...dashes],
    });
  draw(cut, [5, 3]);
  for (const fold of folds) draw(fold, [1.5, 1.5]);
};

/** PDF counts from the lower left corner; a page on its head is turned about its own corner. */
const place = (
  sheet: PDFPage,
  { cells }: SheetSide,
  pages: readonly PDFEmbeddedPage[],
  { degrees }: Library,
): void => {
  for (const { row, column, page, turned } of cells) {
    const embedded = pages[page - 1];
    if (embedded === undefined) throw new Error(`no page ${page}`);
    const x = (column + (turned ? 1 : 0)) * pocket.width;
    const y = (turned ? 2 - row : 1 - row) * pocket.height;
    sheet.drawPage(embedded, { x, y, rotate: degrees(turned ? 180 : 0) });
  }
};

const say = (
  document: PDFDocument,
  { title, subject, language, createdAt, flip }: SheetsInfo,
  { Duplex }: Library,
): void => {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(subject);
  document.setLanguage(language);
  document.setCreator('Baton');
  document.setProducer('Baton');
  document.setCreationDate(new Date(createdAt));
  // A print dialog that heeds it turns the paper the right way by itself.
  document.catalog
    .getOrCreateViewerPreferences()
    .setDuplex(flip === 'long' ? Duplex.DuplexFlipLongEdge : Duplex.DuplexFlipShortEdge);
};

/**
 * Puts pages of A6 on sheets of A4, with marks for cutting and folding on the fronts. Each page goes in as it is, its
 * fonts are in the file once. The only file that speaks to pdf-lib, which is loaded when first needed.
 */
export const putOnSheets = async (
  bytes: Uint8Array,
  { sides }: Imposition,
  info: SheetsInfo,
  onSide: (share: number) => void,
): Promise<Uint8Array> => {
  const library = await import('@cantoo/pdf-lib');
  const source = await library.PDFDocument.load(bytes, { updateMetadata: false });
  const document = await library.PDFDocument.create({ updateMetadata: false });
  const pages = await document.embedPages(source.getPages());
  sides.forEach((side, at) => {
    const sheet = document.addPage([2 * pocket.width, 2 * pocket.height]);
    place(sheet, side, pages, library);
    if (side.side === 'front') drawMarks(sheet, library);
    onSide((at + 1) / sides.length);
  });
  say(document, info, library);
  return document.save();
};
