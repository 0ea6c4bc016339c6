import { dirname, resolve } from 'node:path';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { randomText } from '../book/ids.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { exists, withFile, writeAll } from '../files/whole.ts';
import { partPath, sweepParts } from './part-file.ts';
import { checkTargetFolder } from './target-folder.ts';

/**
 * Writes a finished document: beside its place first, then moved over it, so that an older file of the same name stays
 * whole when the disk is full. Refuses `targetMissing` and `targetInBook` (naming the folder; a report must not overwrite
 * a journal), `targetNotWritable` (naming the file), or `targetFull`: `diskFull` is about the book and its entries.
 */
export const saveReport = async (fs: FileSystem, path: string, bytes: Uint8Array): Promise<Result<null>> => {
  const folder = dirname(resolve(path));
  const checked = await checkTargetFolder(fs, folder);
  if (!checked.ok) {
    const { code } = checked.error;
    return code === 'targetMissing' || code === 'targetInBook'
      ? checked
      : err(refusal('targetNotWritable', { path }));
  }
  // Two PCs may write the same week into one folder at the same minute.
  const temporary = partPath(folder, randomText);
  const written = await attempt(path, async () => {
    await withFile(fs, temporary, 'new', async (file) => {
      await writeAll(file, bytes, 0);
      await file.datasync();
    });
    await fs.rename(temporary, path);
    await fs.syncDirectory(folder);
  });
  if (written.ok) {
    await sweepParts(fs, path);
    return ok(null);
  }
  if (written.error.code === 'folderMissing') return err(refusal('targetMissing', { path: folder }));
  const leftOver = await attempt(temporary, async () => {
    // A disk that takes nothing refuses to remove what was never on it.
    if (await exists(fs, temporary)) await fs.unlink(temporary);
  });
  // A half-written file that cannot be removed either is named, so that somebody can.
  const left = leftOver.ok || leftOver.error.code === 'folderMissing' ? {} : { left: temporary };
  return written.error.code === 'diskFull'
    ? err(refusal('targetFull', { path, ...left }))
    : err(refusal('targetNotWritable', { path, ...written.error.details, ...left }));
};
