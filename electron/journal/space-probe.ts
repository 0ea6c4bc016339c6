import { join } from 'node:path';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { withFile, writeAll } from '../files/whole.ts';

/** Finds out when a full disk has room again, without touching the journal. */
export interface SpaceProbe {
  /** Tries every few seconds until it works once, then calls back and stops. Does nothing when it is already trying. */
  start(onSpace: () => void): void;
  stop(): void;
}

/** Calls back once after a time in milliseconds; the result cancels it. */
export type Schedule = (milliseconds: number, callback: () => void) => () => void;

/** The real timer; it keeps no process alive. */
export const scheduleTimeout: Schedule = (milliseconds, callback) => {
  const timer = setTimeout(callback, milliseconds).unref();
  return () => clearTimeout(timer);
};

/** Well under the 10 s within which writing must resume `[C6]`. */
const PERIOD_MS = 2_000;
/** Room for a long entry; asking for much more would go on saying full while entries fit. */
const PROBE_BYTES = 8 * 1024;

export const createSpaceProbe = (fs: FileSystem, directory: string, schedule: Schedule): SpaceProbe => {
  const path = join(directory, 'space.tmp');
  let cancel: (() => void) | null = null;

  const hasRoom = async (): Promise<boolean> => {
    const written = await attempt(path, () =>
      withFile(fs, path, 'update', async (file) => {
        await writeAll(file, Buffer.alloc(PROBE_BYTES, 0x20), 0);
        await file.datasync();
      }),
    );
    const removed = await attempt(path, () => fs.unlink(path));
    return written.ok && removed.ok;
  };

  const again = (onSpace: () => void): void => {
    cancel = schedule(PERIOD_MS, async () => {
      const room = await hasRoom();
      if (cancel === null) return; // stopped while the probe was under way
      if (!room) return again(onSpace);
      cancel = null;
      onSpace();
    });
  };

  return {
    start: (onSpace) => {
      if (cancel === null) again(onSpace);
    },
    stop: () => {
      cancel?.();
      cancel = null;
    },
  };
};
