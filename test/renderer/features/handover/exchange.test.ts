import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../renderer/features/handover/entry.ts';
import { exchangeDeedOf } from '../../../../renderer/features/handover/exchange/keys.ts';
import {
  elapsedText,
  NORMAL_A_PAGE,
  pagesOf,
} from '../../../../renderer/features/handover/exchange/pages.ts';
import { readBackOf } from '../../../../renderer/features/handover/read-back.ts';
import { createTranslations } from '../../../../renderer/i18n/setup.ts';
import { textOf } from '../../../../renderer/i18n/text.ts';
import { type Severity, severities } from '../../../../shared/vocabulary.ts';
import { item } from './rows.ts';

const entry = (id: string, severity: Severity): Entry => ({
  id,
  item: item(id, { severity }),
  followUp: null,
  since: 'handover',
  version: '1',
});

describe('pages of the run-through', () => {
  test('red and amber ones have a page each, the others share; severity first', () => {
    const drawn = [
      ...Array.from({ length: 8 }, (_none, at) => entry(`n${at}`, 'normal')),
      entry('r', 'red'),
      entry('a', 'amber'),
      entry('b', 'amber'),
    ];
    expect(pagesOf(drawn).map(({ severity, entries, upTo }) => [severity, entries.length, upTo])).toEqual([
      ['red', 1, 1],
      ['amber', 1, 2],
      ['amber', 1, 3],
      ['normal', NORMAL_A_PAGE, 9],
      ['normal', 2, 11],
    ]);
  });
  test('over random lists: everything stands on exactly one page', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...severities), { maxLength: 60 }), (drawn) => {
        const entries = drawn.map((severity, at) => entry(`e${at}`, severity));
        const pages = pagesOf(entries);
        const shown = pages.flatMap((page) => page.entries.map(({ id }) => id));
        expect([...shown].sort()).toEqual(entries.map(({ id }) => id).sort());
        expect(pages.at(-1)?.upTo ?? 0).toBe(entries.length);
        expect(
          pages.every((page) => page.entries.every(({ item: one }) => one.severity === page.severity)),
        ).toBe(true);
      }),
    );
  });
  test('the time used reads like a clock', () => {
    expect([0, 59_999, 61_000, 3_600_000].map(elapsedText)).toEqual(['0:00', '0:59', '1:01', '60:00']);
  });
});

describe('keys of the run-through', () => {
  const key = (name: string, rest = {}) => ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...rest,
  });
  test('forward, back, ends and questions; nothing while composing or with a modifier', () => {
    const keys = ['ArrowRight', ' ', 'ArrowDown', 'ArrowLeft', 'Home', 'End', 'Q', 'x'];
    expect(keys.map((name) => exchangeDeedOf(key(name)))).toEqual([
      'next',
      'next',
      'next',
      'back',
      'first',
      'last',
      'question',
      null,
    ]);
    expect(exchangeDeedOf(key('q', { isComposing: true }))).toBeNull();
    expect(exchangeDeedOf(key('q', { ctrlKey: true }))).toBeNull();
  });
});

describe('the line to read back', () => {
  const calendar = { now: '2026-11-23T04:00:00.000Z', zone: 'Asia/Shanghai' };
  const line = async (rest: Parameters<typeof item>[1]) =>
    readBackOf(item('a', rest), calendar, textOf(await createTranslations('zh-CN')));

  test('who, until when, what', async () => {
    expect(
      await line({
        customer: { name: '张女士', phone: '13812345678' },
        promisedAt: '2026-11-23T08:30:00.000Z',
        nextAction: { text: '回电确认退款' },
      }),
    ).toBe('张女士 · 今天 16:30 前 · 回电确认退款');
  });
  test('without a name or a next step the summary says it', async () => {
    expect(await line({ summary: '沙发断腿', nextAction: { text: '约师傅' } })).toBe('沙发断腿 · 约师傅');
    expect(await line({ summary: '沙发断腿', customer: { name: '王女士' } })).toBe('王女士 · 沙发断腿');
  });
  test('[D2] a number in it is masked, since it stays in the book', async () => {
    expect(await line({ summary: '回电 13812345678' })).toBe('回电 138****5678');
  });
});
