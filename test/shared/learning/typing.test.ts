import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, it } from 'vitest';
import { accuracyOf, bestOf, measure, speedOf } from '../../../shared/learning/typing.ts';
import { check } from '../support/check.ts';

const letter = fc.constantFrom('亲', '您', '好', '，', 'a', 'b');
const text = (max: number) => fc.array(letter, { maxLength: max }).map((letters) => letters.join(''));

/** The textbook table, all of it. */
const bruteDistance = (one: string, other: string): number => {
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      here.push(
        Math.min((above[column - 1] ?? 0) + same, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1),
      );
    }
    above = here;
  }
  return above[other.length] ?? 0;
};

it('slips are the fewest that explain what was typed as a beginning of the passage', () => {
  const property = fc.property(text(45), text(45), (passage, typed) => {
    const measured = measure(passage, typed, distance);
    const all = Array.from({ length: passage.length + 1 }, (_, end) =>
      bruteDistance(typed, passage.slice(0, end)),
    );
    expect(measured.errors).toBe(Math.min(...all));
    expect(measured.place).toBe(all.lastIndexOf(measured.errors));
    expect(measured.typed).toBe(typed.length);
  });
  check(property, { runs: 200, soak: 20_000 });
});

it('so many characters spoilt are at most so many slips, however early they are: nothing is compared by place', () => {
  const spoil = fc.record({ at: fc.nat(), how: fc.constantFrom('left out', 'put in', 'changed') });
  const property = fc.property(text(60), fc.array(spoil, { maxLength: 5 }), (passage, spoils) => {
    const typed = spoils.reduce((before, { at, how }) => {
      const place = before.length === 0 ? 0 : at % before.length;
      const rest = before.slice(how === 'put in' ? place : place + 1);
      return before.slice(0, place) + (how === 'left out' ? '' : 'x') + rest;
    }, passage);
    const { errors } = measure(passage, typed, distance);
    expect(errors).toBeLessThanOrEqual(spoils.length);
  });
  check(property, { runs: 200, soak: 20_000 });
});

it('only what is right counts for speed', () => {
  const result = { typed: 100, errors: 10, ms: 60_000 };
  expect(speedOf(result)).toBe(90);
  expect(speedOf({ ...result, ms: 120_000 })).toBe(45);
  expect(speedOf({ ...result, errors: 120 })).toBe(0);
  expect(speedOf({ ...result, ms: 0 })).toBe(0);
  expect([accuracyOf(result), accuracyOf({ typed: 0, errors: 0 })]).toEqual([90, 100]);
  expect(accuracyOf({ typed: 50, errors: 21 })).toBe(58);
  const at = { at: '', language: 'en', passage: 'p' } as const;
  const slow = { ...at, ...result, ms: 90_000 };
  const fast = { ...at, ...result };
  expect(bestOf([slow, fast, slow])).toBe(fast);
  expect(bestOf([])).toBeNull();
});
