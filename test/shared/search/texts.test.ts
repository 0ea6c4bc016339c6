import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../shared/search/fold-text.ts';
import { createTexts } from '../../../shared/search/texts.ts';
import { check } from '../support/check.ts';

const letters: Readonly<Record<string, string>> = { 王: 'w', 女: 'n', 士: 's', 退: 't' };
const initialsOf = (text: string): string => [...text].map((one) => letters[one] ?? '').join('');

const filled = (all: readonly string[]) => {
  const texts = createTexts({ initialsOf, pinyinOf: () => '' });
  for (const text of all) texts.add(text, '');
  const found = (word: string): readonly number[] => {
    const entries = new Set<number>();
    texts.scan(0, word, (entry) => entries.add(entry));
    return [...entries].sort((a, b) => a - b);
  };
  return { texts, found };
};

const lineOf = (unit: fc.Arbitrary<string>, minLength = 0) =>
  fc.array(unit, { minLength, maxLength: 10 }).map((parts) => parts.join(''));

describe('every text there is', () => {
  it('[Q1] [Q2] [Q5] is found by any part of it, and by its initials, and by nothing else', () => {
    const unit = fc.constantFrom('王', '女', '士', '退', 'W', 'ｎ', 's', '1', '*', '(', '　', ' ');
    const property = fc.property(
      fc.array(lineOf(unit), { maxLength: 20 }),
      lineOf(fc.constantFrom('王', '退', 'w', 'n', 's', '1', '*', '(', ' '), 1),
      (all, word) => {
        const isSound = /^[a-z]{2,}$/u.test(word);
        const brute = all.flatMap((text, entry) =>
          foldText(text).includes(word) || (isSound && initialsOf(text).includes(word)) ? [entry] : [],
        );
        expect(filled(all).found(word)).toEqual(brute);
      },
    );
    check(property, { runs: 2_000, soak: 100_000 });
  });

  it('is shown as it was written, letter by letter', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      lineOf(fc.constantFrom('A', 'ａ', 'Ａ', '　', '王', 'İ')),
    );
    const property = fc.property(fc.array(text.map((one) => one.replace(/\n/gu, ' '))), (all) => {
      const { texts } = filled(all);
      expect(all.map((_one, entry) => texts.shown(entry))).toEqual(all);
    });
    check(property, { runs: 1_000, soak: 50_000 });
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
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(text)).toHaveLength(text.length);
    });
    check(property, { runs: 2_000, soak: 100_000 });
  });
});
