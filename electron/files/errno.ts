import { type Refusal, type RefusalCode, refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';

/** The errno name of an exception of the operating system (`ENOSPC`), or undefined for anything else. */
export const errnoOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const codes: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
  EACCES: 'folderNotWritable',
  EPERM: 'folderNotWritable',
  EROFS: 'folderNotWritable',
  EBUSY: 'folderNotWritable',
  ENOENT: 'folderMissing',
  ENOTDIR: 'folderMissing',
  ENODEV: 'folderMissing',
  ESTALE: 'folderMissing',
};

/** The refusal for a failed file operation; an exception that is no errno is a bug and is thrown again. */
export const refusalOf = (error: unknown, path: string, otherwise: RefusalCode = 'unexpected'): Refusal => {
  const errno = errnoOf(error);
  if (errno === undefined) throw error;
  return refusal(codes[errno] ?? otherwise, { path, error: errno });
};

/** Runs a file operation and turns the operating system's refusal into ours. */
export const attempt = async <T>(
  path: string,
  action: () => Promise<T>,
  otherwise: RefusalCode = 'unexpected',
): Promise<Result<T>> => {
  try {
    return ok(await action());
  } catch (error) {
    return err(refusalOf(error, path, otherwise));
  }
};
