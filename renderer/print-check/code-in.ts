import jsQR from 'jsqr';

/** Sides of a picture in pixels at which a code is looked for: a photo is sharp at one and its noise is gone at another. */
const SIDES = [1600, 1000, 600, 2600] as const;

const pixelsOf = (picture: ImageBitmap, side: number): ImageData => {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((length) =>
    Math.max(1, Math.round(length * scale)),
  ) as [number, number];
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  // Where a picture lets something shine through there is paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
};

const codeInPicture = async (file: Blob): Promise<string | null> => {
  const picture = await createImageBitmap(file);
  const most = Math.max(picture.width, picture.height);
  const [first, ...others] = SIDES;
  for (const side of [first, ...others.filter((one) => one < most)]) {
    const { data, width, height } = pixelsOf(picture, side);
    const code = jsQR(data, width, height, { inversionAttempts: 'dontInvert' });
    if (code !== null && code.data !== '') return code.data;
  }
  return null;
};

/** What a week’s PDF says, for programs, of the book it was made from: the text of its QR code. */
const codeInPdf = (bytes: ArrayBuffer): string | null =>
  /\((baton-digest-1\/[!-'*-~]{20,4000})\)/.exec(new TextDecoder('latin1').decode(bytes))?.[1] ?? null;

/** The text of the QR code in a picture, or of the one on a PDF of Baton’s; `null` where there is none. */
export const codeIn = async (file: Blob): Promise<string | null> => {
  const start = new TextDecoder('latin1').decode(await file.slice(0, 5).arrayBuffer());
  return start === '%PDF-' ? codeInPdf(await file.arrayBuffer()) : codeInPicture(file);
};
