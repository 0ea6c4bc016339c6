import type { Book } from '../../../electron/book/book.ts';
import { createNewBook, type NewBook } from '../../../electron/book/create-book.ts';
import type { BookEnvironment, OpenBook } from '../../../electron/book/open-book.ts';
import { openBook } from '../../../electron/book/open-book.ts';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import type { Acknowledgement } from '../../../shared/ipc/values.ts';
import type { Result } from '../../../shared/result.ts';
import { createMemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { createRandom } from '../files/random.ts';
import { freeLock, must } from '../journal/kit.ts';

export const FOLDER = '/book';
export const START = Date.parse('2026-11-23T01:00:00.000Z'); // 09:00 in Shanghai

export const SHOP: NewBook = {
  shopName: '云栖家居',
  managerName: '周敏',
  zone: 'Asia/Shanghai',
  language: 'zh-CN',
};

export interface TestMachine extends BookEnvironment {
  /** Moves the machine's clock. */
  readonly pass: (milliseconds: number) => void;
}

/** A machine whose clock and chance are in the test's hands. */
export const machineOn = (fs: FileSystem, seed = 1, start = START): TestMachine => {
  const random = createRandom(seed);
  let now = start;
  return {
    fs,
    clock: { now: () => now },
    random: (length) => Array.from({ length }, () => random.int(0, 35).toString(36)).join(''),
    lock: freeLock,
    profileDir: '/profile',
    station: 'front1',
    machine: 'machine-1',
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
};

export const newBookOn = async (
  machine: BookEnvironment,
): Promise<OpenBook & { readonly managerId: string }> => {
  const created = must(await createNewBook(machine, FOLDER, SHOP));
  return { ...created.open, managerId: created.managerId };
};

export const reopen = async (machine: BookEnvironment): Promise<OpenBook> =>
  must(await openBook(machine, FOLDER, true));

let commands = 0;
const nextCommandId = (): string => {
  commands += 1;
  return `command-${commands}`;
};

/** Sends a command as somebody, with an id of its own unless one is given. */
export const send = (
  book: Book,
  staffId: string,
  name: string,
  input: unknown,
  commandId = nextCommandId(),
): Promise<Result<Acknowledgement>> => book.submit({ commandId, name, input, staffId, auth: 'pin' });

/** A staff member who is checked in to the early shift. */
export const onShift = async (
  book: Book,
  managerId: string,
  name = '张三',
  shift?: string,
): Promise<string> => {
  const { id } = must(await send(book, managerId, 'addStaff', { name, role: 'agent' }));
  must(await send(book, id, 'checkIn', shift === undefined ? {} : { shift }));
  return id;
};

/** A book somebody has written in and closed: its files, and its journal. */
export const closedBook = async () => {
  const fs = createMemoryFileSystem();
  const open = await newBookOn(machineOn(fs));
  await onShift(open.book, open.managerId);
  must(await open.close());
  const files = snapshot(fs);
  const [path, bytes] = [...files].find(([name]) => name.endsWith('.jsonl')) ?? [];
  if (path === undefined || !bytes) throw new Error('no journal');
  return { files, path, bytes };
};
