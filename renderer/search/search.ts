import type { EventPage } from '../../shared/ipc/values.ts';
import type { Result } from '../../shared/result.ts';
import type { Found, SearchQuery } from '../../shared/search/finder.ts';
import { createStore, type Readable } from '../store.ts';
import type { FromSearch, ToSearch } from './protocol.ts';

type Heads = Readonly<Record<string, number>>;

/** The part of a worker that is used. */
export interface SearchThread {
  readonly post: (message: ToSearch) => void;
  readonly onAnswer: (listener: (answer: FromSearch) => void) => void;
  readonly end: () => void;
}

export interface SearchDeps {
  readonly start: () => SearchThread;
  /** Asks main for the events of the open book after `heads`. */
  readonly ask: (bookId: string, heads: Heads, limit: number) => Promise<Result<EventPage>>;
  readonly report: (where: string, error: unknown) => void;
}

/** How much of the book can be found already. */
export interface Loaded {
  readonly done: number;
  readonly total: number;
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

/** So few events at a time that neither main nor the window is held up by one page. */
const PAGE_EVENTS = 1_000;

interface Corpus {
  readonly bookId: string;
  readonly thread: SearchThread;
  heads: Heads;
}

const countOf = (heads: Heads): number => Object.values(heads).reduce((sum, seq) => sum + seq, 0);

export const createSearch = ({ start, ask, report }: SearchDeps): Search => {
  const loaded = createStore<Loaded>({ done: 0, total: 0 });
  let bookId: string | null = null;
  let corpus: Corpus | null = null;
  let loading: Promise<void> | null = null;
  let isStale = false;
  let asked = 0;
  let waiting: ((found: Found | null) => void) | null = null;

  const hear = ({ ask: number, found }: FromSearch): void => {
    if (number !== asked) return;
    waiting?.(found);
    waiting = null;
  };

  const begin = (id: string): Corpus => {
    const thread = start();
    thread.onAnswer(hear);
    return { bookId: id, thread, heads: {} };
  };

  /** One page; false when there is no more, or it cannot be had now. */
  const takePage = async (into: Corpus): Promise<boolean> => {
    const page = await ask(into.bookId, into.heads, PAGE_EVENTS);
    if (corpus !== into) return false;
    if (!page.ok) {
      report('search', page.error.code);
      return false;
    }
    const { events, total, more } = page.value;
    if (events.length > 0) into.thread.post({ what: 'take', events });
    into.heads = events.reduce<Record<string, number>>(
      (heads, { writer, seq }) => {
        heads[writer] = seq;
        return heads;
      },
      { ...into.heads },
    );
    loaded.set({ done: countOf(into.heads), total });
    return more && events.length > 0;
  };

  const load = async (): Promise<void> => {
    do {
      isStale = false;
      if (bookId === null) return;
      corpus ??= begin(bookId);
      while (await takePage(corpus));
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
      corpus?.thread.end();
      corpus = null;
      waiting?.(null);
      waiting = null;
      loaded.set({ done: 0, total: 0 });
    },
    find: (query, limit) => {
      waiting?.(null);
      waiting = null;
      if (corpus === null) return Promise.resolve(null);
      asked += 1;
      corpus.thread.post({ what: 'find', ask: asked, query, limit });
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
  };
};
