import { type FileHandle, mkdir, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import { errnoOf } from './errno.ts';
import type { FileStat, FileSystem, OpenFile, OpenMode } from './file-system.ts';
import { createPatientFileSystem } from './patient.ts';

const openUpdatable = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return await open(path, 'w+'); // Node has no flag for "make it if missing, keep it otherwise, write anywhere".
  }
};

const openers: Record<OpenMode, (path: string) => Promise<FileHandle>> = {
  read: (path) => open(path, 'r'),
  append: (path) => open(path, 'a'),
  update: openUpdatable,
  new: (path) => open(path, 'wx'),
};

const statOf = (entry: {
  size: number;
  nlink: number;
  mtimeMs: number;
  isFile(): boolean;
  isDirectory(): boolean;
}): FileStat => ({
  size: entry.size,
  links: entry.nlink,
  modifiedMs: entry.mtimeMs,
  kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other',
});

const wrap = (handle: FileHandle): OpenFile => ({
  read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
  write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
  datasync: () => handle.datasync(),
  truncate: (size) => handle.truncate(size),
  stat: async () => statOf(await handle.stat()),
  close: () => handle.close(),
});

/** What some file systems (SMB, FUSE) answer when asked to sync a directory, which they then do not need. */
const directorySyncUnknown = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR']);

const syncDirectory = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!directorySyncUnknown.has(errnoOf(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
};

/** The real file system. On Windows it waits out virus scanners and indexers that hold a file for a moment `[C10]`. */
export const createNodeFileSystem = (platform: NodeJS.Platform = process.platform): FileSystem => {
  const windows = platform === 'win32';
  const plain: FileSystem = {
    open: async (path, mode) => wrap(await openers[mode](path)),
    makeDirectory: (path) => mkdir(path),
    list: (path) => readdir(path),
    stat: async (path) => statOf(await stat(path)),
    rename,
    unlink,
    syncDirectory: windows ? () => Promise.resolve() : syncDirectory,
    realPath: (path) => realpath(path),
  };
  return windows ? createPatientFileSystem(plain) : plain;
};
