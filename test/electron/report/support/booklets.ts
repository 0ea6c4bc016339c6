import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { editionOf } from '../../../../shared/booklet/edition.ts';
import type { Booklet } from '../../../../shared/booklet/value.ts';
import type { Chapter } from '../../../../shared/manual/chapter.ts';

export const bookletOf = (chapters: readonly Chapter[], rest: Partial<Booklet> = {}): Booklet => ({
  ...{ shopName: '暖巢家居', date: '2026-11-28', form: 'sheets', flip: 'long' },
  ...{ edition: editionOf(chapters), chapters, bookFolder: null },
  ...rest,
});

/** A piece of text where it stands on a side, seen as that side comes out of the printer; from the upper left corner. */
export interface Found {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Where the upper edge of the letters points. */
  readonly up: 1 | -1;
}

export interface ReadSide {
  readonly width: number;
  readonly height: number;
  readonly found: readonly Found[];
  /** Something is drawn in dashes; looked for where it is asked for. */
  readonly hasMarks: boolean;
}

/** Reads every piece of text of a PDF back, with its place and which way up it stands. */
export const readSides = async (bytes: Uint8Array, marks = false): Promise<readonly ReadSide[]> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
    .promise;
  const sides: ReadSide[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    const found = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size, x, y] = item.transform.map(Number);
      if (size === undefined || x === undefined || y === undefined) throw new Error('no place');
      const up = size > 0 ? (1 as const) : (-1 as const);
      return [{ text: item.str, x, y: height - y, size: Math.abs(size), up }];
    });
    const { fnArray, argsArray } = marks ? await page.getOperatorList() : { fnArray: [], argsArray: [] };
    const hasMarks = fnArray.some((fn, at) => fn === OPS.setDash && argsArray[at][0].length > 0);
    sides.push({ width, height, found, hasMarks });
  }
  await document.destroy();
  return sides;
};
