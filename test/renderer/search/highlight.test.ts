import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../../renderer/search/highlight.ts';
import { check } from '../../shared/support/check.ts';

const shown = (text: string, words: readonly string[]): string =>
  highlight(text, words)
    .map(({ text: part, found }) => (found ? `[${part}]` : part))
    .join('');

describe('what is shown of a text', () => {
  it.each([
    ['王女士退款', ['退款'], '王女士[退款]'],
    ['SF123 和 sf123', ['ｓｆ'], '[SF]123 和 [sf]123'],
    ['退款退款', ['退款'], '[退款退款]'],
    ['沙发缺角', ['缺角', '沙发'], '[沙发缺角]'],
    ['aaa', ['aa'], '[aa]a'],
    ['(三人)', ['(三人)'], '[(三人)]'],
    ['没有', ['别的'], '没有'],
  ])('%s for %j is %s', (text, words, marked) => {
    expect(shown(text, words)).toBe(marked);
  });

  it('begins a little before what was found, and ends in time', () => {
    const long = `${'前'.repeat(100)}退款${'后'.repeat(200)}`;
    const text = shown(long, ['退款']);
    expect(text).toMatch(/^…前{14}\[退款\]后+…$/u);
    expect(text.length).toBeLessThan(130);
  });

  it('is the text itself, marks aside, and never half a character', () => {
    const words = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), { maxLength: 3 });
    const property = fc.property(fc.string({ unit: 'binary', maxLength: 300 }), words, (text, wanted) => {
      const parts = highlight(text, wanted);
      const plain = parts.map((part) => part.text).join('');
      expect(text).toContain(plain.replace(/^…/u, '').replace(/…$/u, ''));
      expect(plain.isWellFormed()).toBe(true);
    });
    check(property, { runs: 2_000, soak: 50_000 });
  });
});
