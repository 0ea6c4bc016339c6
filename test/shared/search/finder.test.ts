import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { readEvent } from '../../../shared/events/read.ts';
import { createFinder } from '../../../shared/search/finder.ts';
import { createSmallBook } from '../support/book.ts';
import { check } from '../support/check.ts';
import { chooser, shuffled } from '../support/choose.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../support/history.ts';

const initials: Readonly<Record<string, string>> = { 王: 'w', 女: 'n', 士: 's', 退: 't', 款: 'k' };

const finderOf = (events: Iterable<Envelope>) => {
  const finder = createFinder({
    initialsOf: (text) => [...text].map((character) => initials[character] ?? '').join(''),
    pinyinOf: (name) => (name === '王女士' ? 'wangnvshi' : ''),
  });
  for (const envelope of events) {
    const event = readEvent(envelope);
    if (event !== null) finder.add(event);
  }
  return finder;
};

/** A day on which 王女士 wants her money back. */
const aDay = () => {
  const book = createSmallBook();
  const { act } = book;
  const customer = { name: '王女士', phone: '13812345678', orderNo: 'DD-20261116' };
  act('s-boss', 'openFollowUp', { id: 'f-1', kind: 'refundReturn', summary: '退款三天没到', customer });
  act('s-lead', 'openFollowUp', { id: 'f-2', kind: 'intent', summary: '问沙发 (三人)' });
  act('s-boss', 'updateFollowUp', { followUpId: 'f-1', changes: { summary: '款已到账' } });
  act('s-boss', 'closeFollowUp', { followUpId: 'f-1', outcome: 'declined', reason: '客户不要了' });
  act('s-lead', 'writeNote', { id: 'n-1', kind: 'idea', text: '退款说明挂到首页，打 13987654321 问过' });
  const finder = finderOf(book.writer.events());
  const keys = (words: readonly string[], rest: object = {}) =>
    finder.find({ words, ...rest }, 50).hits.map(({ key }) => key);
  return { finder, keys };
};

describe('finding', () => {
  it.each([
    ['[Q1] one character', ['退'], ['note:n-1', 'followUp:f-1']],
    ['[Q1] what stood there before it was changed', ['三天没'], ['followUp:f-1']],
    ['[Q1] the reason of a closing', ['不要了'], ['followUp:f-1']],
    ['[Q2] either case, either width', ['ｄｄ-2026'], ['followUp:f-1']],
    ['[Q2] what means something to a regular expression', ['(三人)'], ['followUp:f-2']],
    ['[Q2] a dot is a dot', ['.'], []],
    ['[Q3] several words in one piece', ['王女士', '退款'], ['followUp:f-1']],
    ['[Q5] initials', ['wns'], ['followUp:f-1']],
    ['[Q5] initials from the middle', ['tk'], ['note:n-1', 'followUp:f-1']],
    ['[Q5] the pinyin of a name', ['wangnv'], ['followUp:f-1']],
    ['[Q6] the tail of a phone number', ['5678'], ['followUp:f-1']],
    ['[Q6] never the whole of it', ['13812345678'], []],
    ['[Q6] nor one in the middle of a text', ['13987654321'], []],
    ['a person by name', ['组长'], ['staff:s-lead']],
  ])('%s', (_name, words, expected) => {
    expect(aDay().keys(words)).toEqual(expected);
  });

  it.each([
    ['by whom', { by: 's-lead' }, ['note:n-1', 'followUp:f-2']],
    ['of which kind', { kind: 'refundReturn' }, ['followUp:f-1']],
    ['what is open', { state: 'open' }, ['followUp:f-2']],
    ['what is closed', { state: 'closed' }, ['followUp:f-1']],
    ['before a moment', { until: '2026-11-16T03:00:00.000Z', by: 's-lead' }, []],
  ])('%s, without any word', (_name, rest, expected) => {
    expect(aDay().keys([], rest)).toEqual(expected);
  });

  it('shows masked what it found, and says when there is more', () => {
    const { finder } = aDay();
    expect(finder.find({ words: ['退款说明'] }, 5).hits[0]?.text).toContain('139****4321');
    expect(finder.find({ words: [] }, 1)).toMatchObject({ more: true });
    expect(finder.find({ words: ['沙发'] }, 1)).toMatchObject({ more: false });
  });

  it('[Q1] [Q4] finds every text of any history, the newest first, in whatever order its events came', () => {
    const property = fc.property(tapeOf(50), saneSkews, fc.nat(), (tape, skews, order) => {
      const { events } = play(tape, { zone: 'Asia/Shanghai', skews, strideMinutes: 30, startMs: MONDAY_MS });
      const finder = finderOf(shuffled(chooser(order), events));
      for (const { type, body } of events.filter((event) => event.type === 'followUpOpened').slice(0, 10)) {
        const summary = String(body['summary']);
        const { hits } = finder.find({ words: [summary] }, 50);
        expect(
          hits.map(({ key }) => key),
          `${type} ${summary}`,
        ).toContain(`followUp:${body['followUpId']}`);
        const orders = hits.map((hit) => hit.order);
        expect(orders).toEqual([...orders].sort().reverse());
      }
    });
    check(property, { runs: 60, soak: 2_000 });
  });
});
