import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

const fillWith = (path: string): void => {
  let size = 4096;
  for (let bytes = 4096; size > 0; bytes += size) {
    try {
      writeFileSync(path, Buffer.alloc(bytes));
    } catch (error) {
      if (!isFull(error)) throw error;
      size = 0;
    }
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
      spawnSync('umount', ['-l', folder]);
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

/** A real one where this machine lets us mount it; else the same errors from the app's own file calls. */
export const createSmallDisk = (): SmallDisk => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-small-disk-'));
  mkdirSync(folder, { recursive: true });
  const allowed = process.env['BATON_TEST_NO_MOUNT'] !== '1';
  const mount = allowed && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]);
  return mount !== false && mount.status === 0 ? mounted(folder) : pretended(folder);
};
