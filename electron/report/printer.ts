import pdfmake from 'pdfmake';
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js';
import type { Fonts } from './fonts.ts';

/** Turns laid-out documents into PDF bytes. */
export interface Printer {
  /** `onProgress` is told how much is drawn, from 0 to 1. */
  print(definition: TDocumentDefinitions, onProgress?: (share: number) => void): Promise<Uint8Array>;
}

const dictionaryOf = (fonts: Fonts): TFontDictionary =>
  Object.fromEntries(
    fonts.families.map(({ name, regular, bold }) => [name, { normal: regular.path, bold: bold.path }]),
  );

/** The only file that imports pdfmake. It may read the fonts it was given and nothing else: no network, no other file. */
export const createPrinter = (fonts: Fonts): Printer => {
  const allowed = new Set(fonts.families.flatMap(({ regular, bold }) => [regular.path, bold.path]));
  return {
    print: async (definition, onProgress) => {
      pdfmake.setUrlAccessPolicy(() => false);
      pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
      pdfmake.setFonts(dictionaryOf(fonts));
      pdfmake.setProgressCallback((share) => onProgress?.(share));
      return pdfmake.createPdf(definition).getBuffer();
    },
  };
};
