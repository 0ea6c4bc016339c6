import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestMark, readDigestHash, readDigestMark } from '../../../shared/report/digest-mark.ts';

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const name = (length: number) =>
  fc
    .array(fc.constantFrom(...'abcdefghjk2345'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const head = fc.record({
  writer: fc.tuple(name(6), name(8)).map((parts) => parts.join('.')),
  seq: fc.integer({ min: 1, max: 10_000_000 }),
  hash: hex(64),
});

describe('the mark of a printed digest', () => {
  it('is read back as it was made, also with the line breaks that copying puts in', () => {
    fc.assert(
      fc.property(
        hex(64),
        fc.array(head, { maxLength: 12 }),
        fc.integer({ min: 5, max: 60 }),
        (hash, heads, width) => {
          const digest = { hash, events: 1, writers: heads.length, bookId: 'b-20261102-7hq2m9xk', heads };
          const text = digestMark(digest, '2026-W47');
          expect(text).toMatch(/^[a-zA-Z0-9:./-]*$/);
          const torn = text.replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n ');
          expect(readDigestMark(torn)).toEqual({
            ...{ bookId: 'b-20261102-7hq2m9xk', period: '2026-W47', hash },
            heads: heads.map(({ writer, seq, hash: own }) => ({ writer, seq, start: own.slice(0, 8) })),
          });
        },
      ),
    );
  });

  it('always fits a QR code: names journals shorter, then not at all', () => {
    const heads = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        writer: `station${n}.abcdefgh`,
        seq: 123_456,
        hash: 'a'.repeat(64),
      }));
    for (const [count, named, start] of [
      [40, 40, 8],
      [60, 60, 0],
      [120, 0, 0],
    ] as const) {
      const text = digestMark(
        { hash: '0'.repeat(64), events: 1, writers: count, bookId: 'b-1', heads: heads(count) },
        '2026-W47',
      );
      const read = readDigestMark(text);
      expect(text.length).toBeLessThanOrEqual(1800);
      expect(read?.heads).toHaveLength(named);
      expect(read?.heads[0]?.start.length ?? 0).toBe(start);
    }
  });

  it.each([
    '',
    'hello',
    'baton-digest-2/b-1/2026-W47/abc',
    `baton-digest-1/b-1/2026-W47/${'g'.repeat(64)}`,
    `baton-digest-1/b-1/2026-W47/${'a'.repeat(64)}/front1:12`,
    `baton-digest-1/b-1/2026-W47/${'a'.repeat(64)}/front1.abcdefgh:0`,
  ])('is not read from %s', (text) => {
    expect(readDigestMark(text)).toBeNull();
  });

  it('a digest may be typed in part, in capitals and in groups, but not too short to tell', () => {
    expect(readDigestHash('3F2A 9C41 D07B E558')).toBe('3f2a9c41d07be558');
    expect(readDigestHash('a'.repeat(15))).toBeNull();
    expect(readDigestHash('a'.repeat(65))).toBeNull();
    expect(readDigestHash('zz2a9c41d07be558')).toBeNull();
  });
});
