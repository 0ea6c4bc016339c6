import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../shared/json.ts';
import { errnoOf } from '../files/errno.ts';
import type { FileSystem, OpenFile } from '../files/file-system.ts';
import { makeDirectories, readFully, withFile, writeAll } from '../files/whole.ts';
import { sha256 } from './record.ts';

/** One sector: a slot is either the old one or the new one after a power cut, even when it was written without a sync. */
export const SLOT_BYTES = 512;

/**
 * A small value kept outside the book in two files that are written in turn, each with a generation and a checksum, so that one is
 * whole after a crash at any moment [J9]. (Replacing a file atomically is not promised on Windows.)
 */
export interface Slots<T> {
  /** The newest whole value, or null. */
  read(): Promise<T | null>;
  /** Writes over the older slot. With `durable` it is on the disk when this resolves. Calls must not overlap. */
  write(value: T, durable: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface SlotsOptions<T> {
  readonly fs: FileSystem;
  readonly directory: string;
  /** `head` gives `head-a.json` and `head-b.json`. */
  readonly name: string;
  readonly schema: z.ZodType<T>;
}

const SUM_TAIL = 74; // `,"sum":"<64 hex>"}`

const encode = (generation: number, value: unknown): Buffer => {
  const summed = JSON.stringify({ generation, value }).slice(0, -1);
  const text = `${summed},"sum":"${sha256(summed)}"}`;
  const slot = Buffer.alloc(SLOT_BYTES, ' ');
  if (Buffer.byteLength(text) >= SLOT_BYTES) throw new RangeError('a slot holds less than a sector');
  slot.write(text);
  slot.write('\n', SLOT_BYTES - 1);
  return slot;
};

const slotSchema = z.object({ generation: z.int().min(1), value: z.unknown() });

interface Slot<T> {
  readonly generation: number;
  readonly value: T;
}

const decode = <T>(bytes: Buffer, schema: z.ZodType<T>): Slot<T> | null => {
  const text = bytes.toString('utf8').trimEnd();
  const tail = `,"sum":"${sha256(text.slice(0, -SUM_TAIL))}"}`;
  if (!text.endsWith(tail)) return null;
  const slot = slotSchema.safeParse(parseJson(text));
  if (!slot.success) return null;
  const value = schema.safeParse(slot.data.value);
  return value.success ? { generation: slot.data.generation, value: value.data } : null;
};

const readSlot = async <T>(fs: FileSystem, path: string, schema: z.ZodType<T>): Promise<Slot<T> | null> => {
  try {
    const bytes = Buffer.alloc(SLOT_BYTES);
    const count = await withFile(fs, path, 'read', (file) => readFully(file, bytes, 0));
    return decode(bytes.subarray(0, count), schema);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
};

/** Opens a slot for writing; the two names are on the disk before either carries a value. */
const openSlots = async (
  fs: FileSystem,
  paths: readonly string[],
  directory: string,
): Promise<OpenFile[]> => {
  await makeDirectories(fs, directory);
  const files: OpenFile[] = [];
  for (const path of paths) files.push(await fs.open(path, 'update'));
  await fs.syncDirectory(directory);
  return files;
};

export const createSlots = <T>({ fs, directory, name, schema }: SlotsOptions<T>): Slots<T> => {
  const paths = [join(directory, `${name}-a.json`), join(directory, `${name}-b.json`)];
  let files: OpenFile[] | null = null;
  let newest = { index: 1, generation: 0 };

  const read = async (): Promise<T | null> => {
    let best: Slot<T> | null = null;
    for (const [index, path] of paths.entries()) {
      const slot = await readSlot(fs, path, schema);
      if (slot === null || slot.generation <= (best?.generation ?? 0)) continue;
      best = slot;
      newest = { index, generation: slot.generation };
    }
    return best === null ? null : best.value;
  };

  const write = async (value: T, durable: boolean): Promise<void> => {
    files ??= await openSlots(fs, paths, directory);
    const next = { index: 1 - newest.index, generation: newest.generation + 1 };
    const file = files[next.index];
    if (file === undefined) throw new RangeError('there are two slots');
    await writeAll(file, encode(next.generation, value), 0);
    if (durable) await file.datasync();
    newest = next;
  };

  const close = async (): Promise<void> => {
    const open = files ?? [];
    files = null;
    for (const file of open) await file.close();
  };
  return { read, write, close };
};
