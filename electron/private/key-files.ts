import { join } from 'node:path';
import { z } from 'zod';
import type { RandomText } from '../../shared/clock.ts';
import { entityIdSchema, instantSchema } from '../../shared/events/envelope.ts';
import { parseJson } from '../../shared/json.ts';
import { errnoOf } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { makeDirectories, readRange, readWhole, writeNew } from '../files/whole.ts';
import { derive, newSecret, newSecrets, SECRET_BYTES, tagOf } from './crypto.ts';

/** The files in `keys/` of a book folder, as `SPEC.md` has them. Each is written once, under a name of its own. */

const idSchema = z.string().regex(/^[a-z0-9]{8}$/);
const secretSchema = z.string().regex(/^[0-9a-f]{64}$/);
const bookKeySchema = z.looseObject({
  format: z.literal(1),
  bookId: entityIdSchema,
  key: idSchema,
  createdAt: instantSchema,
  tags: secretSchema,
  boxes: secretSchema,
  check: z.string(),
});

/** What tags of a book are made with, and one half of what opens its boxes. */
export interface BookKey {
  readonly id: string;
  readonly createdAt: string;
  readonly tags: Buffer;
  readonly boxes: Buffer;
}

export const keysPath = (bookDir: string): string => join(bookDir, 'keys');
const bookKeyPath = (bookDir: string, id: string): string => join(keysPath(bookDir), `${id}.json`);
const slotsDirectory = (bookDir: string, writer: string): string => join(keysPath(bookDir), writer);
const slotsPath = (bookDir: string, writer: string, file: number): string =>
  join(slotsDirectory(bookDir, writer), `${String(file).padStart(6, '0')}.slots`);

const checkOf = (tags: Buffer, boxes: Buffer, id: string): string => tagOf(Buffer.concat([tags, boxes]), id);

const listOrNone = async (fs: FileSystem, path: string): Promise<readonly string[]> => {
  try {
    return await fs.list(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
};

const readBookKey = (bytes: Buffer, id: string, bookId: string): BookKey | null => {
  const read = bookKeySchema.safeParse(parseJson(bytes.toString('utf8')));
  if (!read.success || read.data.key !== id || read.data.bookId !== bookId) return null;
  const [tags, boxes] = [Buffer.from(read.data.tags, 'hex'), Buffer.from(read.data.boxes, 'hex')];
  if (read.data.check !== checkOf(tags, boxes, id)) return null;
  return { id, createdAt: read.data.createdAt, tags, boxes };
};

/** The keys of a book that can be read, oldest first. A damaged file is passed over and left as it is. */
export const readBookKeys = async (
  fs: FileSystem,
  bookDir: string,
  bookId: string,
): Promise<readonly BookKey[]> => {
  const keys: BookKey[] = [];
  for (const name of await listOrNone(fs, keysPath(bookDir))) {
    const id = /^([a-z0-9]{8})\.json$/.exec(name)?.[1];
    if (id === undefined) continue;
    const key = readBookKey(await readWhole(fs, bookKeyPath(bookDir, id)), id, bookId);
    if (key !== null) keys.push(key);
  }
  const age = ({ createdAt, id }: BookKey): string => `${createdAt} ${id}`;
  return keys.sort((a, b) => (age(a) < age(b) ? -1 : 1));
};

/** Makes a key for a book; it is on the disk when this resolves. */
export const writeBookKey = async (
  fs: FileSystem,
  bookDir: string,
  {
    bookId,
    createdAt,
    random,
  }: { readonly bookId: string; readonly createdAt: string; readonly random: RandomText },
): Promise<BookKey> => {
  const id = random(8);
  const [tags, boxes] = [newSecret(random), newSecret(random)];
  const check = checkOf(tags, boxes, id);
  const secrets = { tags: tags.toString('hex'), boxes: boxes.toString('hex') };
  const text = JSON.stringify({ format: 1, bookId, key: id, createdAt, ...secrets, check });
  await makeDirectories(fs, keysPath(bookDir));
  await writeNew(fs, bookKeyPath(bookDir, id), Buffer.from(`${text}\n`));
  return { id, createdAt, tags, boxes };
};

/** So many numbers find a key in one file. */
export const SLOTS = 512;
const LINE_BYTES = SECRET_BYTES * 2 + 1;
const BLANK = '0'.repeat(SECRET_BYTES * 2);

const slotIn = (bytes: Buffer, index: number): Buffer | null => {
  const text = bytes.toString('latin1', index * LINE_BYTES, (index + 1) * LINE_BYTES - 1);
  return secretSchema.safeParse(text).success && text !== BLANK ? Buffer.from(text, 'hex') : null;
};

/** The slots of one file: `null` for a number whose key was dropped, or a line that cannot be read. */
export type SlotFile = readonly (Buffer | null)[];

const slotsOf = (bytes: Buffer): SlotFile =>
  Array.from({ length: SLOTS }, (_, index) => slotIn(bytes, index));

/** The files of one writer by number. One that a crash left unfinished has no slots, and keeps its number. */
export const readSlotFiles = async (
  fs: FileSystem,
  bookDir: string,
  writer: string,
): Promise<ReadonlyMap<number, SlotFile>> => {
  const files = new Map<number, SlotFile>();
  for (const name of await listOrNone(fs, slotsDirectory(bookDir, writer))) {
    const file = Number(/^(\d{6})\.slots$/.exec(name)?.[1] ?? 0);
    if (file > 0) files.set(file, slotsOf(await readWhole(fs, slotsPath(bookDir, writer, file))));
  }
  return files;
};

/** Makes the next file of slots; it is on the disk when this resolves. */
export const writeSlotFile = async (
  fs: FileSystem,
  bookDir: string,
  writer: string,
  file: number,
  random: RandomText,
): Promise<SlotFile> => {
  const secrets = newSecrets(random, SLOTS);
  const text = secrets.map((secret) => `${secret.toString('hex')}\n`).join('');
  await makeDirectories(fs, slotsDirectory(bookDir, writer));
  await writeNew(fs, slotsPath(bookDir, writer, file), Buffer.from(text));
  return secrets;
};

/** One slot of any writer, read from the disk; `null` when it is not there or was dropped. */
export const readSlot = async (
  fs: FileSystem,
  bookDir: string,
  writer: string,
  slot: number,
): Promise<Buffer | null> => {
  const index = (slot - 1) % SLOTS;
  const path = slotsPath(bookDir, writer, Math.ceil(slot / SLOTS));
  try {
    return slotIn(await readRange(fs, path, index * LINE_BYTES, (index + 1) * LINE_BYTES), 0);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
};

/** The key of one number: both halves are needed, so a slot that was blanked opens nothing any more. */
export const dataKeyOf = ({ boxes }: BookKey, slot: Buffer): Buffer => derive(boxes, slot, 'number');
