import { createRequire } from 'node:module';
import type { Font as FontkitFont } from 'fontkit';
import type { Content } from 'pdfmake/interfaces.js';
import type { PageMark } from '../kit/sheets.ts';

/**
 * pdfmake’s own parts, which it puts together anew for every document; the press puts them together itself, so that
 * what is the same for every document is made once. Only what is used of them is declared. The version of pdfmake is
 * pinned for this. Required, not imported: they come without types.
 */
const required = createRequire(import.meta.url);

/** Where a glyph stands, in thousandths of the size. */
interface GlyphPosition {
  readonly xAdvance: number;
  /** What the glyph alone would advance by: kerning makes the difference. */
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A font as pdfkit writes it into one document. */
export interface EmbeddedFont {
  /** Its name on the pages. */
  readonly id: string;
  readonly font: FontkitFont;
  /** The glyphs of a text as hexadecimal digits, and where each stands; the font embeds them from then on. */
  encode(text: string): readonly [glyphs: readonly string[], positions: readonly GlyphPosition[]];
  ref(): object;
}

/** pdfkit does not export the class; it is learnt from a font that pdfkit has opened. */
export type EmbeddedFontClass = new (document: PdfDocument, font: FontkitFont, id: string) => EmbeddedFont;

export interface PdfKitOptions {
  readonly size: readonly [width: number, height: number];
  readonly pdfVersion: string;
  readonly lang: string;
  readonly displayTitle: boolean;
  readonly compress: boolean;
  readonly fontLayoutCache: boolean;
  readonly autoFirstPage: boolean;
  readonly bufferPages: boolean;
  readonly info: Readonly<Record<string, string | Date>>;
  readonly font: null;
  /** Says that what is drawn is marked as what it is. */
  readonly tagged: boolean;
}

/** An object of the file, which other objects refer to. */
export interface PdfReference {
  readonly data: Record<string, unknown>;
  readonly offset: number;
  readonly id: number;
  write(bytes: Uint8Array): void;
  end(): void;
  toString(): string;
}

/** pdfkit’s document, as pdfmake has extended it. */
export interface PdfDocument {
  /** The font in force. */
  _font: EmbeddedFont;
  /** Fonts by the name they were asked for; all of them are embedded at the end. */
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  readonly page: { readonly fonts: Record<string, object>; readonly dictionary: PdfReference };
  readonly outline: { addItem(title: string, options: { readonly expanded: boolean }): void };
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
  font(source: string, ...rest: readonly unknown[]): this;
  fontSize(size: number): this;
  fillColor(colour: string): this;
  text(words: string, x: number, y: number, options: { readonly lineBreak: false }): this;
  /** A picture that is written into the file when it is first drawn. */
  openImage(bytes: Uint8Array): object;
  image(
    picture: object,
    x: number,
    y: number,
    size: { readonly width: number; readonly height: number },
  ): this;
  addPage(options: { readonly size: readonly [width: number, height: number] }): this;
  /** Words of PDF, onto the page as they are. */
  addContent(words: string): this;
  /** The root of what the document is made of, as it is read. */
  getStructTreeRoot(): PdfReference;
  ref(data: Readonly<Record<string, unknown>>): PdfReference;
  /** Where each object begins, by its number less one. */
  readonly _offsets: (number | null)[];
  /** How much is written. */
  readonly _offset: number;
  readonly _root: PdfReference;
  readonly _info: PdfReference;
  readonly _id: unknown;
  _write(words: string): void;
  _finalize(): void;
  push(nothing: null): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): this;
  on(event: 'end', listener: () => void): this;
  end(): void;
}

type FontFiles = Readonly<Record<string, { readonly normal: string; readonly bold: string }>>;

type Sides = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

interface PlacedItem {
  readonly x: number;
  readonly y: number;
}

export interface PageItem {
  readonly type: string;
  readonly item: PlacedItem;
}

export interface DrawnPage {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly items: PageItem[];
  readonly watermark?: object;
}

/** The page that is being filled. */
interface Context {
  readonly availableHeight: number;
  /** Columns and cells that are open. */
  readonly snapshots: readonly object[];
  readonly pageMargins: Sides;
  getCurrentPage(): { readonly pageSize: { readonly height: number } };
}

/** Puts what has a height onto the page that has the room. */
interface Writer {
  /** How many blocks that stay together are open. */
  readonly transactionLevel: number;
  context(): Context;
  moveToNextPage(): void;
  addLine(line: object): unknown;
  /** What is added until it is committed stands on one page. */
  beginUnbreakableBlock(): void;
  commitUnbreakableBlock(): void;
  /** What stands in the block so far. */
  currentBlockToRepeatable(): object;
  /** Stands at the head of every new page until it is popped. */
  pushToRepeatables(block: object): void;
  popFromRepeatables(): void;
}

interface DocPreprocessor {
  preprocessNode(node: unknown, isSectionAllowed?: boolean): unknown;
}

interface DocMeasure {
  measureNode(node: unknown): unknown;
}

type Layout = [
  content: readonly Content[],
  document: PdfDocument,
  styles: object,
  defaultStyle: object,
  background: undefined,
  header: (page: number) => Content,
  footer: (page: number, pages: number) => Content,
  watermark: PageMark | undefined,
];

export interface LayoutBuilder {
  docPreprocessor: DocPreprocessor;
  docMeasure: DocMeasure;
  readonly svgMeasure: object;
  readonly tableLayouts: object;
  readonly writer: Writer;
  layoutDocument(...given: Layout): readonly DrawnPage[];
  tryLayoutDocument(...given: Layout): { readonly pages: readonly DrawnPage[] };
  processNode(node: unknown, isVerticalAlignmentAllowed?: boolean): void;
}

interface Renderer {
  renderPages(pages: readonly DrawnPage[]): void;
  renderLine(line: object, x: number, y: number): void;
  renderVector(vector: object): void;
  renderWatermark(page: DrawnPage): void;
}

interface Parts {
  readonly PdfDocument: new (
    fonts: FontFiles,
    images: object,
    patterns: object,
    attachments: object,
    options: PdfKitOptions,
    virtualFiles: null,
    mayRead: (path: string) => boolean,
  ) => PdfDocument;
  readonly DocPreprocessor: new () => DocPreprocessor;
  readonly DocMeasure: new (
    document: PdfDocument,
    styles: object,
    defaultStyle: object,
    svgMeasure: object,
    tableLayouts: object,
  ) => DocMeasure;
  readonly LayoutBuilder: new (
    pageSize: { readonly width: number; readonly height: number; readonly orientation: string },
    margins: Sides,
    svgMeasure: object,
  ) => LayoutBuilder;
  readonly Renderer: new (document: PdfDocument, progress: (share: number) => void) => Renderer;
}

export const parts: Parts = {
  PdfDocument: required('pdfmake/js/PDFDocument.js').default,
  DocPreprocessor: required('pdfmake/js/DocPreprocessor.js').default,
  DocMeasure: required('pdfmake/js/DocMeasure.js').default,
  LayoutBuilder: required('pdfmake/js/LayoutBuilder.js').default,
  Renderer: required('pdfmake/js/Renderer.js').default,
};
