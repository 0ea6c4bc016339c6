import { dirname } from 'node:path';
import type { FileStat, FileSystem, OpenFile, OpenMode } from '../../../electron/files/file-system.ts';

/** What a power cut keeps or loses as one piece. */
export const SECTOR = 512;

/** A file as the programs see it (`cache`) and as the disk has it (`disk`); `dirty` sectors are on their way. */
export interface FileNode {
  readonly kind: 'file';
  cache: Buffer;
  disk: Buffer;
  readonly dirty: Set<number>;
  sizeDirty: boolean;
  links: number;
  modifiedMs: number;
}

export type Node = FileNode | { readonly kind: 'directory' };

/** A name that the disk does not know as the programs do. Names of one rename carry the same group. */
export interface PendingName {
  readonly path: string;
  readonly group: number;
}

export interface MemoryDisk {
  readonly cached: Map<string, Node>;
  readonly durable: Map<string, Node>;
  readonly pending: Map<string, number>;
}

export interface MemoryFileSystem extends FileSystem {
  readonly disk: MemoryDisk;
  /** Called after every operation that changes something, with what it was. */
  onStep: ((what: string) => void) | null;
  /** Makes the next sync of a file fail: the bytes are then taken for clean though the disk never got them, as Linux does. */
  failSync: ((path: string) => boolean) | null;
  /** What it says files were changed at; nothing else. */
  nowMs: number;
}

export const errno = (code: string, path = ''): Error =>
  Object.assign(new Error(`${code}: ${path}`), { code });

const sectorsOf = (from: number, to: number): number[] => {
  const sectors: number[] = [];
  for (let sector = Math.floor(from / SECTOR); sector * SECTOR < to; sector += 1) sectors.push(sector);
  return sectors;
};

export const fileNode = (bytes: Buffer): FileNode => ({
  kind: 'file',
  cache: bytes,
  disk: bytes,
  dirty: new Set(),
  sizeDirty: false,
  links: 1,
  modifiedMs: 0,
});

/** Buffers are shared between snapshots, so a change always makes a new one. */
const resized = (bytes: Buffer, size: number): Buffer => {
  const next = Buffer.alloc(size);
  bytes.copy(next, 0, 0, Math.min(size, bytes.length));
  return next;
};

const writeInto = (node: FileNode, bytes: Uint8Array, at: number): void => {
  const end = at + bytes.length;
  if (end > node.cache.length) node.sizeDirty = true;
  node.cache = resized(node.cache, Math.max(end, node.cache.length));
  node.cache.set(bytes, at);
  for (const sector of sectorsOf(at, end)) node.dirty.add(sector);
};

/** Brings the dirty sectors to the disk, and the size: at least as far as they reach. */
const flush = (node: FileNode): void => {
  const reach = Math.min(node.cache.length, (Math.max(-1, ...node.dirty) + 1) * SECTOR);
  const disk = resized(node.disk, node.sizeDirty ? node.cache.length : Math.max(node.disk.length, reach));
  for (const sector of node.dirty) {
    node.cache.copy(disk, sector * SECTOR, sector * SECTOR, Math.min((sector + 1) * SECTOR, disk.length));
  }
  node.disk = disk;
};

const statOf = (node: Node): FileStat =>
  node.kind === 'file'
    ? { size: node.cache.length, links: node.links, modifiedMs: node.modifiedMs, kind: 'file' }
    : { size: 0, links: 1, modifiedMs: 0, kind: 'directory' };

