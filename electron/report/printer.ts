import type { Fonts } from './fonts.ts';
import { mainFamily } from './fonts.ts';
import type { Sheets } from './kit/sheets.ts';
import { PageRenderer } from './press/draw.ts';
import { PageBuilder } from './press/pages.ts';
import type { PdfDocument } from './press/parts.ts';
import { createPen } from './press/pen.ts';
import { structureOf } from './press/structure.ts';
import { createTagging } from './press/tagging.ts';
import { createDocuments } from './press/warm-document.ts';

/** Turns documents whose text is set into PDF bytes. */
export interface Printer {
  /** `onProgress` is told how much is drawn, from 0 to 1. */
  print(sheets: Sheets, onProgress?: (share: number) => void): Promise<Uint8Array>;
}

const bytesOf = (document: PdfDocument): Promise<Uint8Array> =>
  new Promise((done) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk) => chunks.push(chunk)).on('end', () => done(Buffer.concat(chunks)));
    document.end();
  });

const NOTHING = undefined;
/** The kit makes none: it is drawn by the pen, and pdfmake asks this of an SVG only. */
const NO_SVG = {};

/** Puts pdfmake’s parts to work: it lays pages out and draws them. Nothing in it can reach a network or another file. */
export const createPrinter = (fonts: Fonts): Printer => {
  const open = createDocuments(fonts);
  return {
    print: (sheets, onProgress = () => undefined) => {
      const { pageSize, margins, header, footer, content, mark } = sheets;
      const document = open(sheets);
      const orientation = pageSize.width > pageSize.height ? 'landscape' : 'portrait';
      const builder = new PageBuilder({ ...pageSize, orientation }, margins, NO_SVG);
      const style = { font: mainFamily, fontSize: 9.5 };
      const pages = builder.layoutDocument(content, document, {}, style, NOTHING, header, footer, mark);
      const tagging = sheets.isTagged === true ? createTagging(document, structureOf(content)) : undefined;
      const pen = createPen(document, fonts, tagging);
      new PageRenderer(document, pen, tagging, onProgress).renderPages(pages);
      tagging?.finish();
      return bytesOf(document);
    },
  };
};
