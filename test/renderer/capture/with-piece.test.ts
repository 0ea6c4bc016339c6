import { expect, it } from 'vitest';
import { withPiece } from '../../../renderer/capture/with-piece.ts';
import { EMPTY_ENTRY } from '../../../renderer/entry-line/entry-form.ts';

const phone = { kind: 'phone', text: '13800138000' } as const;
const order = { kind: 'orderNo', text: 'DD2026100001' } as const;
const parcel = { kind: 'parcelNo', text: 'SF1234567890123' } as const;

it('a phone and an order go into their fields while those are empty, else into the line', () => {
  const form = withPiece(withPiece(EMPTY_ENTRY, phone, '13800138000'), order, '订单 DD2026100001');
  expect(form).toEqual({ ...EMPTY_ENTRY, phone: '13800138000', orderNo: 'DD2026100001' });
  const again = withPiece({ ...form, summary: '王女士 ' }, { ...phone, text: '13900139000' }, '13900139000');
  expect(again).toEqual({ ...form, summary: '王女士 13900139000' });
});

it('what has no field stands in the line, and in the details where the line is full', () => {
  expect(withPiece(EMPTY_ENTRY, parcel, '快递 SF1234567890123').summary).toBe('快递 SF1234567890123');
  const full = { ...EMPTY_ENTRY, summary: '王'.repeat(295), details: '先前的话' };
  expect(withPiece(full, parcel, '快递 SF1234567890123')).toEqual({
    ...full,
    details: '先前的话\n快递 SF1234567890123',
  });
});
