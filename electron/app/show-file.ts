import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import { exists } from '../files/whole.ts';
import type { Services } from './services.ts';

/**
 * Shows a file in its folder. The system says nothing where there is none: refuses `savedFileGone` for one that has
 * been moved, renamed or removed, or lies on a disk that is not plugged in.
 */
export const showFile = async (
  { fs, shell }: Pick<Services, 'fs'> & { readonly shell: Pick<Services['shell'], 'showInFolder'> },
  path: string,
): Promise<Result<null>> => {
  const there = await attempt(path, () => exists(fs, path));
  if (!there.ok || !there.value) return err(refusal('savedFileGone', { path }));
  shell.showInFolder(path);
  return ok(null);
};
