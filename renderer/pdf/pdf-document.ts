import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { createPagesInTurn } from './in-turn.ts';

/** A PDF that can be drawn page by page. The only file that speaks to pdf.js, which is loaded when first needed. */
export interface OpenPdf {
  readonly pages: number;
  /** Width of a page over its height; every page of a document lies as its first does. */
  readonly ratio: number;
  /** Draws a page (from 1) into the canvas, `width` device pixels wide, when those before it are drawn. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>;
  /** Has a page drawn as long as it is near sight: see `PagesInTurn`. */
  readonly turnTo: (page: number, canvas: HTMLCanvasElement, isNear: () => boolean) => Promise<void>;
  /** Gives back the memory and the thread. */
  readonly close: () => void;
}

/** Opens a PDF that this PC has just made. Rejects when it cannot be read. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf> => {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerUrl;
  const task = getDocument({
    // pdf.js takes the buffer away from its owner.
    data: bytes.slice(),
    // Every font is in the file; this version makes no code at run time, which the page's policy forbids.
    useSystemFonts: false,
  });
  const close = (): void => void task.destroy();
  try {
    const pdf = await task.promise;
    const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
    const drawNow: OpenPdf['draw'] = async (number, canvas, width) => {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
    };
    /** Out of sight, then all at once: a page that is made anew must not be blank meanwhile. */
    const drawOver: OpenPdf['draw'] = async (number, canvas, width) => {
      const sheet = document.createElement('canvas');
      await drawNow(number, sheet, width);
      canvas.width = sheet.width;
      canvas.height = sheet.height;
      canvas.getContext('2d')?.drawImage(sheet, 0, 0);
      // Gives the bitmap back at once; a canvas without an owner is freed late.
      sheet.width = 0;
    };
    const pages = createPagesInTurn<HTMLCanvasElement>();
    return {
      pages: pdf.numPages,
      ratio: first.width / first.height,
      draw: (number, canvas, width) => pages.inTurn(() => drawNow(number, canvas, width)),
      turnTo: (number, canvas, isNear) =>
        pages.turnTo(canvas, isNear, () =>
          drawOver(number, canvas, canvas.clientWidth * window.devicePixelRatio),
        ),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
};
