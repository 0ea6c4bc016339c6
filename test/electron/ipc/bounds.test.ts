import { describe, expect, test } from 'vitest';
import { isWithinBounds, requestBounds } from '../../../electron/ipc/bounds.ts';
import { LARGEST_ATTACHMENT_BYTES, LARGEST_DRAFT_CHARACTERS } from '../../../shared/ipc/contract.ts';

const nested = (depth: number): unknown => (depth === 0 ? 'x' : { a: nested(depth - 1) });

describe('[E3] what is small enough to be looked at', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['the longest draft', { key: 'x', value: 'x'.repeat(LARGEST_DRAFT_CHARACTERS) }],
    ['the largest picture', { bytes: new Uint8Array(LARGEST_ATTACHMENT_BYTES) }],
    ['a deep object', nested(requestBounds.depth)],
    ['a list at the limit', Array.from({ length: requestBounds.values }, () => 1)],
  ])('%s is', (_name, message) => expect(isWithinBounds(message)).toBe(true));

  test.each([
    ['a deeper object', nested(requestBounds.depth + 1)],
    ['a longer list', Array.from({ length: requestBounds.values + 1 }, () => 1)],
    ['a sparse list', new Array(2 ** 31)],
    ['a long text', 'x'.repeat(requestBounds.characters + 1)],
    ['a long text far inside', { a: [{ b: 'x'.repeat(requestBounds.characters + 1) }] }],
    ['a long key', { ['x'.repeat(requestBounds.characters + 1)]: 1 }],
    ['many small texts', Array.from({ length: 5000 }, () => 'x'.repeat(100))],
  ])('%s is not', (_name, message) => expect(isWithinBounds(message)).toBe(false));

  test('a value inside itself ends', () => {
    const value: Record<string, unknown> = {};
    value['self'] = value;
    expect(isWithinBounds(value)).toBe(false);
  });
});
