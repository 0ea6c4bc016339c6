import { describe, expect, it } from 'vitest';
import { doublesIn } from '../../../shared/import/doubles.ts';
import type { ImportLine } from '../../../shared/import/entries.ts';
import { sayingOf } from '../../../shared/import/saying.ts';
import { followUp } from '../../renderer/features/handover/rows.ts';
import { createSmallBook } from '../support/book.ts';

const line = (
  number: number,
  customer: { readonly phone?: string; readonly orderNo?: string },
): ImportLine => ({
  line: number,
  state: 'entry',
  entry: { kind: 'callBack', severity: 'normal', summary: '办', customer },
});

describe('doubles', () => {
  it('[M5] are lines with a number of an earlier line, or of what is open; the first of several is none', () => {
    const book = createSmallBook();
    book.act('s-boss', 'openFollowUp', {
      ...{ id: 'f-1', kind: 'intent', summary: '沙发' },
      customer: { orderNo: 'AB-1' },
    });
    const mark = { mask: '139****1111', tag: 'abcdefghijklmnop' };
    book.act('s-boss', 'openFollowUp', {
      ...{ id: 'f-2', kind: 'intent', summary: '书桌' },
      customer: { phone: mark },
    });
    const tagsOf = (phone: string): readonly string[] => (phone.startsWith('139') ? [mark.tag] : []);
    const lines = [
      line(1, { phone: '138 1234 5678' }),
      line(2, { phone: '+86 13812345678' }),
      line(3, { orderNo: 'ab-1' }),
      line(4, { orderNo: 'ab-2' }),
      line(5, {}),
      line(6, { phone: '139 0000 1111' }),
    ];
    expect([...doublesIn(lines, book.rows().all('followUp'), 'i-x-1', tagsOf)]).toEqual([
      [2, { of: 'line', line: 1 }],
      [3, { of: 'followUp', followUpId: 'f-1', summary: '沙发' }],
      [6, { of: 'followUp', followUpId: 'f-2', summary: '书桌' }],
    ]);
  });

  it('[M5] are not what came with the list itself, nor what has opened because of it: it goes on where it stopped', () => {
    const LIST = 'i-0123456789abcdef-1';
    const customer = { orderNo: 'AB-1' };
    const step = (source: string) => ({
      ...{ customer, state: 'open' as const },
      because: { followUpId: source, milestone: 'shipped' as const, at: '', ruleId: 'parcel' },
    });
    const openOnes = [
      followUp('f-20261116-0123456789abcdef-1-1', { customer, importedFrom: { importId: LIST, line: 1 } }),
      followUp('f-20261116-0123456789abcdef-1-1-shipped-parcel', step('f-20261116-0123456789abcdef-1-1')),
    ];
    expect([...doublesIn([line(1, customer)], openOnes, LIST, () => [])]).toEqual([]);
    expect([...doublesIn([line(1, customer)], openOnes, 'i-0123456789abcdef-2', () => [])]).toHaveLength(1);
  });

  it('[M3] what a list says is the same whatever its numbers, which it does not give away', () => {
    const saying = (phone: string): string => sayingOf({ headings: ['电话'], lines: [[phone]] });
    expect(saying('13812345678')).not.toContain('13812345678');
    expect(saying('13812345678')).not.toBe(saying('13912345678'));
    expect(saying('13812345678')).toBe(saying('13899995678'));
  });
});
