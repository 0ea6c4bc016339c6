import { DEFAULT_REMINDERS } from '../../shared/ipc/reminders.ts';
import { createNodeFileSystem } from '../files/node-file-system.ts';
import { createThrowAway } from '../files/throw-away.ts';
import { makeDirectories } from '../files/whole.ts';
import { createLock, type Lock } from '../journal/lock.ts';
import { createSettings } from '../settings/settings.ts';
import { createPracticeKeeper, type PracticeKeeper } from './keeper.ts';
import { practiceFiles, practiceRoot } from './places.ts';
import { startPractice } from './spawn.ts';
import { tieToKeeper } from './tie.ts';

type Fault = (where: string, error: unknown) => void;

const machineLock = (): Lock => createLock({ unlink: createNodeFileSystem().unlink });

/** The keeper of practice for this profile. */
export const createOurKeeper = (userData: string, fault: Fault): PracticeKeeper =>
  createPracticeKeeper({
    root: practiceRoot(userData),
    lock: machineLock(),
    folders: createThrowAway(),
    prepare: (folder, look) =>
      createSettings(folder, fault).setPreferences({
        ...look,
        hotkey: null,
        reminders: { ...DEFAULT_REMINDERS, isOn: false },
      }),
    start: startPractice((line) => console.error(line)),
    fault,
  });

/**
 * Begins practice in its own profile: over as soon as the Baton that opened it is gone. Answers the folder its files are
 * saved in; throws where another practice uses this profile.
 */
export const beginPractice = async (userData: string, onAlone: () => void, fault: Fault): Promise<string> => {
  const fs = createNodeFileSystem();
  const folder = await fs.realPath(userData);
  const after = (ms: number, run: () => void): (() => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };
  const tied = await tieToKeeper({ lock: machineLock(), folder, after, onAlone, fault });
  if (!tied.ok) throw new Error(tied.error.code);
  const files = practiceFiles(folder);
  await makeDirectories(fs, files);
  return files;
};
