import type { RandomText } from '../../shared/clock.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, type Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import {
  type BookKey,
  dataKeyOf,
  readBookKeys,
  readSlot,
  readSlotFiles,
  SLOTS,
  type SlotFile,
  writeBookKey,
  writeSlotFile,
} from './key-files.ts';

/** A key for one number, and the id by which its box names it. */
export interface DataKey {
  readonly id: string;
  readonly key: Buffer;
}

/** The keys of one book on this PC. */
export interface KeyRing {
  /** The key that new tags are made with, and all that can be read, oldest first. */
  readonly bookKeys: () => readonly BookKey[];
  /** A key that no number has yet, on the disk already; `null` when there is none: `grow`, then ask again. */
  readonly take: () => DataKey | null;
  /** Keys of this writer up to this one have been given away. */
  readonly noteUsed: (id: string) => void;
  /** The key a box names; `null` when this PC has it not, or it was dropped. Rejects as the file system does. */
  readonly find: (id: string) => Promise<Buffer | null>;
  /** Makes keys. Refuses what the operating system refuses, and `readOnly` for a reader. */
  readonly grow: () => Promise<Result<null>>;
  /** Waits for what is being written. */
  readonly close: () => Promise<void>;
}

export interface KeyRingDeps {
  readonly fs: FileSystem;
  readonly bookDir: string;
  readonly bookId: string;
  /** Who takes keys here; `null` for a reader, who makes none. */
  readonly writer: string | null;
  readonly random: RandomText;
  readonly now: () => string;
}

/** With fewer keys left than this the next ones are made while nobody waits. */
const LOW = SLOTS / 2;

const parseId = (id: string): { readonly book: string; readonly writer: string; readonly slot: number } => {
  const [book = '', writer = '', slot = ''] = id.split('/');
  return { book, writer, slot: Number(slot) };
};

/** The slots of this writer, given away one after the other. */
const createSlots = (files: Map<number, SlotFile>) => {
  let next = 1;
  const lastFile = (): number => Math.max(0, ...files.keys());
  const at = (slot: number): Buffer | null =>
    files.get(Math.ceil(slot / SLOTS))?.[(slot - 1) % SLOTS] ?? null;
  return {
    lastFile,
    at,
    add: (file: number, slots: SlotFile) => files.set(file, slots),
    usedUpTo: (): number => next - 1,
    noteUsed: (slot: number): void => {
      next = Math.max(next, slot + 1);
    },
    left: (): number => Math.max(0, lastFile() * SLOTS - next + 1),
    take: (): { readonly slot: number; readonly secret: Buffer } | null => {
      for (; next <= lastFile() * SLOTS; next += 1) {
        const secret = at(next);
        if (secret === null) continue;
        next += 1;
        return { slot: next - 1, secret };
      }
      return null;
    },
  };
};

/** Opens the keys of a book. What cannot be read or made now is tried again by `grow`; nothing is ever overwritten. */
export const openKeyRing = async ({
  fs,
  bookDir,
  bookId,
  writer,
  random,
  now,
}: KeyRingDeps): Promise<KeyRing> => {
  let bookKeys: readonly BookKey[] = [];
  let slots = createSlots(new Map());
  let isRead = false;
  let growing: Promise<Result<null>> | null = null;

  const read = async (): Promise<void> => {
    bookKeys = await readBookKeys(fs, bookDir, bookId);
    if (writer === null || isRead) return;
    const files = await readSlotFiles(fs, bookDir, writer);
    const used = slots;
    slots = createSlots(new Map(files));
    slots.noteUsed(used.usedUpTo());
    isRead = true;
  };

  const make = async (own: string): Promise<null> => {
    if (!isRead) await read();
    if (bookKeys.length === 0)
      bookKeys = [await writeBookKey(fs, bookDir, { bookId, createdAt: now(), random })];
    if (slots.left() >= LOW) return null;
    const file = slots.lastFile() + 1;
    slots.add(file, await writeSlotFile(fs, bookDir, own, file, random));
    return null;
  };

  const grow = (): Promise<Result<null>> => {
    if (writer === null) return Promise.resolve(err(refusal('readOnly')));
    growing ??= attempt(bookDir, () => make(writer)).finally(() => {
      growing = null;
    });
    return growing;
  };

  const take = (): DataKey | null => {
    const [bookKey] = bookKeys;
    if (bookKey === undefined || writer === null) return null;
    const taken = slots.take();
    if (slots.left() < LOW) void grow();
    if (taken === null) return null;
    return { id: `${bookKey.id}/${writer}/${taken.slot}`, key: dataKeyOf(bookKey, taken.secret) };
  };

  const find = async (id: string): Promise<Buffer | null> => {
    const { book, writer: from, slot } = parseId(id);
    // A key that came with a copy of the book since is read now.
    if (!bookKeys.some((key) => key.id === book)) bookKeys = await readBookKeys(fs, bookDir, bookId);
    const bookKey = bookKeys.find((key) => key.id === book);
    if (bookKey === undefined) return null;
    const secret = await readSlot(fs, bookDir, from, slot);
    return secret === null ? null : dataKeyOf(bookKey, secret);
  };

  await (writer === null ? attempt(bookDir, read) : grow());

  return {
    bookKeys: () => bookKeys,
    take,
    noteUsed: (id) => {
      const { writer: from, slot } = parseId(id);
      if (from === writer) slots.noteUsed(slot);
    },
    find,
    grow,
    close: async () => {
      await growing;
    },
  };
};
