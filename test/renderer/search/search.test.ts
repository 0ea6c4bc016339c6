import { describe, expect, it } from 'vitest';
import type { FromSearch, ToSearch } from '../../../renderer/search/protocol.ts';
import { createSearch, type Loaded, type SearchThread } from '../../../renderer/search/search.ts';
import { refusal } from '../../../shared/refusal.ts';
import { err, ok } from '../../../shared/result.ts';

/** So many events as main has them, of one writer. */
const createMain = (events: number) => {
  const state = { events, isBroken: false };
  const ask = async (_bookId: string, heads: Readonly<Record<string, number>>, limit: number) => {
    if (state.isBroken) return err(refusal('unexpected'));
    const from = heads['pc0'] ?? 0;
    const count = Math.max(0, Math.min(limit, state.events - from));
    const page = Array.from({ length: count }, (_none, place) => from + place + 1);
    const bytes = new TextEncoder().encode(JSON.stringify(page));
    const [total, more] = [state.events, from + count < state.events];
    return ok({ bookId: 'b-1', bytes, count, heads: { pc0: from + count }, total, more });
  };
  return { state, ask };
};

const seqsIn = (bytes: Uint8Array): readonly number[] => JSON.parse(new TextDecoder().decode(bytes));

/** Threads that answer when they are told to. */
const createThreads = () => {
  const sent: ToSearch[] = [];
  const thread = {
    ...{ ended: 0, started: 0, isIdle: false },
    answer: (_answer: FromSearch): void => undefined,
    fail: (_why: unknown): void => undefined,
  };
  const start = (): SearchThread => {
    thread.started += 1;
    return {
      post: (message) => {
        sent.push(message);
        if (message.what === 'take' && !thread.isIdle)
          queueMicrotask(() => thread.answer({ ask: message.ask }));
      },
      listen: (onAnswer, onBroken) => {
        thread.answer = onAnswer;
        thread.fail = onBroken;
      },
      end: () => {
        thread.ended += 1;
      },
    };
  };
  const taken = (): number =>
    sent.reduce((sum, message) => sum + (message.what === 'take' ? seqsIn(message.bytes).length : 0), 0);
  const finds = () => sent.filter(({ what }) => what === 'find');
  return { sent, thread, start, taken, finds };
};

const setUp = (events: number) => {
  const main = createMain(events);
  const threads = createThreads();
  const reported: unknown[] = [];
  const report = (_where: string, error: unknown) => void reported.push(error);
  const search = createSearch({ start: threads.start, ask: main.ask, report });
  search.open('b-1');
  return { ...main, ...threads, search, reported };
};

const none = { hits: [], more: false };
/** Lets everything run that can. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('the search of a window', () => {
  it('takes in the whole book page by page, and then only what is new', async () => {
    const { search, state, taken } = setUp(2_500);
    await search.refresh();
    expect(taken()).toBe(2_500);
    expect(search.loaded.get()).toEqual({ done: 2_500, total: 2_500, isBroken: false });
    state.events = 2_503;
    search.heard();
    await search.refresh();
    expect(taken()).toBe(2_503);
  });

  it('tells how far it is from the first page on, fifty times for a book of any length, and that it is through', async () => {
    const { search } = setUp(300_000);
    const told: Loaded[] = [];
    search.loaded.subscribe(() => told.push(search.loaded.get()));
    await search.refresh();
    expect(told[0]).toMatchObject({ done: 1_000, total: 300_000 });
    expect(told.at(-1)).toMatchObject({ done: 300_000, total: 300_000 });
    expect(told.length).toBeLessThanOrEqual(52);
  });

  it('asks for the next page when the thread is done with the one before, so that a question waits for one page', async () => {
    const { search, thread, taken, sent } = setUp(5_000);
    thread.isIdle = true;
    const loading = search.refresh();
    await settle();
    expect(taken()).toBe(1_000);
    thread.answer({ ask: sent[0]?.ask ?? 0 });
    await settle();
    expect(taken()).toBe(2_000);
    search.open(null);
    await loading;
  });

  it('loads nothing before it is wanted', () => {
    const { search, thread } = setUp(10);
    search.heard();
    expect(thread.started).toBe(0);
  });

  it('answers the newest question; what is overtaken gets nothing, and is not even put where another waits', async () => {
    const { search, finds, thread } = setUp(1);
    await search.refresh();
    const find = (word: string) => search.find({ words: [word] }, 10);
    const first = find('a');
    await settle();
    const answers = [first, find('ab'), find('abc')];
    await settle();
    thread.answer({ ask: finds()[0]?.ask ?? 0, found: { hits: [], more: true } });
    await settle();
    thread.answer({ ask: finds()[1]?.ask ?? 0, found: none });
    expect(await Promise.all(answers)).toEqual([null, null, none]);
    expect(finds().map((find) => find.what === 'find' && find.query.words)).not.toContainEqual(['ab']);
  });

  it('forgets a book when another one is opened, and the question about it', async () => {
    const { search, thread, taken } = setUp(5);
    await search.refresh();
    const question = search.find({ words: ['a'] }, 10);
    await settle();
    search.open('b-2');
    expect(await question).toBeNull();
    expect(thread.ended).toBe(1);
    expect(search.loaded.get()).toMatchObject({ done: 0, total: 0 });
    await search.refresh();
    expect(taken()).toBe(10);
  });

  it('goes on with what it has when main does not answer, and catches up later', async () => {
    const { search, state, taken } = setUp(5);
    state.isBroken = true;
    await search.refresh();
    expect(taken()).toBe(0);
    state.isBroken = false;
    await search.refresh();
    expect(taken()).toBe(5);
  });

  it('reads the book anew after the thread broke, and gives up when it breaks again and again', async () => {
    const { search, thread, taken, reported } = setUp(5);
    await search.refresh();
    const question = search.find({ words: ['a'] }, 10);
    await settle();
    thread.fail('torn');
    expect(await question).toBeNull();
    expect(reported).toEqual(['torn']);
    await search.refresh();
    expect(taken()).toBe(10);
    thread.fail('torn');
    await search.refresh();
    thread.fail('torn');
    await search.refresh();
    expect(await search.find({ words: ['a'] }, 10)).toBeNull();
    expect(thread.started).toBe(3);
    expect(search.loaded.get().isBroken).toBe(true);
  });

  it('reads the book anew when it holds less than was read: it was brought back from a copy', async () => {
    const { search, state, taken, thread } = setUp(5);
    await search.refresh();
    state.events = 3;
    await search.refresh();
    expect(thread.ended).toBe(1);
    await search.refresh();
    expect(taken()).toBe(8);
  });
});
