import type { SavedFile } from '../../shared/ipc/values.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { saveReport } from '../report/save.ts';
import type { Services } from './services.ts';

/** Only what was saved in this run may be shown: the window cannot point the file manager anywhere. */
export type SavedFiles = Set<string>;

interface NewFile {
  /** Offered in the system’s dialog. */
  readonly name: string;
  /** Asked for when somebody has said where. */
  readonly bytes: () => Promise<Result<Uint8Array>> | Result<Uint8Array>;
}

export type SaveFile = (file: NewFile) => Promise<Result<SavedFile>>;

/** Saves a file where the person says. `cancelled` where they say nowhere. */
export const createSaveFile =
  ({ shell, fs }: Pick<Services, 'shell' | 'fs'>, saved: SavedFiles): SaveFile =>
  async ({ name, bytes }) => {
    const path = await shell.chooseTarget(name);
    if (path === null) return err(refusal('cancelled'));
    const made = await bytes();
    if (!made.ok) return made;
    const written = await saveReport(fs, path, made.value);
    if (!written.ok) return written;
    saved.add(path);
    return ok({ path });
  };
