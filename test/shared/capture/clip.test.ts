import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipKinds, MOST_PIECES, readClip } from '../../../shared/capture/clip.ts';
import { maskPhone } from '../../../shared/rules/phone.ts';

const read = (text: string): readonly string[] => readClip(text).map(({ kind, text }) => `${kind} ${text}`);

describe('what was copied', () => {
  it.each([
    ['13800138000', ['phone 13800138000']],
    ['王女士 138-0013-8000 明天', ['phone 13800138000']],
    ['１３８００１３８０００', ['phone 13800138000']],
    ['收货人：李雷，电话 0571-88886666', ['phone 057188886666']],
  ])('%s has a phone', (text, pieces) => expect(read(text)).toEqual(pieces));

  it.each([
    ['SF1234567890123', ['parcelNo SF1234567890123']],
    ['圆通 YT8801234567890 已签收', ['parcelNo YT8801234567890']],
    ['jdvb12345678901-1-1-', ['parcelNo jdvb12345678901-1-1']],
    ['EA123456789CN', ['parcelNo EA123456789CN']],
    ['快递单号：773123456789012', ['parcelNo 773123456789012']],
    ['中通75812345678901', ['parcelNo 75812345678901']],
    ['tracking no. 9400111899', ['parcelNo 9400111899']],
  ])('%s has a parcel', (text, pieces) => expect(read(text)).toEqual(pieces));

  it.each([
    ['3861234567890123456', ['orderNo 3861234567890123456']],
    ['订单编号: 3861234567890123456', ['orderNo 3861234567890123456']],
    ['订单号 12345', ['orderNo 12345']],
    ['Order #DD2026100001', ['orderNo DD2026100001']],
    ['261120-123456789012345', ['orderNo 261120-123456789012345']],
    ['DD2026100001', ['orderNo DD2026100001']],
    ['29912345678', ['orderNo 29912345678']],
  ])('%s has an order', (text, pieces) => expect(read(text)).toEqual(pieces));

  it('a number that may be either is offered as both', () => {
    expect(read('431234567890123')).toEqual(['orderNo 431234567890123', 'parcelNo 431234567890123']);
  });

  it.each([
    ['1203', ['roomNo 1203']],
    ['3-2-1203', ['roomNo 3-2-1203']],
    ['B805', ['roomNo B805']],
    ['1203房的客人要加床', ['roomNo 1203房']],
    ['送到3栋2单元1203室', ['roomNo 3栋2单元1203室']],
    ['住A座1806', ['roomNo A座1806']],
    ['房间号：1203', ['roomNo 1203']],
    ['Room 512 wants towels', ['roomNo 512']],
  ])('%s has a room', (text, pieces) => expect(read(text)).toEqual(pieces));

  it.each([
    ['', 'nothing'],
    ['亲，在吗？', 'talk'],
    ['11010519491231002X', 'an identity card'],
    ['身份证110105194912310021快递寄出'.replace('0021', '002X'), 'an identity card among words'],
    ['6222021234567890128', 'a bank card'],
    ['20261127', 'a date'],
    ['2026-11-27 15:30', 'a moment'],
    ['¥1299.00 共3件', 'a price'],
    ['订单 2026 年度 物流 20261127', 'a year and a date'],
    ['120*60*75 房子要装修', 'a size'],
    ['https://item.example.com/detail?id=1234', 'an address'],
    ['a@b1234.com', 'mail'],
    ['12345678901234567890123456', 'some other number'],
  ])('%s has nothing: %s', (text) => expect(read(text)).toEqual([]));

  it('an order of many parts is a tap for each, in its order', () => {
    expect(read('订单号3861234567890123456 李雷 13800138000 顺丰SF1234567890123')).toEqual([
      'orderNo 3861234567890123456',
      'phone 13800138000',
      'parcelNo SF1234567890123',
    ]);
    expect(read('13800138000 13800138000')).toEqual(['phone 13800138000']);
    expect(read(Array.from({ length: 9 }, (_none, at) => `1380013800${at}`).join('，'))).toHaveLength(
      MOST_PIECES,
    );
  });

  it('whatever was copied, what is offered stands there, and is little', () => {
    const part = fc.oneof(
      fc.stringMatching(/^[0-9]{1,26}$/),
      fc.constantFrom(
        '订单号',
        '快递',
        '房间',
        '房',
        '室',
        '栋',
        'SF',
        'JD',
        '-',
        ' ',
        '：',
        '王女士',
        '１２',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const pieces = readClip(text);
        expect(pieces.length).toBeLessThanOrEqual(MOST_PIECES);
        const whole = text.normalize('NFKC');
        for (const { kind, text: piece } of pieces) {
          expect(clipKinds).toContain(kind);
          expect(piece).toMatch(/\d{3}/u);
          if (kind === 'phone') expect(maskPhone(piece)).not.toBe(piece);
          else expect(whole).toContain(piece);
        }
      }),
      { numRuns: 500 },
    );
  });
});
