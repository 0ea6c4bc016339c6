import { hostname } from 'node:os';
import type { Clock } from '../../shared/clock.ts';
import type { Result } from '../../shared/result.ts';
import { randomText } from '../book/ids.ts';
import type { BookEnvironment } from '../book/open-book.ts';
import { attempt } from '../files/errno.ts';
import { machineFingerprint } from '../files/machine.ts';
import { createNodeFileSystem } from '../files/node-file-system.ts';
import { createLock } from '../journal/lock.ts';
import { stationName } from '../profile/station.ts';

/** The real machine: its files, its clock, its name. Refuses when this PC’s own folder cannot be used. */
export const machineEnvironment = async (
  profileDir: string,
  clock: Clock,
): Promise<Result<BookEnvironment>> => {
  const fs = createNodeFileSystem();
  return attempt(profileDir, async () => ({
    fs,
    clock,
    random: randomText,
    lock: createLock({ unlink: fs.unlink }),
    profileDir,
    station: await stationName(fs, profileDir, hostname(), randomText),
    machine: await machineFingerprint(),
  }));
};
