import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../shared/search/corpus.ts';
import { foldText } from '../../../shared/search/fold-text.ts';
import { check } from '../support/check.ts';

const yes = (): boolean => true;

const filled = (texts: readonly string[]) => {
  const corpus = createCorpus();
  for (const text of texts) corpus.add(text);
  return corpus;
};

describe('packed text', () => {
  it('[Q1] [Q3] [Q4] finds what a look at every entry finds, the newest first', () => {
    const text = fc.array(fc.constantFrom('王', '女', '士', '退', 'a', '.', '*', ' '), { maxLength: 12 });
    const texts = fc.array(
      text.map((parts) => parts.join('')),
      { maxLength: 60 },
    );
    const words = fc.array(
      fc
        .array(fc.constantFrom('王', '女', '退', 'a', '.', '*'), { minLength: 1, maxLength: 3 })
        .map((p) => p.join('')),
      { minLength: 1, maxLength: 3 },
    );
    const property = fc.property(texts, words, (all, wanted) => {
      const brute = all.flatMap((one, entry) => (wanted.every((word) => one.includes(word)) ? [entry] : []));
      expect(filled(all).find(wanted, Number.POSITIVE_INFINITY, yes)).toEqual(brute.reverse());
    });
    check(property, { runs: 2_000, soak: 100_000 });
  });

  it('[Q8] finds across blocks, and what was added after it was asked', () => {
    const texts = Array.from({ length: 10_000 }, (_none, place) => `第 ${place} 条`);
    const corpus = filled(texts);
    expect(corpus.find(['第 1 条'], 10, yes)).toEqual([1]);
    expect(corpus.find(['第 9999 条'], 10, yes)).toEqual([9_999]);
    corpus.add('第 9999 条又来');
    expect(corpus.find(['第 9999 条'], 10, yes)).toEqual([10_000, 9_999]);
    expect(corpus.find([], Number.POSITIVE_INFINITY, (entry) => entry % 5_000 === 0)).toEqual([
      10_000, 5_000, 0,
    ]);
  });

  it('stops after the block in which it has enough', () => {
    let asked = 0;
    const corpus = filled(Array.from({ length: 20_000 }, () => '同'));
    const found = corpus.find(['同'], 10, () => {
      asked += 1;
      return true;
    });
    expect(found.slice(0, 2)).toEqual([19_999, 19_998]);
    expect(asked).toBeLessThan(5_000);
  });
});

describe('text as it is compared', () => {
  it.each([
    ['ＡＢｃ１２３', 'abc123'],
    ['王　女士', '王 女士'],
    ['İstanbul', 'İstanbul'],
    ['SF１３', 'sf13'],
  ])('[Q2] %s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('[Q2] is as long as the original, whatever it is', () => {
    check(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
      { runs: 2_000, soak: 100_000 },
    );
  });
});
