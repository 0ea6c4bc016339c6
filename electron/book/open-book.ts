import { setTimeout as delay } from 'node:timers/promises';
import type { Clock, RandomText } from '../../shared/clock.ts';
import type { Refusal, RefusalCode } from '../../shared/refusal.ts';
import { refusal } from '../../shared/refusal.ts';
import type { BookDigest } from '../../shared/report/weekly-summary.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Draft } from '../../shared/rules/context.ts';
import { toInstantText } from '../../shared/time/zone.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { Journal, JournalState } from '../journal/journal.ts';
import type { Lock } from '../journal/lock.ts';
import { readBookManifest } from '../journal/manifest.ts';
import { type OpenedJournal, openJournal } from '../journal/open-journal.ts';
import { type BookPlace, listWriters, readJournals } from '../journal/reader.ts';
import { bookDigest } from '../journal/verify.ts';
import type { Fault, Position } from '../journal/walk.ts';
import { openKeyRing } from '../private/key-ring.ts';
import { createNumbers, type Numbers } from '../private/numbers.ts';
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
  /** The phone numbers behind the marks. */
  readonly numbers: Pick<Numbers, 'tagsOf' | 'reveal'>;
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

const stateOf = (journal: JournalState | null): BookState =>
  journal === null
    ? 'readOnly'
    : journal.kind === 'open'
      ? 'ready'
      : journal.kind === 'full'
        ? 'full'
        : 'failed';

/** Reads journals into a book and remembers how far it came with each, and what stopped it. */
const createTail = (place: BookPlace, book: Book) => {
  const cursors = new Map<string, Position>();
  const faults = new Map<string, Fault>();
  let failure: Refusal | null = null;
  let running: Promise<Result<null>> | null = null;

  const readAll = async (skip: string | null): Promise<Result<null>> => {
    const writers = await listWriters(place.fs, place.bookDir);
    if (!writers.ok) return writers;
    const others = writers.value.filter((writer) => writer !== skip);
    for await (const page of readJournals(place, others, Object.fromEntries(cursors))) {
      book.receive(page.records.map(({ event }) => event));
      cursors.set(page.writer, page.cursor);
      if (page.fault === null) faults.delete(page.writer);
      else faults.set(page.writer, page.fault);
    }
    return ok(null);
  };

  /** Whoever asks while a round is under way waits for that round: a share that hangs must not be asked ten times. */
  const read = (skip: string | null): Promise<Result<null>> => {
    running ??= readAll(skip)
      .then((result) => {
        failure = result.ok ? null : result.error;
        return result;
      })
      .finally(() => {
        running = null;
      });
    return running;
  };

  return { read, cursors, faults, failure: () => failure };
};

/**
 * What stopped the reading of journals, as a sentence. A line that is just being written is no damage while the book is
 * open; to who reads once, a line that stays unfinished is one.
 */
