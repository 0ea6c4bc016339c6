import { dirname } from 'node:path';
import { errnoOf } from './errno.ts';
import type { FileSystem, OpenFile, OpenMode } from './file-system.ts';

const interrupted = new Set(['EINTR', 'EAGAIN']);

const uninterrupted = async (step: () => Promise<number>): Promise<number> => {
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (!interrupted.has(errnoOf(error) ?? '')) throw error;
    }
  }
};

/** Writes every byte, however short the single writes are `[C7]`. When it rejects, some bytes may have been written. */
export const writeAll = async (file: OpenFile, bytes: Uint8Array, position: number): Promise<void> => {
  for (let done = 0; done < bytes.length; ) {
    const count = await uninterrupted(() => file.write(bytes.subarray(done), position + done));
    if (count <= 0) throw Object.assign(new Error('a write of zero bytes'), { code: 'EIO' });
    done += count;
  }
};

/** Fills `into` from `position` as far as the file goes and says how many bytes came. */
export const readFully = async (file: OpenFile, into: Uint8Array, position: number): Promise<number> => {
  let done = 0;
  while (done < into.length) {
    const count = await uninterrupted(() => file.read(into.subarray(done), position + done));
    if (count === 0) break;
    done += count;
  }
  return done;
};

/** Opens a file for one piece of work and closes it whatever happens. */
export const withFile = async <T>(
  fs: FileSystem,
  path: string,
  mode: OpenMode,
  work: (file: OpenFile) => Promise<T>,
): Promise<T> => {
  const file = await fs.open(path, mode);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
};

/** The bytes of a range of a file, fewer when the file ends before `to`. */
export const readRange = (fs: FileSystem, path: string, from: number, to: number): Promise<Buffer> =>
  withFile(fs, path, 'read', async (file) => {
    const bytes = Buffer.alloc(Math.max(0, to - from));
    return bytes.subarray(0, await readFully(file, bytes, from));
  });

/** The whole of a small file. */
export const readWhole = (fs: FileSystem, path: string): Promise<Buffer> =>
  withFile(fs, path, 'read', async (file) => {
    const bytes = Buffer.alloc((await file.stat()).size);
    return bytes.subarray(0, await readFully(file, bytes, 0));
  });

/** True when something of that name is there. Any other failure than "no such file" rejects. */
export const exists = async (fs: FileSystem, path: string): Promise<boolean> => {
  try {
    await fs.stat(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
};

/** Makes one directory unless it is there; rejects with ENOENT when its parent is missing. Its name is on the disk when this resolves. */
export const makeDirectory = async (fs: FileSystem, path: string): Promise<void> => {
  try {
    await fs.makeDirectory(path);
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
  await fs.syncDirectory(dirname(path));
};

/** Makes a directory and those above it; each new name is on the disk when this resolves. */
export const makeDirectories = async (fs: FileSystem, path: string): Promise<void> => {
  if (await exists(fs, path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeDirectories(fs, parent);
  await makeDirectory(fs, path);
};

/** Writes a new file; its bytes and its name are on the disk when this resolves. Rejects with EEXIST when the name is taken. */
export const writeNew = async (fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> => {
  await withFile(fs, path, 'new', async (file) => {
    await writeAll(file, bytes, 0);
    await file.datasync();
  });
  await fs.syncDirectory(dirname(path));
};
