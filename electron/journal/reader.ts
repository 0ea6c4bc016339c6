import type { Result } from '../../shared/result.ts';
import { attempt, errnoOf } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { isWriterName, journalsPath } from './layout.ts';
import { parseRecord, type ReadRecord } from './parse.ts';
import { type Fault, type Page, type Position, startOf, walkJournal } from './walk.ts';

export type { ReadRecord };

/** Where a reader stands: per writer the end of its verified prefix. */
export type Cursors = Readonly<Record<string, Position>>;

export interface JournalPage {
  readonly writer: string;
  readonly records: readonly ReadRecord[];
  /** The cursor after these records, to go on from later. */
  readonly cursor: Position;
  /** Why reading this writer stopped before the end of its files, on its last page. `unfinished` is usual in a book being written. */
  readonly fault: Fault | null;
}

export interface BookPlace {
  readonly fs: FileSystem;
  readonly bookDir: string;
  readonly bookId: string;
}

/** The writers that have a folder in the book, in order. A missing `journals` folder has none: absence means nothing. */
export const listWriters = async (fs: FileSystem, bookDir: string): Promise<Result<readonly string[]>> => {
  const path = journalsPath(bookDir);
  return attempt(path, async () => {
    try {
      return (await fs.list(path)).filter(isWriterName).sort();
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return [];
      throw error;
    }
  });
};

const toJournalPage = (writer: string, page: Page<ReadRecord>): JournalPage => ({
  writer,
  records: page.items,
  cursor: page.at,
  fault: page.fault,
});

/** Reads one writer's verified records after a cursor (or from the start), about a megabyte a page. */
export async function* readJournal(
  place: BookPlace,
  writer: string,
  from?: Position,
): AsyncGenerator<JournalPage> {
  const walk = { ...place, writer, inspect: parseRecord };
  for await (const page of walkJournal(walk, from ?? startOf(place.bookId, writer)))
    yield toJournalPage(writer, page);
}

/**
 * Reads the verified records of every writer after the cursors, writer by writer, each in its own order; the book's order is
 * `orderKey`'s. Calling it again with the cursors it gave costs one directory listing and one small read per writer and segment, so it
 * serves for tailing. Other writers' files are never touched; a fault ends that writer's pages and nobody else's.
 */
export async function* readJournals(
  place: BookPlace,
  writers: readonly string[],
  from: Cursors = {},
): AsyncGenerator<JournalPage> {
  for (const writer of writers) yield* readJournal(place, writer, from[writer]);
}
