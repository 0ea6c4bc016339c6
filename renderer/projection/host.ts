import type { Envelope } from '../../shared/events/envelope.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { createStore, type Readable } from '../store.ts';
import { type AskPage, BookUnreadable, catchUp, countOf, missingFrom } from './catch-up.ts';
import type { Heads, ProjectionDatabase, Storage } from './database.ts';
import { ProjectionBroken } from './docs.ts';
import { createDatabase, dropDatabases, openNewest } from './open.ts';
import { applyPage, type Build, createBuild, takeStock } from './projector.ts';
import { createReader, type FedReader, type Reader } from './reader.ts';
import { StorageTimeout, settled } from './settle.ts';

/** What takes long in a big book: rows are read, events folded into rows, or rows written. */
export type Doing = 'reading' | 'folding' | 'writing';

/** What the screens see of the projection. */
export type ProjectionState =
  | { readonly phase: 'closed' }
  | { readonly phase: 'building'; readonly doing: Doing; readonly done: number; readonly total: number }
  /** `inMemory`: the browser's database cannot be used; everything works, starting takes a little longer. */
  | { readonly phase: 'ready'; readonly reader: Reader; readonly inMemory: boolean }
  | { readonly phase: 'unreadable'; readonly problem: Refusal };

export interface ProjectionDeps {
  readonly ask: (bookId: string) => AskPage;
  /** The browser's IndexedDB, if it has one. */
  readonly storage: Storage | null;
  /** A fresh database in memory, for when the browser's cannot be used. */
  readonly memory: () => Promise<Storage>;
  readonly now: () => string;
  readonly report: (where: string, error: unknown) => void;
  /** Runs something later, when the window is quiet. */
  readonly later: (run: () => void) => void;
}

export interface ProjectionHost {
  readonly state: Readable<ProjectionState>;
  /** Shows a book: opens its projection or builds one, unattended. */
  readonly open: (bookId: string) => Promise<void>;
  /** Takes in what main has written since; calls made meanwhile join one further round. */
  readonly pull: () => Promise<void>;
  /** A read failed: the projection it was made on is built anew, once however many reads failed. */
  readonly broken: (reader: Reader, error: unknown) => void;
  readonly close: () => void;
}

/** So often in one run the rows are built anew in one place: then the browser's database is given up, and memory is all there is. */
const MOST_BREAKS = 3;

/**
 * With so many events more than it has, a projection is built anew: taking them in page by page, each in a transaction
 * that survives a crash, takes ten times as long.
 */
const FAR_BEHIND = 20_000;

interface Shown {
  readonly bookId: string;
  readonly database: ProjectionDatabase;
  readonly reader: FedReader;
  readonly storage: Storage;
  heads: Heads;
}

