import { join } from 'node:path';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import type { Lock } from '../../../electron/journal/lock.ts';
import { createBook } from '../../../electron/journal/manifest.ts';
import {
  type OpenedJournal,
  type OpenJournalOptions,
  openJournal,
} from '../../../electron/journal/open-journal.ts';
import type { Result } from '../../../shared/result.ts';
import { createMemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { note } from './note.ts';

export { note };

export const BOOK_ID = 'book-1';
export const CREATED_AT = '2026-11-23T00:00:00.000Z';
export const NOW = Date.parse('2026-11-23T06:15:00.123Z');

/** The value of a result that the test expects to be one. */
export const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** A lock that is always free, for tests that open a book thousands of times. */
export const freeLock: Lock = {
  acquire: () => Promise.resolve({ ok: true, value: { release: () => Promise.resolve() } }),
};

export interface Desk {
  readonly fs: FileSystem;
  readonly root: string;
  readonly bookDir: string;
  readonly profileDir: string;
}

export const deskAt = (fs: FileSystem, root: string): Desk => ({
  fs,
  root,
  bookDir: join(root, 'book'),
  profileDir: join(root, 'profile'),
});

let incarnations = 0;

export const optionsFor = (desk: Desk, more: Partial<OpenJournalOptions> = {}): OpenJournalOptions => ({
  fs: desk.fs,
  bookDir: desk.bookDir,
  profileDir: desk.profileDir,
  station: 'front1',
  machine: 'machine-1',
  randomIncarnation: () => (incarnations++).toString(36).padStart(8, '0'),
  lock: freeLock,
  now: () => NOW,
  ...more,
});

export const newBook = async (desk: Desk): Promise<void> => {
  must(await createBook(desk.fs, desk.bookDir, { bookId: BOOK_ID, createdAt: CREATED_AT }));
};

export const open = async (desk: Desk, more: Partial<OpenJournalOptions> = {}): Promise<OpenedJournal> =>
  must(await openJournal(optionsFor(desk, more)));

/** Appends notes one after the other, each acknowledged before the next. */
export const writeNotes = async (opened: OpenedJournal, from: number, to: number): Promise<void> => {
  for (let n = from; n <= to; n += 1) must(await must(opened.journal.append(note(n))).durable);
};

/** The paths of a desk's own journal, in memory or on the disk. */
export const segmentOf = (desk: Desk, writer: string, segment = 1): string =>
  join(desk.bookDir, 'journals', writer, `${String(segment).padStart(6, '0')}.jsonl`);

/** A book in memory with one journal of `count` notes, and the profile as it was before the first of them was noted as head. */
export const writtenBook = async (count: number) => {
  const fs = createMemoryFileSystem();
  const desk = deskAt(fs, '/');
  await newBook(desk);
  const fresh = await open(desk);
  must(await fresh.journal.close());
  const headless = snapshot(fs);
  const opened = await open(desk);
  await writeNotes(opened, 1, count);
  must(await opened.journal.close());
  const path = segmentOf(desk, opened.journal.writer);
  const files = snapshot(fs);
  const bytes = files.get(path);
  if (!bytes) throw new Error('no segment was written');
  const lateHead = new Map(
    [...files].map(([name, now]) => [name, name.includes('/head-') ? (headless.get(name) ?? now) : now]),
  );
  return { writer: opened.journal.writer, path, bytes, files, lateHead };
};
