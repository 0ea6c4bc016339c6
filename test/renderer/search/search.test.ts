import { describe, expect, it } from 'vitest';
import type { FromSearch, ToSearch } from '../../../renderer/search/protocol.ts';
import { createSearch } from '../../../renderer/search/search.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { refusal } from '../../../shared/refusal.ts';
import { err, ok } from '../../../shared/result.ts';

/** So many events as main has them, of one writer. */
const createMain = (events: number) => {
  const state = { events, isBroken: false };
  const ask = async (_bookId: string, heads: Readonly<Record<string, number>>, limit: number) => {
    if (state.isBroken) return err(refusal('unexpected'));
    const from = heads['pc0'] ?? 0;
    const count = Math.min(limit, state.events - from);
    const page = Array.from({ length: count }, (_none, place) => ({ writer: 'pc0', seq: from + place + 1 }));
    // Only what the search looks at of an event is there.
    const events = page as unknown as readonly Envelope[];
    return ok({ bookId: 'b-1', events, total: state.events, more: from + count < state.events });
  };
  return { state, ask };
};

const createThread = () => {
  const sent: ToSearch[] = [];
  const thread = { ended: 0, started: 0, answer: (_answer: FromSearch): void => undefined };
  const start = () => {
    thread.started += 1;
    return {
      post: (message: ToSearch) => void sent.push(message),
      onAnswer: (listener: (answer: FromSearch) => void) => {
        thread.answer = listener;
      },
      end: () => {
        thread.ended += 1;
      },
    };
  };
  const taken = (): number =>
    sent.reduce((sum, message) => sum + (message.what === 'take' ? message.events.length : 0), 0);
  return { sent, thread, start, taken };
};

const setUp = (events: number) => {
  const main = createMain(events);
  const threads = createThread();
  const search = createSearch({ start: threads.start, ask: main.ask, report: () => undefined });
  search.open('b-1');
  return { ...main, ...threads, search };
};

const none = { hits: [], more: false };

describe('the search of a window', () => {
  it('takes in the whole book page by page, and then only what is new', async () => {
    const { search, state, taken } = setUp(2_500);
    await search.refresh();
    expect(taken()).toBe(2_500);
    expect(search.loaded.get()).toEqual({ done: 2_500, total: 2_500 });
    state.events = 2_503;
    search.heard();
    await search.refresh();
    expect(taken()).toBe(2_503);
  });

  it('loads nothing before it is wanted', () => {
    const { search, thread } = setUp(10);
    search.heard();
    expect(thread.started).toBe(0);
  });

  it('answers the newest question; one that is overtaken gets nothing', async () => {
    const { search, sent, thread } = setUp(1);
    await search.refresh();
    const first = search.find({ words: ['a'] }, 10);
    const second = search.find({ words: ['ab'] }, 10);
    const asks = sent.flatMap((message) => (message.what === 'find' ? [message.ask] : []));
    for (const ask of asks) thread.answer({ ask, found: none });
    expect(await first).toBeNull();
    expect(await second).toEqual(none);
  });

  it('forgets a book when another one is opened', async () => {
    const { search, thread, taken } = setUp(5);
    await search.refresh();
    search.open('b-2');
    expect(thread.ended).toBe(1);
    expect(search.loaded.get()).toEqual({ done: 0, total: 0 });
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
});