/** A file system in memory that knows what a power cut would leave. Starts with what `files` says, all of it on the disk. */
export const createMemoryFileSystem = (
  files: ReadonlyMap<string, Buffer | null> = new Map(),
): MemoryFileSystem => {
  const cached = new Map<string, Node>([['/', { kind: 'directory' }]]);
  for (const [path, bytes] of files)
    cached.set(path, bytes === null ? { kind: 'directory' } : fileNode(bytes));
  const disk: MemoryDisk = { cached, durable: new Map(cached), pending: new Map() };
  let group = 0;

  const step = (what: string): void => self.onStep?.(what);
  const rename = (paths: readonly string[]): void => {
    group += 1;
    for (const path of paths) disk.pending.set(path, group);
  };
  const need = (path: string): Node => {
    const node = cached.get(path);
    if (node === undefined) throw errno('ENOENT', path);
    return node;
  };
  const add = (path: string, node: Node): void => {
    if (need(dirname(path)).kind !== 'directory') throw errno('ENOTDIR', path);
    cached.set(path, node);
    rename([path]);
    step(`create ${path}`);
  };

  const nodeFor = (path: string, mode: OpenMode): FileNode => {
    const found = cached.get(path);
    if (found?.kind === 'directory') throw errno('EISDIR', path);
    if (found !== undefined && mode === 'new') throw errno('EEXIST', path);
    if (found !== undefined) return found;
    if (mode === 'read') throw errno('ENOENT', path);
    const node = fileNode(Buffer.alloc(0));
    node.modifiedMs = self.nowMs;
    add(path, node);
    return node;
  };

  const sync = (path: string, node: FileNode): void => {
    const fails = self.failSync?.(path) ?? false;
    if (!fails) flush(node);
    node.dirty.clear();
    node.sizeDirty = false;
    if (fails) throw errno('EIO', path);
    step(`sync ${path}`);
  };

  const fileOf = (path: string, node: FileNode, mode: OpenMode): OpenFile => ({
    read: async (into, position) => node.cache.copy(into, 0, position, position + into.length),
    write: async (bytes, position) => {
      writeInto(node, bytes, mode === 'append' ? node.cache.length : position);
      node.modifiedMs = self.nowMs;
      step(`write ${path}`);
      return bytes.length;
    },
    datasync: async () => sync(path, node),
    truncate: async (size) => {
      if (size !== node.cache.length) node.sizeDirty = true;
      node.cache = resized(node.cache, size);
      for (const sector of node.dirty) if (sector * SECTOR >= size) node.dirty.delete(sector);
      step(`truncate ${path}`);
    },
    stat: async () => statOf(node),
    close: async () => undefined,
  });

  const self: MemoryFileSystem = {
    disk,
    onStep: null,
    failSync: null,
    nowMs: 0,
    open: async (path, mode) => fileOf(path, nodeFor(path, mode), mode),
    makeDirectory: async (path) => {
      if (cached.has(path)) throw errno('EEXIST', path);
      add(path, { kind: 'directory' });
    },
    list: async (path) => {
      need(path);
      const start = path === '/' ? '/' : `${path}/`;
      return [...cached.keys()]
        .filter((name) => name !== '/' && name.startsWith(start) && dirname(name) === path)
        .map((name) => name.slice(start.length));
    },
    stat: async (path) => statOf(need(path)),
    rename: async (from, to) => {
      const node = need(from);
      cached.delete(from);
      cached.set(to, node);
      rename([from, to]);
      step(`rename ${to}`);
    },
    unlink: async (path) => {
      const node = need(path);
      if (node.kind === 'file') node.links = 0;
      cached.delete(path);
      rename([path]);
      step(`unlink ${path}`);
    },
    syncDirectory: async (path) => {
      for (const name of [...disk.pending.keys()].filter((pending) => dirname(pending) === path)) {
        const node = cached.get(name);
        if (node === undefined) disk.durable.delete(name);
        else disk.durable.set(name, node);
        disk.pending.delete(name);
      }
      step(`sync ${path}`);
    },
    realPath: async (path) => path,
  };
  return self;
};

/** What programs see now, as the start of another file system. */
export const snapshot = (fs: MemoryFileSystem): Map<string, Buffer | null> =>
  new Map([...fs.disk.cached].map(([path, node]) => [path, node.kind === 'file' ? node.cache : null]));
