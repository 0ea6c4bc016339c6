/** How wide and how high, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const ascii = (view: DataView, at: number, count: number): string =>
  String.fromCharCode(...Array.from({ length: count }, (_, place) => view.getUint8(at + place)));

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;

/** Markers of a JPEG that begin a frame: C0 to CF without those of tables. */
const beginsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const sizeOfJpeg = (view: DataView): Size => {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) throw new Error('no marker where one should be');
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (beginsFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
};

const sizeOfWebp = (view: DataView): Size => {
  const form = ascii(view, 12, 4);
  if (form === 'VP8X') return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (form === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (form !== 'VP8L') throw new Error('a form of WebP that nobody knows');
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
};

/** The size a picture says it has, read from its head: before anything is decoded. Throws where the head is none. */
export const sizeSaid = (bytes: Uint8Array, media: string): Size => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (media === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) };
  if (media === 'image/gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return media === 'image/jpeg' ? sizeOfJpeg(view) : sizeOfWebp(view);
};
