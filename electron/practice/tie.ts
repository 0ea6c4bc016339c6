import { ok, type Result } from '../../shared/result.ts';
import type { Lock } from '../journal/lock.ts';
import { inUseName, keeperName } from './places.ts';

export interface TieDeps {
  readonly lock: Lock;
  /** The folder practice runs in. */
  readonly folder: string;
  /** Runs something after a while, until the answered function is called. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** The Baton that opened practice is gone. */
  readonly onAlone: () => void;
  readonly fault: (where: string, error: unknown) => void;
}

export const LOOK_MS = 1_000;

/**
 * Says that practice uses its folder, and looks after the Baton that opened it: where that has ended, however it did,
 * practice is over. The answered function lets go. Refuses `writerBusy` where the folder is used already.
 */
export const tieToKeeper = async ({
  lock,
  folder,
  after,
  onAlone,
  fault,
}: TieDeps): Promise<Result<() => void>> => {
  const used = await lock.acquire(inUseName(folder));
  if (!used.ok) return used;
  let isOver = false;
  let stop: () => void = () => undefined;
  const look = async (): Promise<void> => {
    const free = await lock.acquire(keeperName(folder));
    if (isOver) return;
    if (free.ok) {
      await free.value.release();
      onAlone();
    } else stop = after(LOOK_MS, begin);
  };
  const begin = (): void => {
    look().catch((error: unknown) => fault('looking after who opened practice', error));
  };
  begin();
  // The lock itself is let go of by the kernel when the process is over.
  return ok(() => {
    isOver = true;
    stop();
  });
};
