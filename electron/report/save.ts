import { dirname } from 'node:path';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { withFile, writeAll } from '../files/whole.ts';

/**
 * Writes a finished document: beside its place first, then moved over it, so that an older file of the same name stays
 * whole when the disk is full. Refuses `targetNotWritable` (naming the file) or `diskFull`.
 */
export const saveReport = async (fs: FileSystem, path: string, bytes: Uint8Array): Promise<Result<null>> => {
  const temporary = `${path}.part`;
  const written = await attempt(path, async () => {
    await withFile(fs, temporary, 'update', async (file) => {
      await file.truncate(0);
      await writeAll(file, bytes, 0);
      await file.datasync();
    });
    await fs.rename(temporary, path);
    await fs.syncDirectory(dirname(path));
  });
  if (written.ok) return ok(null);
  const leftOver = await attempt(temporary, () => fs.unlink(temporary));
  // A half-written file that cannot be removed either is named, so that somebody can.
  const left = leftOver.ok || leftOver.error.code === 'folderMissing' ? {} : { left: temporary };
  return written.error.code === 'diskFull'
    ? err(refusal('diskFull', { path, ...left }))
    : err(refusal('targetNotWritable', { path, ...written.error.details, ...left }));
};
