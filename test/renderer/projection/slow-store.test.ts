import { type DBCore, Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SCHEMA, type Storage } from '../../../renderer/projection/database.ts';
import {
  createProjectionHost,
  type ProjectionHost,
  type ProjectionState,
} from '../../../renderer/projection/host.ts';
import { StorageTimeout, settled, working } from '../../../renderer/projection/settle.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { historyOf, journalsOf, openNotes, referenceOf } from './history.ts';

const storageOf = (): Storage => ({ indexedDB: new IDBFactory(), IDBKeyRange });
/** Soon after the open notes were written: each is a record of its own. */
const NOW = '2026-09-07T00:00:00.000Z';
const NEVER = new Promise<never>(() => undefined);

/** What the store does about a read of so many records, before it answers. */
let onRead: (records: number) => Promise<void> = async () => undefined;

const addon = (database: Dexie): void => {
  database.use({
    stack: 'dbcore',
    name: 'reads',
    create: (down: DBCore): DBCore => ({
      ...down,
      table: (name) => {
        const table = down.table(name);
        return {
          ...table,
          query: async (request) => {
            const answer = await table.query(request);
            if (name === 'live') await onRead(answer.result.length);
            return answer;
          },
        };
      },
    }),
  });
};

beforeEach(() => {
  // Time passes only where a test lets it.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  Dexie.addons.push(addon);
});
afterEach(() => {
  onRead = async () => undefined;
  Dexie.addons.splice(Dexie.addons.indexOf(addon), 1);
  vi.useRealTimers();
});

interface Watched {
  readonly host: ProjectionHost;
  /** How often the book was asked for from its first event on. */
  readonly folds: () => number;
  readonly states: ProjectionState[];
  readonly later: (() => void)[];
}

const hostOn = (storage: Storage, events: readonly Envelope[]): Watched => {
  let folds = 0;
  const answer = journalsOf(() => events);
  const later: (() => void)[] = [];
  const host = createProjectionHost({
    ask: () => (heads, limit) => {
      if (Object.keys(heads).length === 0) folds += 1;
      return answer(heads, limit);
    },
    storage,
    memory: async () => storageOf(),
    now: () => NOW,
    report: () => undefined,
    later: (run) => later.push(run),
  });
  const states: ProjectionState[] = [];
  host.state.subscribe(() => states.push(host.state.get()));
  return { host, folds: () => folds, states, later };
};

const readerOf = (host: ProjectionHost) => {
  const state = host.state.get();
  if (state.phase !== 'ready') throw new Error(`projection is ${state.phase}`);
  return state.reader;
};
const isFromMemory = (host: ProjectionHost): boolean => {
  const state = host.state.get();
  return state.phase === 'ready' && state.inMemory;
};
const namesIn = async (storage: Storage) => (await storage.indexedDB.databases()).map(({ name }) => name);

describe('[V8] a slow store', () => {
  it('is waited for, page after page: nothing is built again, and it is told how far it is', async () => {
    const events = openNotes(4_500);
    const storage = storageOf();
    const before = hostOn(storage, events);
    await before.host.open('b-1');
    before.host.close();
    // Eighteen seconds for all of them.
    onRead = async (records) => {
      await vi.advanceTimersByTimeAsync(records * 4);
    };
    const { host, folds, states } = hostOn(storage, events);
    await host.open('b-1');
    expect(await readerOf(host).live('note')).toHaveLength(4_500);
    expect(folds()).toBe(0);
    expect(isFromMemory(host)).toBe(false);
    expect(await namesIn(storage)).toEqual([`baton-b-1-v${SCHEMA}-g1`]);
    const read = states.flatMap((state) =>
      state.phase === 'building' && state.doing === 'reading' ? [[state.done, state.total]] : [],
    );
    const total = 4_502;
    expect(read).toEqual([2_000, 4_000, total].map((done) => [done, total]));
    host.close();
  });

  it('that is silent is asked once: the book is shown from memory, and what is in the store stays there', async () => {
    const events = historyOf(3, 300);
    const storage = storageOf();
    const before = hostOn(storage, events);
    await before.host.open('b-1');
    before.host.close();
    let asked = 0;
    onRead = async () => {
      asked += 1;
      onRead = async () => undefined;
      await vi.advanceTimersByTimeAsync(11_000);
      await NEVER;
    };
    const { host, folds, later } = hostOn(storage, events);
    await host.open('b-1');
    expect(isFromMemory(host)).toBe(true);
    expect([asked, folds()]).toEqual([1, 1]);
    expect(await readerOf(host).canonical()).toBe(referenceOf(events));
    for (const run of later) run();
    expect(await namesIn(storage)).toEqual([`baton-b-1-v${SCHEMA}-g1`]);
    host.close();
  });

  it('that falls silent over a read on a screen is left at once, for good', async () => {
    const { host, folds } = hostOn(storageOf(), historyOf(3, 300));
    await host.open('b-1');
    host.broken(readerOf(host), new StorageTimeout('read rows', 10_000));
    await host.pull();
    expect(isFromMemory(host)).toBe(true);
    expect(folds()).toBe(2);
    host.close();
  });
});

describe('[V6] a read that fails wherever it is made', () => {
  it('ends after a few times, with the book still on the screen', async () => {
    const events = historyOf(4, 300);
    const { host, folds } = hostOn(storageOf(), events);
    await host.open('b-1');
    for (let round = 0; round < 20; round += 1) {
      host.broken(readerOf(host), new Error('a rule that throws'));
      await host.pull();
    }
    expect(folds()).toBeLessThan(8);
    expect(await readerOf(host).canonical()).toBe(referenceOf(events));
    host.close();
  });

  it('what was folded is not folded again where it could not be written', async () => {
    const storage = storageOf();
    const { indexedDB } = storage;
    const open = indexedDB.open.bind(indexedDB);
    const full = (): never => {
      throw new Error('quota');
    };
    Object.assign(indexedDB, { open: full });
    const { host, folds } = hostOn(storage, historyOf(5, 300));
    await host.open('b-1');
    Object.assign(indexedDB, { open });
    expect(isFromMemory(host)).toBe(true);
    expect(folds()).toBe(1);
    host.close();
  });
});

describe('[P6] time', () => {
  it('in which the window was busy says nothing about the store', async () => {
    vi.useRealTimers();
    const answer = settled('read', new Promise((answered) => setTimeout(answered, 30, 'rows')), 20);
    const until = performance.now() + 60;
    while (performance.now() < until);
    await expect(answer).resolves.toBe('rows');
  });

  it('begins anew with each sign of life', async () => {
    let alive: () => void = () => undefined;
    let failed: unknown = null;
    const run = (tell: () => void): Promise<never> => {
      alive = tell;
      return NEVER;
    };
    working('pack', run, 1_000).catch((error: unknown) => {
      failed = error;
    });
    for (let step = 0; step < 5; step += 1) {
      await vi.advanceTimersByTimeAsync(900);
      alive();
    }
    expect(failed).toBeNull();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(String(failed)).toContain('pack: not settled within 1000 ms');
  });
});
