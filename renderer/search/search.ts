import type { EventBytes } from '../../shared/ipc/values.ts';
import type { Result } from '../../shared/result.ts';
import type { Found, SearchQuery } from '../../shared/search/finder.ts';
import { createStore, type Readable } from '../store.ts';
import type { FromSearch, ToSearch } from './protocol.ts';

type Heads = Readonly<Record<string, number>>;

/** The part of a worker that is used. */
export interface SearchThread {
  readonly post: (message: ToSearch) => void;
  /** `onBroken`: it has thrown, and what it knows cannot be relied on. */
  readonly listen: (onAnswer: (answer: FromSearch) => void, onBroken: (why: unknown) => void) => void;
  readonly end: () => void;
}

export interface SearchDeps {
  readonly start: () => SearchThread;
  /** Asks main for the events of the open book after `heads`, as they go to the thread. */
  readonly ask: (bookId: string, heads: Heads, limit: number) => Promise<Result<EventBytes>>;
  readonly report: (where: string, error: unknown) => void;
}

/** How much of the book can be found already. */
export interface Loaded {
  readonly done: number;
  readonly total: number;
  /** The thread has broken again and again: nothing is found until the window is opened anew. */
  readonly isBroken: boolean;
}

/** Finds what people wrote, out of the journals themselves: it needs no projection, and works while one is built. */
export interface Search {
  readonly loaded: Readable<Loaded>;
  /** Another book, or none: what was known of the one before is forgotten. */
  readonly open: (bookId: string | null) => void;
  /** Takes in what has been written since; begins to load when it was not asked before. */
  readonly refresh: () => Promise<void>;
  /** Something was written: taken in if loading has begun. */
  readonly heard: () => void;
  /** The answer to the newest question; an older one that is overtaken is answered with `null`. */
  readonly find: (query: SearchQuery, limit: number) => Promise<Found | null>;
}

/** So few events at a time that main is not held up by one page, nor a question by the reading of one in the thread. */
const PAGE_EVENTS = 1_000;

/** What is put to the thread; the number it is answered by comes with it. */
type Request = ToSearch extends infer Message
  ? Message extends ToSearch
    ? Omit<Message, 'ask'>
    : never
  : never;

/** Threads that broke in one run, before it is left at that: what broke one breaks the next. */
const MOST_BREAKS = 3;

/** One thread with what it has not answered; `null` is the answer of one that is gone. */
const createCorpus = (bookId: string, thread: SearchThread, onBroken: (why: unknown) => void) => {
  const waiting = new Map<number, (answer: FromSearch | null) => void>();
  let asked = 0;
  thread.listen((answer) => {
    waiting.get(answer.ask)?.(answer);
    waiting.delete(answer.ask);
  }, onBroken);
  return {
    bookId,
    put: (request: Request): Promise<FromSearch | null> => {
      asked += 1;
      const ask = asked;
      return new Promise((resolve) => {
        waiting.set(ask, resolve);
        thread.post({ ...request, ask });
      });
    },
    end: (): void => {
      thread.end();
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
    },
  };
};

interface Corpus extends ReturnType<typeof createCorpus> {
  heads: Heads;
}

const countOf = (heads: Heads): number => Object.values(heads).reduce((sum, seq) => sum + seq, 0);

/** How often it is told how far a long book is: whoever waits for an answer has it looked for again each time. */
const PARTS = 50;
const partOf = ({ done, total }: Omit<Loaded, 'isBroken'>): number =>
  total === 0 ? 0 : Math.floor((done * PARTS) / total);

const NOTHING: Loaded = { done: 0, total: 0, isBroken: false };

export const createSearch = ({ start, ask, report }: SearchDeps): Search => {
  const loaded = createStore<Loaded>(NOTHING);
  let bookId: string | null = null;
  let corpus: Corpus | null = null;
  let loading: Promise<void> | null = null;
  let isStale = false;
  let newest = 0;
  let asking: Promise<unknown> | undefined;
  let breaks = 0;

  const forget = (): void => {
    corpus?.end();
    corpus = null;
    loaded.set({ ...NOTHING, isBroken: breaks >= MOST_BREAKS });
  };

  const begin = (id: string): Corpus => {
    const onBroken = (why: unknown): void => {
      report('search', why);
      breaks += 1;
      if (corpus === made) forget();
    };
    const made: Corpus = { ...createCorpus(id, start(), onBroken), heads: {} };
    return made;
  };

  /** One page, taken in before the next is asked for; false when there is no more, or it cannot be had now. */
  const takePage = async (into: Corpus): Promise<boolean> => {
    if (corpus !== into) return false;
    const page = await ask(into.bookId, into.heads, PAGE_EVENTS);
    if (corpus !== into) return false;
    if (!page.ok) {
      report('search', page.error.code);
      return false;
    }
    const { bytes, count, heads, total, more } = page.value;
    // A thread that is behind would answer a question only after all that waits for it.
    if (count > 0 && (await into.put({ what: 'take', bytes })) === null) return false;
    into.heads = heads;
    const done = countOf(heads);
    const isLast = !more || count === 0;
    const told = loaded.get();
    if (isLast || total !== told.total || partOf({ done, total }) !== partOf(told))
      loaded.set({ done, total, isBroken: false });
    if (!isLast) return true;
    // The journals are not those that were read: a book brought back from a copy.
    if (done > total) forget();
    return false;
  };

  const load = async (): Promise<void> => {
    do {
      isStale = false;
      if (bookId === null || breaks >= MOST_BREAKS) return;
      corpus ??= begin(bookId);
      const into = corpus;
      while (await takePage(into));
    } while (isStale);
  };

  const refresh = (): Promise<void> => {
    isStale = true;
    loading ??= load().finally(() => {
      loading = null;
    });
    return loading;
  };

  return {
    loaded,
    refresh,
    heard: () => {
      if (corpus !== null) void refresh();
    },
    open: (id) => {
      if (id === bookId) return;
      bookId = id;
      breaks = 0;
      forget();
    },
    find: async (query, limit) => {
      newest += 1;
      const question = newest;
      // After a thread that broke, or a book that was brought back.
      if (corpus === null) void refresh();
      // One question at a time: what is overtaken while it waits is never put.
      await asking;
      if (question !== newest) return null;
      const answer = corpus?.put({ what: 'find', query, limit });
      asking = answer;
      const found = (await answer)?.found;
      return question === newest ? (found ?? null) : null;
    },
  };
};
