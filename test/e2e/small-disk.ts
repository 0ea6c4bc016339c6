import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A place for a book that can be filled to the last byte and given room again. */
export interface SmallDisk {
  readonly folder: string;
  /** What the app must be started with. */
  readonly env: Readonly<Record<string, string>>;
  fill(): void;
  free(): void;
  remove(): void;
}

const SIZE = '256k';

const isFull = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOSPC';

const BLOCK = Buffer.alloc(256 * 1024);

/** Writes until not one byte more fits. Done again, it takes what was freed meanwhile. */
export const fillWith = (path: string): void => {
  const file = openSync(path, 'a');
  try {
    for (;;) writeSync(file, BLOCK);
  } catch (error) {
    if (!isFull(error)) throw error;
  } finally {
    closeSync(file);
  }
};

const mounted = (folder: string): SmallDisk => {
  const filler = join(folder, 'holiday-photos.zip');
  return {
    folder,
    env: {},
    fill: () => fillWith(filler),
    free: () => rmSync(filler),
    remove: () => {
      unmount(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const pretended = (folder: string): SmallDisk => {
  const full = `${folder}.full`;
  const preload = pathToFileURL(join(import.meta.dirname, 'no-space.mjs')).href;
  return {
    folder,
    env: { NODE_OPTIONS: `--import ${preload}`, BATON_TEST_DISK: folder, BATON_TEST_FULL: full },
    fill: () => writeFileSync(full, ''),
    free: () => rmSync(full),
    remove: () => {
      rmSync(full, { force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Mounts, where this machine lets us; `BATON_TEST_NO_MOUNT=1` plays one that does not. */
export const mounts = (...args: readonly string[]): boolean =>
  process.env['BATON_TEST_NO_MOUNT'] !== '1' && spawnSync('mount', args).status === 0;

export const unmount = (folder: string): void => {
  spawnSync('umount', ['-l', folder]);
};

/** A real one where this machine lets us mount it; else the same errors from the app's own file calls. */
export const createSmallDisk = (): SmallDisk => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-small-disk-'));
  mkdirSync(folder, { recursive: true });
  return mounts('-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder) ? mounted(folder) : pretended(folder);
};
