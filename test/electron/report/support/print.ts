import { type Fonts, openFonts } from '../../../../electron/report/fonts.ts';
import { layDocument } from '../../../../electron/report/kit/document.ts';
import type { Block } from '../../../../electron/report/kit/index.ts';
import { createPrinter } from '../../../../electron/report/printer.ts';
import { fontDirs } from './summaries.ts';

const opened = (): Fonts => {
  const fonts = openFonts(fontDirs);
  if (!fonts.ok) throw new Error(JSON.stringify(fonts.error));
  return fonts.value;
};

export const fonts = opened();

/** The blocks as a PDF without header, so that its text is the blocks' text and the page number. */
export const printBlocks = (body: readonly Block[]): Promise<Uint8Array> =>
  createPrinter(fonts).print(
    layDocument(
      {
        title: 'T',
        subject: 'S',
        language: 'zh-CN',
        createdAt: 0,
        header: { left: '', right: '' },
        footer: '',
        pageLabel: () => '',
        body,
      },
      fonts,
    ),
  );
