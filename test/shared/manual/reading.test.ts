import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../shared/manual/address.ts';
import type { Block, Chapter } from '../../../shared/manual/chapter.ts';
import { chapterFor } from '../../../shared/manual/choose.ts';
import { fillScript } from '../../../shared/manual/fill.ts';
import { findInManual, indexManual } from '../../../shared/manual/find.ts';

const line = (text: string): Block => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] });

const chapter = (id: string, rest: Partial<Chapter> = {}, lines: readonly string[] = []): Chapter => ({
  id,
  order: 1,
  title: id,
  kinds: [],
  screens: [],
  roles: ['agent'],
  sections: [{ id: 'steps', heading: '怎么做', blocks: lines.map(line) }],
  ...rest,
});

describe('the chapter for what is on the screen', () => {
  const chapters = [
    chapter('lead-desk', { screens: ['pending'], roles: ['lead'] }),
    chapter('desk', { screens: ['pending'], roles: ['trainee', 'agent'] }),
    chapter('returns', { kinds: ['refundReturn'] }),
  ];
  const idFor = (situation: Parameters<typeof chapterFor>[1]) => chapterFor(chapters, situation)?.id;

  test('the kind that is open comes before the screen, one’s own role before the order', () => {
    const screen = 'pending';
    expect(idFor({ screen, kind: 'refundReturn', role: 'trainee' })).toBe('returns');
    expect(idFor({ screen, kind: 'unpaid', role: 'trainee' })).toBe('desk');
    expect(idFor({ screen, kind: null, role: 'manager' })).toBe('lead-desk');
    expect(idFor({ screen, kind: null, role: null })).toBe('lead-desk');
    expect(idFor({ screen: 'weekly', kind: null, role: 'agent' })).toBeUndefined();
  });
});

describe('a script', () => {
  const words = { customer: '{me}', me: '小林', shop: '晨光' };

  test('is filled in once: what is filled in is never read again', () => {
    const parts = fillScript('{customer}，我是{shop}的{me}。{other}', words);
    expect(parts.map(({ text }) => text).join('')).toBe('{me}，我是晨光的小林。{other}');
    expect(parts.filter(({ blank }) => blank !== null).map(({ blank }) => blank)).toEqual([
      'customer',
      'shop',
      'me',
    ]);
  });

  test('without a blank is itself, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/\{(customer|me|shop)\}/.test(text));
        expect(
          fillScript(text, words)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('an address', () => {
  test('says what was meant, whatever was looked for', () => {
    const unit = fc.constantFrom('a', '退', '%', '#', '?', '/', '&', ' ', '2', '🙂', '\n');
    const part = fc.string({ unit, minLength: 1 });
    fc.assert(
      fc.property(
        fc.record({
          slug: fc.option(part),
          heading: fc.option(part),
          words: fc.oneof(part, fc.constant('')),
        }),
        (address) => {
          expect(readAddress(writeAddress(address))).toEqual(address);
        },
      ),
    );
  });

  test('that somebody typed never throws', () => {
    expect(readAddress('returns#say')).toEqual({ slug: 'returns', heading: 'say', words: '' });
    expect(readAddress(null)).toEqual({ slug: null, heading: null, words: '' });
    fc.assert(fc.property(fc.string(), (text) => void readAddress(text)));
    expect(readAddress('%E4%')).toEqual({ slug: '%E4%', heading: null, words: '' });
  });
});

describe('finding', () => {
  const index = indexManual([
    chapter('退换', { title: '退款和退换货' }, ['先问原因', '仓库验货后当天退款 SF123']),
    chapter('发货', { title: '付款和发货' }, ['联系仓库发货', '告诉客户单号']),
  ]);
  const found = (...words: readonly string[]) =>
    findInManual(index, words).map(({ slug, section, text }) => [slug, section, text]);

  test('titles first, then parts in which all the words stand, by the line that has most of them', () => {
    expect(found('退款')).toEqual([
      ['退换', null, '退款和退换货'],
      ['退换', 'steps', '仓库验货后当天退款 SF123'],
    ]);
    expect(found('仓库', '单号')).toEqual([['发货', 'steps', '联系仓库发货']]);
    expect(found('原因', '单号')).toEqual([]);
  });

  test('a word of the title counts for its parts; case and width do not; nothing typed finds nothing', () => {
    expect(found('付款', '仓库')).toEqual([['发货', 'steps', '联系仓库发货']]);
    expect(found('ｓf12')).toEqual([['退换', 'steps', '仓库验货后当天退款 SF123']]);
    expect(found()).toEqual([]);
  });
});
