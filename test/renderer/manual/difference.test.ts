import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf } from '../../../renderer/manual/difference.ts';

const side = (before: string, after: string, without: 'added' | 'removed'): string =>
  differenceOf(before, after)
    .filter(({ fate }) => fate !== without)
    .map(({ words }) =>
      words
        .filter(({ fate }) => fate !== without)
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');

it('has the old text and the new one whole, whatever they are', () => {
  const line = fc.string({ unit: fc.constantFrom('退', '货', ' ', '#', 'a', '，', '🙂'), maxLength: 6 });
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(side(before, after, 'added')).toBe(before);
      expect(side(before, after, 'removed')).toBe(after);
    }),
  );
});

it('tells a changed line by its words, and finds it again behind one that is new', () => {
  const fates = (before: string, after: string) => differenceOf(before, after).map(({ fate }) => fate);
  expect(differenceOf('当天退款给客户', '次日退款给客户')).toEqual([
    {
      fate: 'changed',
      words: [
        { text: '当天', fate: 'removed' },
        { text: '次日', fate: 'added' },
        { text: '退款给客户', fate: 'same' },
      ],
    },
  ]);
  expect(fates('1. 打开交接，看交班\n2. 签字', '1. 先去仓库\n2. 打开交接，看交班\n3. 签字')).toEqual([
    'added',
    'changed',
    'changed',
  ]);
  expect(fates('完全是一句话', 'nothing of it')).toEqual(['removed', 'added']);
});
