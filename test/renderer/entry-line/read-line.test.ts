import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf, readLine } from '../../../renderer/entry-line/read-line.ts';
import { check } from '../../shared/support/check.ts';
import { wordsAt } from './words.ts';

const words = await wordsAt();
const read = (line: string, ...ignored: readonly string[]) =>
  readLine(line, words, (token) => ignored.includes(readingOf(token)));
const meaning = (line: string) => {
  const { severity, kind, owner, promisedAt } = read(line);
  return [severity, kind, owner, promisedAt];
};

describe('a line', () => {
  it.each([
    ['！王女士催单', ['red', null, null, null], '王女士催单'],
    ['! call back', ['red', null, null, null], 'call back'],
    ['王女士 !!', ['red', null, null, null], '王女士'],
    ['客户说谢谢！', [null, null, null, null], '客户说谢谢！'],
    ['急!快', [null, null, null, null], '急!快'],
    ['#退款 王女士', [null, 'refundReturn', null, null], '退款 王女士'],
    ['王女士#退款未到账', [null, 'refundReturn', null, null], '王女士退款未到账'],
    ['#退换货 王女士', [null, 'refundReturn', null, null], '王女士'],
    ['王女士 #投诉 态度', [null, 'complaint', null, null], '王女士 态度'],
    ['＃ts 王女士', [null, 'complaint', null, null], '王女士'],
    ['#complaint sofa', [null, 'complaint', null, null], 'sofa'],
    ['sofa #return or refund', [null, 'refundReturn', null, null], 'sofa'],
    ['#refund the sofa', [null, 'refundReturn', null, null], 'refund the sofa'],
    ['#callback', [null, 'callBack', null, null], 'callback'],
    ['#投', [null, 'complaint', null, null], ''],
    ['#什么都不是 王', [null, null, null, null], '#什么都不是 王'],
    ['订单A#12345', [null, null, null, null], '订单A#12345'],
    ['@晚班 回电', [null, null, '晚班', null], '@晚班 回电'],
    ['请@晚班回电王女士', [null, null, '晚班', null], '请@晚班回电王女士'],
    ['@下午班 盯一下', [null, null, '下午班', null], '@下午班 盯一下'],
    ['@lxh 回电', [null, null, '李晓红', null], '@李晓红 回电'],
    ['＠王强', [null, null, '王强', null], '＠王强'],
    ['@Lily call him', [null, null, 'Lily', null], '@Lily call him'],
    ['@li call him', [null, null, 'Li', null], '@li call him'],
    ['写信到 a@wangqiang.cn', [null, null, null, null], '写信到 a@wangqiang.cn'],
    ['@谁', [null, null, null, null], '@谁'],
    ['王女士 明天下午3点前回电', [null, null, null, '2026-11-24T15:00'], '王女士 明天下午3点前回电'],
    ['周五下的单，明天下午3点前回', [null, null, null, '2026-11-24T15:00'], '周五下的单，明天下午3点前回'],
    ['9点来电，17:30前回', [null, null, null, '2026-11-23T17:30'], '9点来电，17:30前回'],
    [
      '! #退款 @晚班 王女士 13800001234 明天下午3点',
      ['red', 'refundReturn', '晚班', '2026-11-24T15:00'],
      '退款 @晚班 王女士 13800001234 明天下午3点',
    ],
    ['!', ['red', null, null, null], ''],
    ['  ', [null, null, null, null], ''],
  ])('%s', (line, expected, summary) => {
    expect(meaning(line)).toEqual(expected);
    expect(read(line).summary).toBe(summary);
  });

  it('leaves a reading that was taken back as it was typed, and the next one counts', () => {
    const line = '! #投诉 @晚班 周五下的单 17:30前';
    expect(read(line, 'severity !', 'kind #投诉', 'owner @晚班', 'promise 17:30前')).toMatchObject({
      severity: null,
      kind: null,
      owner: null,
      promisedAt: '2026-11-27T18:00',
      summary: line,
    });
    expect(read(line, 'promise 17:30前', 'promise 周五').promisedAt).toBeNull();
  });

  it('says of each word what became of it', () => {
    expect(read('周五 #投诉 17:30 #退款', 'kind #投诉').tokens).toEqual([
      { what: 'promise', start: 0, end: 2, word: '周五', value: '2026-11-27T18:00', state: 'spare' },
      { what: 'kind', start: 3, end: 6, word: '#投诉', value: 'complaint', state: 'ignored' },
      { what: 'promise', start: 7, end: 12, word: '17:30', value: '2026-11-23T17:30', state: 'counts' },
      { what: 'kind', start: 13, end: 16, word: '#退款', value: 'refundReturn', state: 'counts' },
    ]);
  });

  it('never throws, keeps every word in its place, and loses nothing but signs and the names of kinds', () => {
    const parts = fc.constantFrom(
      ...[
        '!',
        '！',
        '#',
        '@',
        '#退款',
        '#投诉',
        '#ts',
        '@晚班',
        '@lxh',
        '明天',
        '17:30前',
        ' ',
        '王女士',
        '，',
        '\n',
      ],
      ...['13800001234', 'by 5pm', 'a@b.cn', '🙂', '。'],
    );
    const line = fc.oneof(
      fc.array(parts, { maxLength: 12 }).map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
    );
    const property = fc.property(line, (text) => {
      const { tokens, summary } = read(text);
      let last = 0;
      for (const { start, end, word } of tokens) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(word);
        last = end;
      }
      const counting = tokens.filter(({ state }) => state === 'counts');
      const rest = counting.reduceRight(
        (left, { start, end }) => left.slice(0, start) + left.slice(end),
        text,
      );
      let place = 0;
      for (const char of rest.replace(/\s/gu, '')) {
        place = summary.indexOf(char, place);
        expect(place, JSON.stringify(summary)).toBeGreaterThanOrEqual(0);
        place += char.length;
      }
    });
    check(property, { runs: 1_000, soak: 50_000 });
  });
});
