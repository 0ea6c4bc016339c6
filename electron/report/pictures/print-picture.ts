import type { Attachments } from '../../files/attachments.ts';
import { fitInto, shrink } from './shrink.ts';
import { type Size, sizeSaid } from './size.ts';

/** A picture as it goes onto paper. */
export interface PrintPicture extends Size {
  readonly jpeg: Uint8Array;
}

/** Why one does not: it has not come from another PC yet, its file is damaged, or it needs more memory than there may be. */
export type NoPicture = 'missing' | 'damaged' | 'tooLarge';

export type Pictures = ReadonlyMap<string, PrintPicture | NoPicture>;

/** A camera of today makes twelve to fifty million points; each takes four bytes, twice while it is read. */
const MOST_POINTS = 50_000_000;

/** The width of a page of A6 has so many points where an inch has three hundred, and some to spare for A5. */
const MOST: Size = { width: 1_200, height: 1_200 };

const prepare = async (pictures: Attachments, hash: string): Promise<PrintPicture | NoPicture> => {
  const found = await pictures.read(hash);
  if (found === undefined) return 'missing';
  try {
    const said = sizeSaid(found.bytes, found.type);
    if (said.width * said.height > MOST_POINTS) return 'tooLarge';
    const { readPicture, writeJpeg } = await import('./codecs.ts');
    const raster = await readPicture(found.bytes, found.type);
    const small = shrink(raster, fitInto(raster, MOST));
    return { jpeg: await writeJpeg(small), width: small.width, height: small.height };
  } catch {
    return 'damaged';
  }
};

/** So much of what was prepared is kept for the next time: whoever chooses chapters looks at the pages again and again. */
const KEPT_BYTES = 48 * 1024 * 1024;

const kept = new Map<string, PrintPicture>();

const keep = (hash: string, picture: PrintPicture): void => {
  kept.set(hash, picture);
  let all = [...kept.values()].reduce((sum, { jpeg }) => sum + jpeg.length, 0);
  for (const [oldest, { jpeg }] of kept) {
    if (all <= KEPT_BYTES) return;
    kept.delete(oldest);
    all -= jpeg.length;
  }
};

/**
 * The pictures with these hashes, made ready for paper one after the other, so that only one large one is in memory at
 * any time. None of them can keep the others from being printed.
 */
export const preparePictures = async (
  hashes: readonly string[],
  pictures: Attachments,
  onPicture: (share: number) => void,
): Promise<Pictures> => {
  const prepared = new Map<string, PrintPicture | NoPicture>();
  for (const hash of new Set(hashes)) {
    const picture = kept.get(hash) ?? (await prepare(pictures, hash));
    if (typeof picture !== 'string') keep(hash, picture);
    prepared.set(hash, picture);
    onPicture(prepared.size / hashes.length);
  }
  return prepared;
};