const problemOf = (faults: ReadonlyMap<string, Fault>, isWatched: boolean): Refusal | null => {
  const told = [...faults].filter(([, fault]) => !(isWatched && fault.kind === 'unfinished'));
  // What is broken is worse than what may only be on its way.
  const first = told.find(([, { kind }]) => kind !== 'unfinished') ?? told[0];
  if (first === undefined) return null;
  const [writer, { file, offset, seq, kind }] = first;
  const code = kind === 'unfinished' ? 'journalUnfinished' : 'journalDamaged';
  return refusal(code, { writer, file, offset, seq, kind });
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

/** What opening the book found and the book is to say: a new writer and why, a torn tail that was set aside. */
const findings = ({ journal, reason, continues, recovered }: OpenedJournal): readonly Draft[] => {
  const why =
    reason === 'first' || reason === 'kept' ? 'first' : reason === 'restored' ? 'restored' : 'moved';
  const body = { reason: why, ...(continues === null ? {} : { continues: { ...continues } }) } as const;
  return [
    ...(journal.head().seq === 0 ? [{ type: 'writerStarted', body } as const] : []),
    ...(recovered === null ? [] : [{ type: 'journalRecovered', body: { ...recovered } } as const]),
  ];
};

/** Writes what was found; what a full disk refuses is written as soon as there is room, since it is known only now. */
const announce = async (book: Book, journal: Journal, drafts: readonly Draft[]): Promise<void> => {
  const written = await Promise.all(drafts.map((draft) => book.record(draft)));
  const left = drafts.filter((_, index) => written[index]?.ok === false);
  if (left.length === 0) return;
  const stop = journal.onState(({ kind }) => {
    if (kind === 'full') return;
    stop();
    if (kind === 'open') void announce(book, journal, left);
  });
};

type Tail = ReturnType<typeof createTail>;

/** Milliseconds after which a line that was being written is whole, unless nobody writes it any more. */
const SETTLE_MS = 300;

/**
 * The first reading. Who writes must have read all of the own journal that was verified just before: with a part of
 * it, rules would decide on a book that is not the one on the disk.
 */
const readAtOpen = async (tail: Tail, journal: Journal | null): Promise<Result<null>> => {
  const first = await tail.read(null);
  if (!first.ok) return first;
  const isUnfinished = [...tail.faults.values()].some(
    ({ kind }) => kind === 'unfinished' || kind === 'unreadable',
  );
  if (isUnfinished) {
    await delay(SETTLE_MS);
    const second = await tail.read(null);
    if (!second.ok) return second;
  }
  if (journal === null) return first;
  const { seq } = journal.head();
  const reached = tail.cursors.get(journal.writer)?.seq ?? 0;
  return reached === seq
    ? ok(null)
    : err(refusal('journalFailed', { writer: journal.writer, seq: reached + 1 }));
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
  const ring = await openKeyRing({
    ...{ fs: env.fs, bookDir: folder, bookId, writer: journal?.writer ?? null, random: env.random },
    now: () => toInstantText(env.clock.now()),
  });
  const numbers = createNumbers(ring);
  const book = createBook({
    ...{ bookId, journal, whyReadOnly, clock: env.clock, random: env.random, numbers },
    digest: () => digest(),
  });
  const tail = createTail({ fs: env.fs, bookDir: folder, bookId }, book);
  const read = await readAtOpen(tail, journal);
  if (!read.ok) {
    await journal?.close();
    return read;
  }
  if (own !== null) await announce(book, own.journal, findings(own));

  const digest = (): BookDigest => {
    const heads = [...tail.cursors].map(([writer, { seq, hash }]) => ({ writer, seq, hash }));
    const others = heads.filter(({ writer }) => writer !== journal?.writer);
    const all = journal === null ? heads : [...others, { writer: journal.writer, ...journal.head() }];
    const events = all.reduce((total, { seq }) => total + seq, 0);
    const written = all.filter(({ seq }) => seq > 0).sort((a, b) => (a.writer < b.writer ? -1 : 1));
    // A line that is being written is no damage.
    const damaged = [...tail.faults].flatMap(([writer, { kind }]) => (kind === 'unfinished' ? [] : [writer]));
    return {
      ...{ hash: bookDigest(all), events, writers: written.length, bookId, heads: written },
      ...(damaged.length === 0 ? {} : { damaged: damaged.sort() }),
    };
  };

  const ownProblem = (): Refusal | null => {
    const state = journal?.state();
    return state?.kind === 'full' || state?.kind === 'failed' ? state.refusal : whyReadOnly;
  };

  return ok({
    book,
    numbers,
    folder,
    writer: journal?.writer ?? null,
    state: () => stateOf(journal?.state() ?? null),
    problem: () => ownProblem() ?? tail.failure() ?? problemOf(tail.faults, write),
    onState: (listener) => journal?.onState(listener) ?? (() => undefined),
    refresh: async () => {
      await tail.read(journal?.writer ?? null);
    },
    digest,
    close: async () => {
      await numbers.close();
      return journal === null ? ok(undefined) : journal.close();
    },
  });
};
