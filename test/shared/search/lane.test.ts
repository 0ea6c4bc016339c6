import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_ENTRIES, createLane } from '../../../shared/search/lane.ts';
import { check } from '../support/check.ts';

const filled = (lines: readonly string[]) => {
  const lane = createLane();
  for (const line of lines) lane.add(line);
  const found = (word: string): readonly number[] => {
    const entries: number[] = [];
    for (let block = 0; block * BLOCK_ENTRIES < lines.length; block += 1)
      lane.scan(block, word, (entry) => entries.push(entry));
    return entries;
  };
  return { lane, found };
};

describe('packed text', () => {
  it('[Q1] [Q2] finds the lines that a look at every line finds, whatever a regular expression would say', () => {
    const part = fc.constantFrom('王', '女', '士', '退', 'a', '.', '*', ' ');
    const line = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    const word = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
    const property = fc.property(fc.array(line, { maxLength: 60 }), word, (lines, wanted) => {
      const brute = lines.flatMap((one, entry) => (one.includes(wanted) ? [entry] : []));
      expect(filled(lines).found(wanted)).toEqual(brute);
    });
    check(property, { runs: 2_000, soak: 100_000 });
  });

  it('[Q1] finds long words too, whose ends are those of others, once or a hundred times', () => {
    const digit = fc.constantFrom('0', '0', '1');
    const line = fc.string({ unit: digit, maxLength: 14 });
    const lines = fc.array(line, { maxLength: 60 }).map((some) => [...some, ...some, ...some, ...some]);
    const property = fc.property(
      lines,
      fc.string({ unit: digit, minLength: 4, maxLength: 9 }),
      (all, wanted) => {
        const brute = all.flatMap((one, entry) => (one.includes(wanted) ? [entry] : []));
        expect(filled(all).found(wanted)).toEqual(brute);
      },
    );
    check(property, { runs: 500, soak: 50_000 });
  });

  it('[Q8] finds across blocks, and what was added after it was asked', () => {
    const { lane, found } = filled(Array.from({ length: 10_000 }, (_none, place) => `第 ${place} 条`));
    expect(found('第 1 条')).toEqual([1]);
    expect(found('第 9999 条')).toEqual([9_999]);
    expect(found('条')).toHaveLength(10_000);
    lane.add('第 9999 条又来');
    expect(found('第 9999 条')).toEqual([9_999, 10_000]);
    expect([lane.lineOf(0), lane.lineOf(4_096), lane.lineOf(10_000)]).toEqual([
      '第 0 条',
      '第 4096 条',
      '第 9999 条又来',
    ]);
  });
});
