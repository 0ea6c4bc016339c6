import type { Envelope } from '../../shared/events/envelope.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { createStore, type Readable } from '../store.ts';
import { type AskPage, BookUnreadable, catchUp, type Progress } from './catch-up.ts';
import type { Heads, ProjectionDatabase, Storage } from './database.ts';
import { createDatabase, dropDatabases, openNewest } from './open.ts';
import { applyPage, createBuild, packSettled } from './projector.ts';
import { createReader, type FedReader, type Reader } from './reader.ts';
import { settled } from './settle.ts';

/** What the screens see of the projection. */
export type ProjectionState =
  | { readonly phase: 'closed' }
  | { readonly phase: 'building'; readonly progress: Progress }
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

/** Rebuilds after failed reads in one run, before the browser's database is given up. */
const MOST_BREAKS = 3;

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
  let breaks = 0;

  const showProgress = (progress: Progress): void => state.set({ phase: 'building', progress });

  const show = (next: Shown): void => {
    shown = next;
    const inMemory = next.storage !== deps.storage;
    state.set({ phase: 'ready', reader: next.reader, inMemory });
  };

  /** One database is enough; the name it replaces is dropped when the window is quiet. */
  const dropLater = (names: readonly string[], storage: Storage): void => {
    if (names.length > 0) deps.later(() => void dropDatabases(names, storage, report));
  };

  const build = async (bookId: string, generation: number, storage: Storage): Promise<Shown> => {
    const work = createBuild();
    showProgress({ done: 0, total: 0 });
    await catchUp({}, deps.ask(bookId), async (events) => work.take(events), showProgress);
    const database = await createDatabase(bookId, generation, storage);
    const heads = await work.writeTo(database, bookId, now());
    return { bookId, database, reader: createReader(database), storage, heads };
  };

  const openIn = async (bookId: string, storage: Storage, mistrusted: string | null): Promise<Shown> => {
    const opened = await openNewest(bookId, storage, mistrusted, report);
    dropLater(opened.old, storage);
    if (opened.database === null) return build(bookId, opened.nextGeneration, storage);
    const { database } = opened;
    try {
      await packSettled(database, now());
      const heads = (await settled('read heads', database.meta.get('meta')))?.heads ?? {};
      const take = async (events: readonly Envelope[]) => (await applyPage(database, events)).heads;
      const caughtUp = await catchUp(heads, deps.ask(bookId), take, showProgress);
      return { bookId, database, reader: createReader(database), storage, heads: caughtUp };
    } catch (error) {
      database.close();
      if (error instanceof BookUnreadable) throw error;
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

  const pullOnce = async (): Promise<void> => {
    pending = null;
    const current = shown;
    if (current === null) return;
    const take = async (events: readonly Envelope[]): Promise<Heads> => {
      const { heads, records } = await applyPage(current.database, events);
      current.reader.take(records);
      return heads;
    };
    try {
      current.heads = await catchUp(current.heads, deps.ask(current.bookId), take, () => undefined);
    } catch (error) {
      // Main out of reach leaves the rows as they are; the status line says what is wrong with the book.
      if (error instanceof BookUnreadable) return report('pull', error);
      report('projection rebuilt', error);
      await reopen(current.bookId);
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
      breaks += 1;
      // A database that breaks again and again is no place to read from.
      if (breaks >= MOST_BREAKS) storageUnusable = true;
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