export const createProjectionHost = (deps: ProjectionDeps): ProjectionHost => {
  const { report, now } = deps;
  const state = createStore<ProjectionState>({ phase: 'closed' });
  let shown: Shown | null = null;
  let queue: Promise<void> = Promise.resolve();
  let pending: Promise<void> | null = null;
  let storageUnusable = deps.storage === null;
  const breaks = { browser: 0, memory: 0 };
  let begun: { readonly bookId: string; readonly work: Build } | null = null;

  const showing =
    (doing: Doing) =>
    (done: number, total: number): void =>
      state.set({ phase: 'building', doing, done, total });

  const show = (next: Shown): void => {
    shown = next;
    begun = null;
    const inMemory = next.storage !== deps.storage;
    state.set({ phase: 'ready', reader: next.reader, inMemory });
  };

  /** One database is enough; the name it replaces is dropped when the window is quiet. */
  const dropLater = (names: readonly string[], storage: Storage): void => {
    if (names.length > 0) deps.later(() => void dropDatabases(names, storage, report));
  };

  /** What was folded already is gone on with: a place that cannot be written to must not cost it. */
  const fold = async (bookId: string): Promise<Build> => {
    const work = begun?.bookId === bookId ? begun.work : createBuild();
    begun = { bookId, work };
    const progress = showing('folding');
    progress(0, 0);
    try {
      await catchUp(work.heads(), deps.ask(bookId), async (events) => work.take(events), progress);
    } catch (error) {
      if (error instanceof ProjectionBroken) begun = null;
      throw error;
    }
    return work;
  };

  const build = async (bookId: string, generation: number, storage: Storage): Promise<Shown> => {
    const work = await fold(bookId);
    const database = await createDatabase(bookId, generation, storage);
    const live = await work.writeTo({ database, bookId, now: now(), written: showing('writing') });
    return { bookId, database, reader: createReader(database, live), storage, heads: work.heads() };
  };

  /** Everything that is live is read, what has come to rest packed, and what was written since taken in. */
  const upToDate = async (bookId: string, database: ProjectionDatabase, storage: Storage): Promise<Shown> => {
    const meta = await settled('read meta', database.meta.get('meta'));
    const missing = await missingFrom(meta?.heads ?? {}, deps.ask(bookId));
    if (missing > Math.max(FAR_BEHIND, countOf(meta?.heads ?? {})))
      throw new ProjectionBroken(`${missing} events behind`);
    const [live, quiet] = [meta?.live ?? 0, meta?.quiet ?? 0];
    const progress = showing('reading');
    const stock = await takeStock(database, now(), (done) => progress(done, live + quiet));
    if (stock.live !== live || stock.quiet !== quiet)
      throw new ProjectionBroken(`${stock.live} and ${stock.quiet} live rows, not ${live} and ${quiet}`);
    const reader = createReader(database, stock.records);
    const take = async (events: readonly Envelope[]): Promise<Heads> => {
      const { heads, records } = await applyPage(database, events);
      reader.take(records, countOf(heads));
      return heads;
    };
    const heads = await catchUp(meta?.heads ?? {}, deps.ask(bookId), take, showing('folding'));
    return { bookId, database, reader, storage, heads };
  };

  const openIn = async (bookId: string, storage: Storage, mistrusted: string | null): Promise<Shown> => {
    const opened = await openNewest(bookId, storage, mistrusted, report);
    dropLater(opened.old, storage);
    if (opened.database === null) return build(bookId, opened.nextGeneration, storage);
    const { database } = opened;
    try {
      return await upToDate(bookId, database, storage);
    } catch (error) {
      database.close();
      // A store that is silent says nothing about the rows, and would be as silent to another database.
      if (error instanceof BookUnreadable || error instanceof StorageTimeout) throw error;
      report('projection rebuilt', error);
      dropLater([database.name], storage);
      return build(bookId, opened.nextGeneration, storage);
    }
  };

  const openAnywhere = async (bookId: string, mistrusted: string | null): Promise<void> => {
    if (deps.storage !== null && !storageUnusable) {
      try {
        show(await openIn(bookId, deps.storage, mistrusted));
        return;
      } catch (error) {
        if (error instanceof BookUnreadable) throw error;
        report('projection falls back to memory', error);
        storageUnusable = true;
      }
    }
    show(await openIn(bookId, await deps.memory(), null));
  };

  const enqueue = (work: () => Promise<void>): Promise<void> => {
    const next = queue.then(work).catch((error: unknown) => {
      if (error instanceof BookUnreadable) state.set({ phase: 'unreadable', problem: error.refusal });
      else report('projection', error);
    });
    queue = next;
    return next;
  };

  const forget = (): void => {
    shown?.database.close();
    shown = null;
  };

  const reopen = async (bookId: string, mistrusted: string | null = null): Promise<void> => {
    forget();
    await openAnywhere(bookId, mistrusted);
  };

  /**
   * Whether rows that failed are built anew. A silent store is not asked again in this run, one that keeps failing is given up,
   * and in memory it ends: whatever fails there would fail the next time, and every time the book would be read anew.
   */
  const mayRebuild = ({ storage }: Shown, error: unknown): boolean => {
    if (storage !== deps.storage) {
      breaks.memory += 1;
      return breaks.memory <= MOST_BREAKS;
    }
    breaks.browser += 1;
    if (error instanceof StorageTimeout || breaks.browser >= MOST_BREAKS) storageUnusable = true;
    return true;
  };

  const pullOnce = async (): Promise<void> => {
    pending = null;
    const current = shown;
    if (current === null) return;
    const take = async (events: readonly Envelope[]): Promise<Heads> => {
      const { heads, records } = await applyPage(current.database, events);
      current.reader.take(records, countOf(heads));
      return heads;
    };
    try {
      current.heads = await catchUp(current.heads, deps.ask(current.bookId), take, () => undefined);
    } catch (error) {
      // Main out of reach leaves the rows as they are; the status line says what is wrong with the book.
      if (error instanceof BookUnreadable) return report('pull', error);
      report('pull', error);
      // Journals that were restored make other rows wherever those lie.
      if (error instanceof ProjectionBroken || mayRebuild(current, error)) await reopen(current.bookId);
    }
  };

  const pull = (): Promise<void> => {
    pending ??= enqueue(pullOnce);
    return pending;
  };

  return {
    state,
    pull,
    open: (bookId) => enqueue(() => reopen(bookId)),
    broken: (reader, error) => {
      const current = shown;
      if (current === null || current.reader !== reader) return;
      report('projection read', error);
      if (!mayRebuild(current, error)) return;
      void enqueue(async () =>
        shown === current ? reopen(current.bookId, current.database.name) : undefined,
      );
    },
    close: () => {
      forget();
      state.set({ phase: 'closed' });
    },
  };
};
