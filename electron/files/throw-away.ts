import { mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from './errno.ts';

/** Folders that are made to be thrown away again, with everything in them. */
export interface ThrowAway {
  /** Makes a new, empty folder in `parent`, which is made as well; paths are real ones, without links. */
  readonly fresh: (parent: string) => Promise<string>;
  /** Every folder in `parent`, none where there is no such folder. */
  readonly list: (parent: string) => Promise<readonly string[]>;
  /** Removes a folder with everything in it; gone already is as good. A program that still holds a file is waited for. */
  readonly remove: (folder: string) => Promise<void>;
}

export const createThrowAway = (): ThrowAway => ({
  fresh: async (parent) => {
    await mkdir(parent, { recursive: true });
    return mkdtemp(join(await realpath(parent), 'p-'));
  },
  list: async (parent) => {
    try {
      const real = await realpath(parent);
      const entries = await readdir(real, { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(real, name));
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return [];
      throw error;
    }
  },
  remove: (folder) => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
});
