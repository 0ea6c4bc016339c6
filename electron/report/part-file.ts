import { dirname, join } from 'node:path';
import type { RandomText } from '../../shared/clock.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';

const PART = /^baton-[2-9a-z]{8}\.part$/;
/** No save takes so long; another PC may be writing into the same folder. */
const LEFT_BEHIND_MS = 3_600_000;

/** Where a file is written before it is moved to its place. It is not called as that is: a name may be as long as names can be. */
export const partPath = (folder: string, random: RandomText): string =>
  join(folder, `baton-${random(8)}.part`);

/**
 * Removes what killed saves have left beside a file that was just saved, whose time says how late it is there: a network
 * drive has its own clock. What cannot be removed is left for the next time.
 */
export const sweepParts = async (fs: FileSystem, saved: string): Promise<void> => {
  const folder = dirname(saved);
  await attempt(folder, async () => {
    const { modifiedMs: now } = await fs.stat(saved);
    for (const name of await fs.list(folder)) {
      if (!PART.test(name)) continue;
      const { kind, modifiedMs } = await fs.stat(join(folder, name));
      if (kind === 'file' && modifiedMs < now - LEFT_BEHIND_MS) await fs.unlink(join(folder, name));
    }
  });
};
