import { describe, expect, it } from 'vitest';
import { createAnswers, SLICE_EVENTS } from '../../../renderer/search/answers.ts';
import type { FromSearch } from '../../../renderer/search/protocol.ts';
import { createFinder } from '../../../shared/search/finder.ts';
import { formatHlc } from '../../../shared/time/hlc.ts';

const written = (seq: number) => ({
  ...{ v: 1, writer: 'pc0.aaaaaaaa', seq, hlc: formatHlc({ physical: seq, counter: 0 }), actor: 's-1' },
  ...{ auth: 'pin', at: '2026-11-23T06:05:00.000Z', zone: 'Asia/Shanghai', cmd: 'c', ver: 1 },
  ...{ prev: '', hash: '', type: 'noteWritten' },
  body: { noteId: `n-${seq}`, kind: 'problem', text: `sofa ${seq}` },
});

const pageOf = (count: number, from = 0) =>
  new TextEncoder().encode(
    JSON.stringify(Array.from({ length: count }, (_none, at) => written(from + at + 1))),
  );

const setUp = () => {
  const finder = createFinder({ initialsOf: () => '', pinyinOf: () => '' });
  const said: FromSearch[] = [];
  const rest: (() => void)[] = [];
  const hear = createAnswers({
    finder,
    answer: (answer) => said.push(answer),
    later: (run) => rest.push(run),
  });
  /** Does what is left to do for later, until there is nothing left. */
  const finish = (): void => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) next();
  };
  return { finder, said, rest, hear, finish };
};

describe('the thread that searches', () => {
  it('[Q10] answers a question after a slice of the page that is being taken in, not after the whole page', () => {
    const { finder, said, hear, finish } = setUp();
    hear({ ask: 1, what: 'take', bytes: pageOf(SLICE_EVENTS * 10) });
    expect(finder.size()).toBe(SLICE_EVENTS);
    hear({ ask: 2, what: 'find', query: { words: ['sofa'] }, limit: 1 });
    expect(said).toMatchObject([{ ask: 2, found: { hits: [{ text: `sofa ${SLICE_EVENTS}` }] } }]);
    finish();
    expect(finder.size()).toBe(SLICE_EVENTS * 10);
    expect(said.at(-1)).toEqual({ ask: 1 });
  });

  it('takes in every event of every page once, in the order of the pages, also one that came meanwhile or is empty', () => {
    const { finder, said, hear, finish } = setUp();
    hear({ ask: 1, what: 'take', bytes: pageOf(SLICE_EVENTS + 1) });
    hear({ ask: 2, what: 'take', bytes: pageOf(SLICE_EVENTS, SLICE_EVENTS + 1) });
    hear({ ask: 3, what: 'take', bytes: pageOf(0) });
    finish();
    expect(said).toEqual([{ ask: 1 }, { ask: 2 }, { ask: 3 }]);
    expect(finder.size()).toBe(2 * SLICE_EVENTS + 1);
    expect(finder.find({ words: [`sofa ${2 * SLICE_EVENTS + 1}`] }, 10).hits).toHaveLength(1);
  });
});
