import { expect, it } from 'vitest';
import { distance } from '../../../renderer/learning/typing/distance.ts';
import { passages } from '../../../renderer/learning/typing/passages.ts';
import { isThrough, msOf, NEW_RUN, withKey, withTyped } from '../../../renderer/learning/typing/run.ts';
import { languages } from '../../../shared/vocabulary.ts';

it('there are at least eight passages in each language, the same ones, each of its own script and on one line', () => {
  for (const language of languages) {
    const bank = passages[language];
    expect(bank.length).toBeGreaterThanOrEqual(8);
    expect(bank.map(({ id }) => id)).toEqual(passages['zh-CN'].map(({ id }) => id));
    expect(new Set(bank.map(({ id }) => id)).size).toBe(bank.length);
    // What an input method of that language gives out without another keyboard.
    const script = language === 'en' ? /^[ -~]+$/ : /^[\p{Script=Han}，。、：；？！]+$/u;
    for (const { text } of bank) expect(text).toMatch(script);
  }
});

const passage = '亲，您好，欢迎来到本店，我是今天为您服务的客服，请问您想看客厅的还是卧室的？';
const at = (second: number): string => new Date(Date.UTC(2026, 10, 28, 4, 0, second)).toISOString();

it('time runs from the first key to the last character, not to the Enter', () => {
  const begun = withKey(withKey(NEW_RUN, at(1)), at(5));
  expect(msOf(begun)).toBe(0);
  const half = withTyped(begun, passage, passage.slice(0, 20), at(21), distance);
  expect([msOf(half), isThrough(half, passage), half.measured]).toEqual([
    20_000,
    false,
    { typed: 20, errors: 0, place: 20 },
  ]);
  expect(msOf(withTyped(half, passage, passage.slice(0, 21), at(0), distance))).toBe(0);
});

it('it is over with the last character of the passage, slips or not; a wrong last one may still be mended', () => {
  const typed = (text: string) => isThrough(withTyped(NEW_RUN, passage, text, at(9), distance), passage);
  expect(typed(passage)).toBe(true);
  expect(typed(passage.slice(1))).toBe(true);
  expect(typed(`${passage.slice(0, -1)}！`)).toBe(false);
  expect(typed(passage.slice(0, -1))).toBe(false);
  expect(typed('？')).toBe(false);
});
