import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PlacedText {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface ReadPdf {
  readonly pages: number;
  readonly items: readonly PlacedText[];
  /** All text, in drawing order, with nothing between the pieces. */
  readonly text: string;
  readonly outline: readonly string[];
  readonly title: string;
}

const itemsOf = async (
  page: number,
  document: Awaited<ReturnType<typeof getDocument>['promise']>,
): Promise<PlacedText[]> => {
  const content = await (await document.getPage(page)).getTextContent({ disableNormalization: true });
  return content.items.flatMap((item) =>
    'str' in item && item.str !== ''
      ? [
          {
            text: item.str,
            page,
            x: Number(item.transform[4]),
            y: Number(item.transform[5]),
            width: item.width,
          },
        ]
      : [],
  );
};

/** Reads a PDF back with pdf.js, so that the tests need no program installed. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
    .promise;
  const pages = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const items = (await Promise.all(pages.map((page) => itemsOf(page, document)))).flat();
  const outline = (await document.getOutline()) ?? [];
  const { info } = await document.getMetadata();
  const read: ReadPdf = {
    pages: document.numPages,
    items,
    text: items.map(({ text }) => text).join(''),
    outline: outline.map(({ title }) => title),
    title: 'Title' in info ? String(info.Title) : '',
  };
  await document.destroy();
  return read;
};
