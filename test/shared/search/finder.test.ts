import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { readEvent } from '../../../shared/events/read.ts';
import { importedIdOf } from '../../../shared/import/ids.ts';
import { createFinder } from '../../../shared/search/finder.ts';
import { formatHlc } from '../../../shared/time/hlc.ts';
import { createSmallBook } from '../support/book.ts';
import { MONDAY_MS } from '../support/history.ts';

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

  it('[Q3] words are looked for in all that was written about one thing', () => {
    const { keys } = aDay();
    expect(keys(['王女士', '不要了'])).toEqual(['followUp:f-1']);
    expect(keys(['不要了', '沙发'])).toEqual([]);
  });

  it('[Q5] letters stand for their sounds beside other words', () => {
    const { keys } = aDay();
    expect(keys(['wns', '5678'])).toEqual(['followUp:f-1']);
    expect(keys(['wns', '沙发'])).toEqual([]);
  });

  it('[Q1] a comment at a take-over belongs to the customer it is about', () => {
    const { act, writer } = createSmallBook();
    const finder = () => finderOf(writer.events()).find({ words: ['纸箱破了'] }, 5);
    act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    act('s-ann', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '问沙发' });
    expect(finder().hits).toEqual([]);
    writer.record(
      {
        type: 'handoverAccepted',
        body: {
          ...{ handoverId: 'h-1', toShift: '2026-11-16/late', meaning: 'tookOver' },
          decisions: [{ followUpId: 'f-1', decision: 'questioned', comment: '纸箱破了' }],
        },
      },
      Date.UTC(2026, 10, 16, 12),
    );
    expect(finder().hits).toMatchObject([{ key: 'followUp:f-1', title: '问沙发', text: '纸箱破了' }]);
  });

  it('[Q4] the newest come first, though the journals come one after the other', () => {
    // One PC wrote the day before, and its journal stands between those of two that write turn by turn.
    const journal = (pc: number, startMs: number) =>
      Array.from({ length: 5_000 }, (_none, place) =>
        amended(`pc${pc}.aaaaaaaa`, place + 1, startMs + place * 60_000, {
          ...{ noteId: `n-${pc}-${place}`, text: '沙发' },
        }),
      );
    const events = [
      ...journal(0, MONDAY_MS),
      ...journal(1, MONDAY_MS - 7 * 86_400_000),
      ...journal(2, MONDAY_MS + 30_000),
    ];
    const { hits, more } = finderOf(events).find({ words: ['沙发'] }, 4);
    const newest = ['note:n-2-4999', 'note:n-0-4999', 'note:n-2-4998', 'note:n-0-4998'];
    expect(hits.map(({ key }) => key)).toEqual(newest);
    expect(more).toBe(true);
  });

  it('[Q9] says the kind and the name that were said last, whatever came last', () => {
    const { act, writer } = createSmallBook();
    act('s-boss', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '问沙发' });
    act('s-boss', 'recordProgress', { followUpId: 'f-1', text: '回过电话' });
    for (const [kind, summary] of [
      ['unpaid', '沙发拍下没付'],
      ['complaint', '沙发缺角'],
    ])
      act('s-boss', 'updateFollowUp', { followUpId: 'f-1', changes: { kind, summary } });
    for (const events of [writer.events(), [...writer.events()].reverse()]) {
      const { hits } = finderOf(events).find({ words: ['回过'] }, 1);
      expect(hits).toMatchObject([{ kind: 'complaint', title: '沙发缺角', standing: 'open' }]);
    }
  });

  it('[Q4] a thing much was written about leaves room for the others', () => {
    const events = Array.from({ length: 9_000 }, (_none, place) =>
      amended('pc0.aaaaaaaa', place + 1, MONDAY_MS, {
        ...{ noteId: place === 0 ? 'n-old' : 'n-new', text: `沙发 ${place}` },
      }),
    );
    const { hits, more } = finderOf(events).find({ words: ['沙发'] }, 4);
    expect(hits.map(({ key, text }) => [key, text])).toEqual([
      ['note:n-new', '沙发 8999'],
      ['note:n-old', '沙发 0'],
    ]);
    expect(more).toBe(false);
  });

  it('[M6] what went with its list is closed, what somebody had worked on is not', () => {
    const { act, writer } = createSmallBook();
    const importId = 'i-0123456789abcdef-1';
    const line = (number: number) => importedIdOf(importId, '20261116', number);
    for (const number of [1, 2, 3])
      act('s-boss', 'openFollowUp', { id: line(number), kind: 'unpaid', summary: `第 ${number} 行` });
    act('s-boss', 'recordProgress', { followUpId: line(2), text: '打过电话' });
    const go = (withdrawn: boolean, lines: number[]) =>
      writer.record(
        { type: 'importWithdrawn', body: { importId, day: '20261116', withdrawn, lines } },
        Date.UTC(2026, 10, 17),
      );
    const standings = () =>
      finderOf(writer.events())
        .find({ words: ['行'] }, 9)
        .hits.map(({ key, standing }) => [key.slice(-1), standing]);
    go(true, [1, 2, 3]);
    expect(standings()).toEqual([
      ['3', 'mistaken'],
      ['2', 'open'],
      ['1', 'mistaken'],
    ]);
    go(false, [1]);
    expect(standings()).toEqual([
      ['3', 'mistaken'],
      ['2', 'open'],
      ['1', 'open'],
    ]);
  });
});

const amended = (
  writer: string,
  seq: number,
  atMs: number,
  body: { readonly noteId: string; readonly text: string },
): Envelope => ({
  ...{
    v: 1,
    writer,
    seq,
    hlc: formatHlc({ physical: atMs, counter: seq }),
    at: new Date(atMs).toISOString(),
  },
  ...{ zone: 'Asia/Shanghai', actor: 's-ann', auth: 'pin', cmd: 'c', type: 'noteAmended', ver: 1 },
  ...{ body, prev: '', hash: '' },
});
