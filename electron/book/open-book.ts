import type { Clock, RandomText } from '../../shared/clock.ts';
import type { Refusal, RefusalCode } from '../../shared/refusal.ts';
import { refusal } from '../../shared/refusal.ts';
import type { BookDigest } from '../../shared/report/weekly-summary.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { JournalState } from '../journal/journal.ts';
import type { Lock } from '../journal/lock.ts';
import { readBookManifest } from '../journal/manifest.ts';
import { type OpenedJournal, openJournal } from '../journal/open-journal.ts';
import { type BookPlace, type Cursors, listWriters, readJournals } from '../journal/reader.ts';
import { bookDigest } from '../journal/verify.ts';
import type { Fault } from '../journal/walk.ts';
import { type Book, createBook } from './book.ts';

/** What a book needs of the machine it is opened on. */
export interface BookEnvironment {
  readonly fs: FileSystem;
  readonly clock: Clock;
  readonly random: RandomText;
  readonly lock: Lock;
  /** This PC's own folder, outside the book. */
  readonly profileDir: string;
  readonly station: string;
  readonly machine: string;
}

export type BookState = 'ready' | 'full' | 'readOnly' | 'failed';

/** A book that is open, with what keeps it so. */
export interface OpenBook {
  readonly book: Book;
  readonly folder: string;
  readonly writer: string | null;
  readonly state: () => BookState;
  /** What is wrong, if anything: with the own journal, else with another writer's. */
  readonly problem: () => Refusal | null;
  readonly onState: (listener: () => void) => () => void;
  /** Reads what other writers have added since; cheap enough to be called every few seconds. */
  readonly refresh: () => Promise<void>;
  /** The heads of all journals as one hash. */
  readonly digest: () => BookDigest;
  readonly close: () => Promise<Result<void>>;
}

/** Reasons for which a book is opened for reading where it cannot be written: reading must go on `[C4] [C6]`. */
const readable: ReadonlySet<RefusalCode> = new Set([
  'journalDamaged',
  'journalFailed',
  'folderNotWritable',
  'diskFull',
  'unexpected',
]);

/** A line that is being written, or a file that cannot be read just now, is no damage. */
const passing: ReadonlySet<Fault['kind']> = new Set(['unfinished', 'unreadable']);

const stateOf = (journal: JournalState | null): BookState =>
  journal === null
    ? 'readOnly'
    : journal.kind === 'open'
      ? 'ready'
      : journal.kind === 'full'
        ? 'full'
        : 'failed';

/** Reads journals into a book and remembers how far it came with each. */
const createTail = (place: BookPlace, book: Book) => {
  let cursors: Cursors = {};
  const faults = new Map<string, Fault>();

  const read = async (skip: string | null): Promise<Result<null>> => {
    const writers = await listWriters(place.fs, place.bookDir);
    if (!writers.ok) return writers;
    const others = writers.value.filter((writer) => writer !== skip);
    for await (const page of readJournals(place, others, cursors)) {
      book.receive(page.records.map(({ event }) => event));
      cursors = { ...cursors, [page.writer]: page.cursor };
      if (page.fault === null || passing.has(page.fault.kind)) faults.delete(page.writer);
      else faults.set(page.writer, page.fault);
    }
    return ok(null);
  };

  return { read, cursors: () => cursors, faults };
};

const problemOf = (faults: ReadonlyMap<string, Fault>): Refusal | null => {
  const [first] = faults;
  if (first === undefined) return null;
  const [writer, { file, offset, seq, kind }] = first;
  return refusal('journalDamaged', { writer, file, offset, seq, kind });
};

const openWriter = async (env: BookEnvironment, folder: string): Promise<Result<OpenedJournal>> =>
  openJournal({
    fs: env.fs,
    bookDir: folder,
    profileDir: env.profileDir,
    station: env.station,
    machine: env.machine,
    randomIncarnation: () => env.random(8),
    lock: env.lock,
    now: env.clock.now,
  });

/** Says in the book what opening it found: a new writer and why, a torn tail that was set aside. */
const announce = async (
  book: Book,
  { journal, reason, continues, recovered }: OpenedJournal,
): Promise<Result<unknown>> => {
  if (journal.head().seq === 0) {
    const why =
      reason === 'first' || reason === 'kept' ? 'first' : reason === 'restored' ? 'restored' : 'moved';
    const body = { reason: why, ...(continues === null ? {} : { continues: { ...continues } }) } as const;
    const started = await book.record({ type: 'writerStarted', body });
    if (!started.ok) return started;
  }
  return recovered === null ? ok(null) : book.record({ type: 'journalRecovered', body: { ...recovered } });
};

/**
 * Opens a book. To write, unless `write` is false; a book whose own journal cannot be written is opened for reading
 * and says why. Refuses what makes reading pointless: no folder, no book, a newer format, a second writer.
 */
export const openBook = async (
  env: BookEnvironment,
  folder: string,
  write: boolean,
): Promise<Result<OpenBook>> => {
  const manifest = await readBookManifest(env.fs, folder);
  if (!manifest.ok) return manifest;
  const { bookId } = manifest.value;
  const opened = write ? await openWriter(env, folder) : null;
  if (opened !== null && !opened.ok && !readable.has(opened.error.code)) return opened;
  const own = opened?.ok === true ? opened.value : null;
  const whyReadOnly = opened?.ok === false ? opened.error : null;
  const journal = own?.journal ?? null;
  const book = createBook({ bookId, journal, whyReadOnly, clock: env.clock, random: env.random });
  const tail = createTail({ fs: env.fs, bookDir: folder, bookId }, book);
  const read = await tail.read(null);
  if (!read.ok) {
    await journal?.close();
    return err(read.error);
  }
  if (own !== null) await announce(book, own);

  const digest = (): BookDigest => {
    const heads = Object.entries(tail.cursors()).map(([writer, { seq, hash }]) => ({ writer, seq, hash }));
    const others = heads.filter(({ writer }) => writer !== journal?.writer);
    const all = journal === null ? heads : [...others, { writer: journal.writer, ...journal.head() }];
    const events = all.reduce((total, { seq }) => total + seq, 0);
    return { hash: bookDigest(all), events, writers: all.filter(({ seq }) => seq > 0).length };
  };

  const ownProblem = (): Refusal | null => {
    const state = journal?.state();
    return state?.kind === 'full' || state?.kind === 'failed' ? state.refusal : whyReadOnly;
  };

  return ok({
    book,
    folder,
    writer: journal?.writer ?? null,
    state: () => stateOf(journal?.state() ?? null),
    problem: () => ownProblem() ?? problemOf(tail.faults),
    onState: (listener) => journal?.onState(listener) ?? (() => undefined),
    refresh: async () => {
      const result = await tail.read(journal?.writer ?? null);
      // A share that is away for a moment is tried again at the next round; its state shows in `problem` meanwhile.
      if (!result.ok) return;
    },
    digest,
    close: async () => (journal === null ? ok(undefined) : journal.close()),
  });
};
