import { type FileHandle, mkdir, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import { errnoOf } from './errno.ts';
import { createPatientFileSystem } from './patient.ts';

/** `read`: must exist. `append`: made when missing, every write goes to the end. `update`: made when missing, write anywhere. `new`: must not exist. */
export type OpenMode = 'read' | 'append' | 'update' | 'new';

export interface FileStat {
  readonly size: number;
  /** Names this file still has; 0 when somebody deleted or replaced it while it was open. */
  readonly links: number;
  readonly kind: 'file' | 'directory' | 'other';
}

/** An open file, as the operating system gives it: reads and writes may be short; failures reject with an errno. */
export interface OpenFile {
  /** Reads at most `into.length` bytes from `position`; 0 at the end. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Writes at most `bytes.length` bytes and says how many; `position` is ignored in mode `append`. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** The bytes and the size are on the disk when this resolves (fdatasync, FlushFileBuffers). */
  datasync(): Promise<void>;
  truncate(size: number): Promise<void>;
  stat(): Promise<FileStat>;
  close(): Promise<void>;
}

/**
 * The few calls Baton makes on the operating system's files. It rejects with errno exceptions like `node:fs`; callers turn
 * them into refusals with `attempt`. Tests put a faulty, slow or power-cut one in its place.
 */
export interface FileSystem {
  open(path: string, mode: OpenMode): Promise<OpenFile>;
  /** Makes one level; rejects with EEXIST when something of that name is there. */
  makeDirectory(path: string): Promise<void>;
  list(path: string): Promise<readonly string[]>;
  stat(path: string): Promise<FileStat>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** The names in this directory are on the disk when this resolves; nothing to do on Windows. */
  syncDirectory(path: string): Promise<void>;
  realPath(path: string): Promise<string>;
}

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
  isFile(): boolean;
  isDirectory(): boolean;
}): FileStat => ({
  size: entry.size,
  links: entry.nlink,
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
