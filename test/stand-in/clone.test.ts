import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode, NotCloneable } from './clone.ts';

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withUnicodeString: true,
});

test('what comes back is what the engine’s own structured clone gives', () => {
  fc.assert(
    fc.property(anything, (value) => {
      expect(decode(encode(structuredClone(value)))).toStrictEqual(structuredClone(value));
    }),
    { numRuns: 2000 },
  );
});

describe('what is not copied but refused', () => {
  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
    ['a function inside', { a: [new Map([['x', () => 1]])] }],
    ['a shared buffer', new SharedArrayBuffer(1)],
  ])('%s', (_name, value) => expect(() => encode(value)).toThrow(NotCloneable));
});

test('shape survives: cycles, shared parts, views of one buffer, holes, ten thousand levels', () => {
  const buffer = new ArrayBuffer(4);
  const shared = { a: new Uint8Array(buffer, 1, 2), b: new Uint16Array(buffer) };
  const cycle: unknown[] = [shared, shared];
  cycle[4] = cycle;
  const back = decode(encode(cycle)) as typeof cycle & [typeof shared, typeof shared];
  expect(back[4]).toBe(back);
  expect(back[0]).toBe(back[1]);
  expect(back[0].a.buffer).toBe(back[0].b.buffer);
  expect(2 in back).toBe(false);
  let deep: unknown = 'x';
  for (let at = 0; at < 10_000; at += 1) deep = [deep];
  let read = decode(encode(deep));
  for (let at = 0; at < 10_000; at += 1) [read] = read as unknown[];
  expect(read).toBe('x');
});

test.each([-0, Number.NaN, Number.POSITIVE_INFINITY, -(2n ** 70n), '\ud800', new Date(Number.NaN)])(
  '%s is itself',
  (value) => {
    expect(decode(encode([value]))).toStrictEqual([value]);
  },
);

test('a key named __proto__ stays a key', () => {
  const back = decode(encode(JSON.parse('{"__proto__":{"x":1}}'))) as object;
  expect(Object.keys(back)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
});
