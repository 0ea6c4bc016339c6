import { dirname } from 'node:path';
import type { RandomText } from '../../shared/clock.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { exists, writeNew } from '../files/whole.ts';
import { journalsPath, manifestPath } from '../journal/layout.ts';
import { partPath } from './part-file.ts';

/** Whether a folder lies in any book, links followed: which one is open says nothing about the others. */
const isInAnyBook = async (fs: FileSystem, folder: string): Promise<boolean> => {
  // What lies further up need not be readable by whoever may write here.
  const isThere = async (path: string): Promise<boolean> => {
    const there = await attempt(path, () => exists(fs, path));
    return there.ok && there.value;
  };
  for (let at = await fs.realPath(folder); ; at = dirname(at)) {
    if ((await isThere(manifestPath(at))) && (await isThere(journalsPath(at)))) return true;
    if (dirname(at) === at) return false;
  }
};

/** Refuses a folder that is gone (`targetMissing`) or belongs to a book (`targetInBook`). */
export const checkTargetFolder = async (fs: FileSystem, folder: string): Promise<Result<null>> => {
  const inBook = await attempt(folder, async () =>
    (await fs.stat(folder)).kind === 'directory' ? isInAnyBook(fs, folder) : null,
  );
  if (inBook.ok ? inBook.value === null : inBook.error.code === 'folderMissing')
    return err(refusal('targetMissing', { path: folder }));
  if (!inBook.ok) return inBook;
  return inBook.value ? err(refusal('targetInBook', { path: folder })) : ok(null);
};

/** The same, and that it can be written to: found out when it is chosen, not on a Monday morning. */
export const tryTargetFolder = async (
  fs: FileSystem,
  folder: string,
  random: RandomText,
): Promise<Result<null>> => {
  const checked = await checkTargetFolder(fs, folder);
  if (!checked.ok) return checked;
  const probe = partPath(folder, random);
  return attempt(folder, async () => {
    await writeNew(fs, probe, new Uint8Array());
    await fs.unlink(probe);
    return null;
  });
};
