import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** A PDF that can be drawn page by page. The only file that speaks to pdf.js, which is loaded when first needed. */
export interface OpenPdf {
  readonly pages: number;
  /** Height of a page over its width. */
  readonly ratioOf: (page: number) => Promise<number>;
  /**
   * Draws a page (from 1) into the canvas, `width` device pixels wide. One after the other: of pages drawn at once each
   * would take its slice of the same frame, and the window would stand still.
   */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>;
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
    const drawNow: OpenPdf['draw'] = async (number, canvas, width) => {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
    };
    let before: Promise<unknown> = Promise.resolve();
    return {
      pages: pdf.numPages,
      ratioOf: async (number) => {
        const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
        return height / width;
      },
      draw: (number, canvas, width) => {
        const drawn = before.then(() => drawNow(number, canvas, width));
        // Who asked for it hears of its failure; the next is drawn all the same.
        before = Promise.allSettled([drawn]);
        return drawn;
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
};
