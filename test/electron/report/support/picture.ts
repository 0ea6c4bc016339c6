import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** How red, green and blue the points of a page are, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint8Array;
}

/** Small enough to lie in the repository, large enough that a line that moved is seen. */
export const SCALE = 0.5;

const CHANNELS = 3;

/** Without the fourth channel of a canvas: pages are opaque. */
const pictureOf = (width: number, height: number, data: ArrayLike<number>): Picture => {
  const colours = new Uint8Array(width * height * CHANNELS);
  for (let at = 0; at < width * height; at += 1)
    for (let channel = 0; channel < CHANNELS; channel += 1)
      colours[at * CHANNELS + channel] = data[at * 4 + channel] ?? 0;
  return { width, height, colours };
};

/** A page as pdf.js draws it. The canvas is another one than the browser’s, with the same ways to draw. */
const drawn = async (document: PDFDocumentProxy, number: number, scale: number): Promise<Canvas> => {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const canvasContext = context as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext, viewport }).promise;
  return canvas;
};

const opened = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;

/** The pages of a PDF as pdf.js draws them. */
export const picturesOf = async (bytes: Uint8Array): Promise<readonly Picture[]> => {
  const document = await opened(bytes);
  const pictures: Picture[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const canvas = await drawn(document, number, SCALE);
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    pictures.push(pictureOf(canvas.width, canvas.height, data));
  }
  await document.destroy();
  return pictures;
};

/** The last page as a scanner sees it, a PNG. */
export const scanOfLast = async (bytes: Uint8Array): Promise<Buffer> => {
  const document = await opened(bytes);
  const canvas = await drawn(document, document.numPages, 2);
  await document.destroy();
  return canvas.toBuffer('image/png');
};

const folder = join(import.meta.dirname, '..', 'approved');

/** The picture somebody has looked at and approved; with `BATON_APPROVE=1` this one takes its place. */
export const approvedOf = async (name: string, picture: Picture): Promise<Picture> => {
  const path = join(folder, `${name}.png`);
  if (process.env['BATON_APPROVE'] === '1') {
    const { width, height, colours } = picture;
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    const image = context.createImageData(width, height);
    for (let at = 0; at < width * height; at += 1)
      image.data.set([...colours.subarray(at * CHANNELS, (at + 1) * CHANNELS), 255], at * 4);
    context.putImageData(image, 0, 0);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, canvas.toBuffer('image/png'));
  }
  if (!existsSync(path)) throw new Error(`${name}: nobody has approved a picture of it`);
  const image = await loadImage(readFileSync(path));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return pictureOf(image.width, image.height, context.getImageData(0, 0, image.width, image.height).data);
};

/** Two millimetres on paper are three points of a picture: a larger tile has both places of a number in it. */
const TILE = 4;

/** How much a whole line of points weighs against a tile: smoothing cancels out in it, a hairline does not. */
const LINE_WEIGHT = 5;

/** The difference of the means of a rectangle, of the channel that differs most. */
const apart = (
  one: Picture,
  other: Picture,
  [left, top, right, bottom]: readonly [number, number, number, number],
): number => {
  const sums = [0, 0, 0];
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * one.width + left) * CHANNELS; at < (y * one.width + right) * CHANNELS; at += 1)
      sums[at % CHANNELS] = (sums[at % CHANNELS] ?? 0) + (one.colours[at] ?? 0) - (other.colours[at] ?? 0);
  return Math.max(...sums.map(Math.abs)) / ((right - left) * (bottom - top));
};

/**
 * How far two pictures are apart where they differ most: the largest difference of the mean red, green or blue of a tile
 * of 4 by 4, of 255, or of a whole line. Edges that another machine smooths otherwise stay far below what a moved column,
 * a lost glyph, a table, a rule or another colour makes.
 */
export const distance = (one: Picture, other: Picture): number => {
  if (one.width !== other.width || one.height !== other.height) return 255;
  let most = 0;
  for (let top = 0; top < one.height; top += 1)
    most = Math.max(most, LINE_WEIGHT * apart(one, other, [0, top, one.width, top + 1]));
  for (let top = 0; top + TILE <= one.height; top += TILE)
    for (let left = 0; left + TILE <= one.width; left += TILE)
      most = Math.max(most, apart(one, other, [left, top, left + TILE, top + TILE]));
  return most;
};

/** The picture with what stands in a rectangle moved to the right by some points, over what stood there. */
export const moved = (
  { width, height, colours }: Picture,
  { left, right, top, bottom }: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>,
  by: number,
): Picture => {
  const after = colours.slice();
  for (let y = Math.floor(top); y < bottom; y += 1)
    for (let x = Math.ceil(right) + by; x >= Math.floor(left); x -= 1) {
      const from = (y * width + Math.max(Math.floor(left) - 1, x - by)) * CHANNELS;
      after.set(colours.subarray(from, from + CHANNELS), (y * width + x) * CHANNELS);
    }
  return { width, height, colours: after };
};
