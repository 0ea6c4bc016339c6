import { setTimeout as sleepFor } from 'node:timers/promises';
import { errnoOf } from './errno.ts';
import type { FileSystem } from './file-system.ts';

export interface Patience {
  /** Waits; a test's clock may pass at once. */
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** How long to go on trying, in milliseconds. graceful-fs has waited 60 s since 2014. */
  readonly limit: number;
}

const held = new Set(['EBUSY', 'EPERM', 'EACCES']);
const FIRST_WAIT_MS = 5;
const LONGEST_WAIT_MS = 500;

const patiently = async <T>(patience: Patience, action: () => Promise<T>): Promise<T> => {
  let waited = 0;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await action();
    } catch (error) {
      if (!held.has(errnoOf(error) ?? '') || waited >= patience.limit) throw error;
    }
    await patience.sleep(wait);
    waited += wait;
  }
};

/**
 * Tries open, rename and unlink again while another program holds the file (virus scanners and search indexers on Windows do,
 * for moments) `[C10]`. Reads and writes on an open file are never repeated: they cannot be held up so.
 */
export const createPatientFileSystem = (
  inner: FileSystem,
  patience: Patience = { sleep: sleepFor, limit: 60_000 },
): FileSystem => ({
  ...inner,
  open: (path, mode) => patiently(patience, () => inner.open(path, mode)),
  rename: (from, to) => patiently(patience, () => inner.rename(from, to)),
  unlink: (path) => patiently(patience, () => inner.unlink(path)),
});
