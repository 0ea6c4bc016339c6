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

/** A font as pdfkit writes it into one document. */
export interface EmbeddedFont {
  readonly font: FontkitFont;
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
}

/** pdfkit’s document, as pdfmake has extended it. */
export interface PdfDocument {
  /** The font in force. */
  _font: EmbeddedFont;
  /** Fonts by the name they were asked for; all of them are embedded at the end. */
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
  font(source: string, ...rest: readonly unknown[]): this;
  on(event: 'data', listener: (chunk: Uint8Array) => void): this;
  on(event: 'end', listener: () => void): this;
  end(): void;
}

type FontFiles = Readonly<Record<string, { readonly normal: string; readonly bold: string }>>;

type Sides = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

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
  readonly LayoutBuilder: new (
    pageSize: { readonly width: number; readonly height: number; readonly orientation: string },
    margins: Sides,
    svgMeasure: object,
  ) => LayoutBuilder;
  readonly SvgMeasure: new () => object;
  readonly Renderer: new (
    document: PdfDocument,
    progress: (share: number) => void,
  ) => { renderPages(pages: readonly object[]): void };
}

export interface LayoutBuilder {
  registerTableLayouts(layouts: object): void;
  layoutDocument(
    content: readonly Content[],
    document: PdfDocument,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: (page: number) => Content,
    footer: (page: number, pages: number) => Content,
    watermark: PageMark | undefined,
  ): readonly object[];
}

export const parts: Parts = {
  PdfDocument: required('pdfmake/js/PDFDocument.js').default,
  LayoutBuilder: required('pdfmake/js/LayoutBuilder.js').default,
  SvgMeasure: required('pdfmake/js/SVGMeasure.js').default,
  Renderer: required('pdfmake/js/Renderer.js').default,
};
