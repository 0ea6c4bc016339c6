import type { FileSystem, OpenFile, OpenMode } from '../../../electron/files/file-system.ts';

/** Where a test can make the file system fail; each hook may throw an errno exception. */
export interface Faults {
  readonly open?: (path: string, mode: OpenMode) => void;
  /** How many of these bytes may be written (fewer is a short write). */
  readonly write?: (path: string, length: number) => number;
  readonly read?: (path: string, length: number) => number;
  readonly sync?: (path: string) => void;
  readonly truncate?: (path: string) => void;
  readonly rename?: (path: string) => void;
  readonly unlink?: (path: string) => void;
}

const faultyFile = (inner: OpenFile, path: string, faults: Faults): OpenFile => ({
  ...inner,
  read: async (into, position) =>
    inner.read(into.subarray(0, faults.read?.(path, into.length) ?? into.length), position),
  write: async (bytes, position) =>
    inner.write(bytes.subarray(0, faults.write?.(path, bytes.length) ?? bytes.length), position),
  datasync: async () => {
    faults.sync?.(path);
    await inner.datasync();
  },
  truncate: async (size) => {
    faults.truncate?.(path);
    await inner.truncate(size);
  },
});

/** A file system that fails where the hooks say so. */
export const createFaultyFileSystem = (inner: FileSystem, faults: Faults): FileSystem => ({
  ...inner,
  open: async (path, mode) => {
    faults.open?.(path, mode);
    return faultyFile(await inner.open(path, mode), path, faults);
  },
  rename: async (from, to) => {
    faults.rename?.(from);
    await inner.rename(from, to);
  },
  unlink: async (path) => {
    faults.unlink?.(path);
    await inner.unlink(path);
  },
});
