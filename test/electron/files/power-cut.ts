import { dirname } from 'node:path';
import { type FileNode, type MemoryFileSystem, type Node, SECTOR } from './memory-fs.ts';

/** A frozen picture of a disk, from which the states a power cut could leave are drawn. */
export interface DiskPicture {
  readonly cached: ReadonlyMap<string, Node>;
  readonly durable: ReadonlyMap<string, Node>;
  readonly pending: ReadonlyMap<string, number>;
}

/** Decides one thing a power cut could turn out either way. */
export type Coin = () => boolean;

const freeze = (node: Node): Node => (node.kind === 'file' ? { ...node, dirty: new Set(node.dirty) } : node);

export const takePicture = ({ disk }: MemoryFileSystem): DiskPicture => {
  const copies = new Map<Node, Node>();
  const copy = (node: Node): Node => {
    const made = copies.get(node) ?? freeze(node);
    copies.set(node, made);
    return made;
  };
  const copyAll = (names: ReadonlyMap<string, Node>) =>
    new Map([...names].map(([path, node]) => [path, copy(node)]));
  return { cached: copyAll(disk.cached), durable: copyAll(disk.durable), pending: new Map(disk.pending) };
};

/** How many coins a picture tosses at most: sectors under way, sizes, names. */
export const countChoices = (picture: DiskPicture): number => {
  const files = new Set([...picture.cached.values(), ...picture.durable.values()]);
  let count = new Set(picture.pending.values()).size;
  for (const node of files) if (node.kind === 'file') count += node.dirty.size + (node.sizeDirty ? 1 : 0);
  return count;
};

/** A file after the cut: each sector under way arrived or not; a file that grew may have its new size without its bytes. */
const survivingBytes = (node: FileNode, coin: Coin): Buffer => {
  const size = node.sizeDirty && coin() ? node.cache.length : node.disk.length;
  const bytes = Buffer.alloc(size);
  node.disk.copy(bytes);
  for (const sector of node.dirty) {
    if (coin())
      node.cache.copy(bytes, sector * SECTOR, sector * SECTOR, Math.min((sector + 1) * SECTOR, size));
  }
  return bytes;
};

const survivingNames = ({ cached, durable, pending }: DiskPicture, coin: Coin): Map<string, Node> => {
  const groups = new Map<number, boolean>();
  for (const group of pending.values()) if (!groups.has(group)) groups.set(group, coin());
  const names = new Map<string, Node>();
  for (const path of new Set([...durable.keys(), ...cached.keys()])) {
    const group = pending.get(path);
    const node = (group === undefined || groups.get(group) ? cached : durable).get(path);
    if (node !== undefined) names.set(path, node);
  }
  return names;
};

/** One state that a power cut could leave. */
export const cutPower = (picture: DiskPicture, coin: Coin): Map<string, Buffer | null> => {
  const names = survivingNames(picture, coin);
  const contents = new Map<Node, Buffer | null>();
  const left = new Map<string, Buffer | null>();
  for (const path of [...names.keys()].sort()) {
    const node = names.get(path);
    if (node === undefined || (path !== '/' && !left.has(dirname(path)))) continue; // its directory never arrived
    const bytes = contents.get(node) ?? (node.kind === 'file' ? survivingBytes(node, coin) : null);
    contents.set(node, bytes);
    left.set(path, bytes);
  }
  return left;
};
