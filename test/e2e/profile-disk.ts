import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { refuseWrites } from './page/projection.ts';
import { fillWith, mounts, unmount } from './small-disk.ts';

/** The disk of a PC's profile, where the browser keeps its databases; the book lies elsewhere. */
export interface ProfileDisk {
  /** Not one byte more fits; asked again, it takes what the browser gave back meanwhile. */
  fill(page: Page): Promise<void>;
  free(): void;
  /** For after the app has ended. */
  remove(): void;
}

/** What an empty profile, one more database of a small book, and the browser's caches need. */
const SIZE = '96m';

const mounted = (folder: string): ProfileDisk => {
  const filler = join(folder, 'holiday-photos.zip');
  return {
    fill: async () => fillWith(filler),
    free: () => rmSync(filler),
    remove: () => unmount(folder),
  };
};

/** Where nothing may be mounted: the browser's database refuses every write as a full disk makes it, until it ends. */
const pretended: ProfileDisk = {
  fill: (page) => page.evaluate(refuseWrites),
  free: () => undefined,
  remove: () => undefined,
};

/** A small disk for the profile in `folder`, which must not be in use yet. */
export const createProfileDisk = (folder: string): ProfileDisk => {
  mkdirSync(folder, { recursive: true });
  return mounts('-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder) ? mounted(folder) : pretended;
};
