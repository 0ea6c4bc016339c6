import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../shared/search/query.ts';

const read = (typed: string) =>
  readQuery(typed, {
    today: '2026-11-27',
    zone: 'Asia/Shanghai',
    personNamed: (name) => (name === '小李' || name === 'xl' ? 's-li' : null),
    kindNamed: (name) => (name === '退款' ? 'refundReturn' : null),
  });

describe('a query', () => {
  it('[Q6] a whole phone number, however typed, is looked for by its mask', () => {
    expect(read('王 138 1234 5678').words).toEqual(['王', '138****5678']);
    expect(read('+86-13812345678').words).toEqual(['138****5678']);
    expect(read('5678').words).toEqual(['5678']);
  });

  it.each([
    ['王女士 退款', { words: ['王女士', '退款'] }],
    ['@小李 沙发', { words: ['沙发'], by: 's-li' }],
    ['＠xl', { words: [], by: 's-li' }],
    ['@谁也不是', { words: ['@谁也不是'] }],
    ['#退款 未结', { words: [], kind: 'refundReturn', state: 'open' }],
    ['#不知道', { words: ['#不知道'] }],
    ['closed', { words: [], state: 'closed' }],
    ['今天', { words: [], from: '2026-11-26T16:00:00.000Z', until: '2026-11-27T16:00:00.000Z' }],
    ['上周', { words: [], from: '2026-11-15T16:00:00.000Z', until: '2026-11-22T16:00:00.000Z' }],
    ['2026-02', { words: [], from: '2026-01-31T16:00:00.000Z', until: '2026-02-28T16:00:00.000Z' }],
    ['2026-02-31', { words: ['2026-02-31'] }],
    ['Yesterday', { words: [], from: '2026-11-25T16:00:00.000Z', until: '2026-11-26T16:00:00.000Z' }],
    ['"今天" 来', { words: ['今天', '来'] }],
    ['“三人 沙发”', { words: ['三人 沙发'] }],
    ['   ', { words: [] }],
  ])('%s', (typed, expected) => {
    const { chips: _chips, ...query } = read(typed);
    expect(query).toEqual(expected);
  });

  it('shows what it read as chips, in the order they were typed', () => {
    expect(read('@小李 今天 沙发').chips).toEqual([
      { what: 'by', word: '@小李', value: 's-li' },
      { what: 'when', word: '今天', value: '今天' },
    ]);
  });
});
