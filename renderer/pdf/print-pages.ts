import './print-pages.css';
import type { OpenPdf } from './pdf-document.ts';

/** Dots an inch: sharp on paper, and a page of A4 stays below 16 MB. */
export const PRINT_DOTS = 200;
/** For small type; a page takes 24 MB, and all of them are held until they are printed. */
export const FINE_DOTS = 250;
/** For large type on many pages. */
export const COARSE_DOTS = 150;

/** Inches across a page of A4, upright and lying. */
const UPRIGHT = 210 / 25.4;
const LYING = 297 / 25.4;

const pictureOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture of the page')) : resolve(blob))),
  );

/** Shows a picture and waits until it can be painted: a print that starts earlier has blank pages. */
const imageOf = async (blob: Blob): Promise<HTMLImageElement> => {
  const image = document.createElement('img');
  image.src = URL.createObjectURL(blob);
  image.alt = '';
  await image.decode();
  return image;
};

/**
 * Prints the pages of a PDF and nothing else, through the system's own dialog. `onPage` hears how many are ready.
 * The pictures are gone again when the dialog is closed.
 */
export const printPages = async (
  pdf: OpenPdf,
  onPage?: (done: number) => void,
  dots: number = PRINT_DOTS,
): Promise<void> => {
  const sheets = document.createElement('div');
  const lies = pdf.ratio > 1;
  sheets.className = lies ? 'print-pages is-lying' : 'print-pages';
  const canvas = document.createElement('canvas');
  const clear = (): void => {
    for (const image of sheets.querySelectorAll('img')) URL.revokeObjectURL(image.src);
    sheets.remove();
  };
  try {
    for (let page = 1; page <= pdf.pages; page += 1) {
      await pdf.draw(page, canvas, Math.round((lies ? LYING : UPRIGHT) * dots));
      sheets.append(await imageOf(await pictureOf(canvas)));
      onPage?.(page);
    }
    document.body.append(sheets);
    window.addEventListener('afterprint', clear, { once: true });
    window.print();
  } catch (error) {
    clear();
    throw error;
  } finally {
    // Gives the bitmap back at once; a canvas without an owner is freed late.
    canvas.width = 0;
  }
};
