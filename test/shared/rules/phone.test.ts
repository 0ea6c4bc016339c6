import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhone, maskPhonesIn, normalisePhone } from '../../../shared/rules/phone.ts';
import { check } from '../support/check.ts';

describe('phone numbers', () => {
  it.each([
    ['电话13812345678，下午打', '电话138****5678，下午打'],
    ['138 1234 5678', '138****5678'],
    ['138-1234-5678', '138****5678'],
    ['138.1234.5678', '138****5678'],
    ['+8613812345678', '138****5678'],
    ['+86 138 1234 5678', '138****5678'],
    ['+86-138-1234-5678', '138****5678'],
    ['(+86)13812345678', '(138****5678'],
    ['008613812345678', '138****5678'],
    ['8613812345678', '138****5678'],
    ['１３８１２３４５６７８', '138****5678'],
    ['１３８　１２３４　５６７８', '138****5678'],
    ['微信wx13812345678', '微信wx138****5678'],
    ['13812345678/13912345679', '138****5678/139****5679'],
    ['0571-88123456', '057****3456'],
    ['（0571）88123456', '（057****3456'],
    ['010-62345678 转 3', '010****5678 转 3'],
    ['021 5812 3456', '021****3456'],
    ['+86 571 8812 3456', '057****3456'],
    ['一三八一二三四五六七八', '138****5678'],
    ['幺三八零零幺三八零零零', '138****8000'],
  ])('masks %j', (text, masked) => {
    expect(maskPhonesIn(text)).toBe(masked);
  });

  it.each([
    ...[
      '订单 2611230012345678901',
      'SF1381234567890',
      '单号 138123456789',
      '800×800 的砖 138 片',
      '2026-11-23 16:30',
    ],
    ...[
      '12345678901',
      '价格 1380.00，尾款 1234.56',
      'JD0098765432109876',
      '95338',
      '一共一百三十八块',
      'W47',
      '客服电话 400-8208-820',
      '电话：400 8208 820，电话4008208820，tel: 800-810-1234',
      '顺丰电话 95338，市民热线 12345',
      '',
    ],
  ])('leaves %j alone', (text) => {
    expect(maskPhonesIn(text)).toBe(text);
  });

  it('keeps the numbers of places in what is said to everybody, and masks those of people', () => {
    const page = '物业 0571-88123456，电话 88126633；师傅 138 1234 5678，国外 +44 7911 123456';
    expect(maskPhonesIn(page, 'people')).toBe(
      '物业 0571-88123456，电话 88126633；师傅 138****5678，国外 +447****3456'.replace('+', ''),
    );
  });

  const digits = (count: number) =>
    fc.array(fc.nat(9), { minLength: count, maxLength: count }).map((list) => list.join(''));
  const mobile = fc
    .tuple(fc.integer({ min: 3, max: 9 }), digits(9))
    .map(([second, rest]) => `1${second}${rest}`);
  const landline = fc
    .tuple(
      fc.constantFrom('010', '020', '021', '0571', '0755', '0991'),
      fc.integer({ min: 2, max: 8 }),
      digits(7),
    )
    .map(([area, first, rest]) => `${area}-${first}${rest}`);
  const fullWidth = (text: string): string =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const written = fc.oneof(
    mobile,
    landline,
    mobile.map(fullWidth),
    fc
      .tuple(mobile, fc.constantFrom(' ', '-', '\u00a0', '　', '－'))
      .map(([number, gap]) => `${number.slice(0, 3)}${gap}${number.slice(3, 7)}${gap}${number.slice(7)}`),
    fc.tuple(fc.constantFrom('+86', '+86 ', '86', '0086'), mobile).map(([code, number]) => code + number),
  );
  const around = fc.constantFrom('', '电话', '打', '，', '。', ' ', 'tel:', '客户', '\n');

  it('[D3] every number is caught, however it is written and wherever it stands', () => {
    const property = fc.property(around, written, around, (before, number, after) => {
      const masked = maskPhonesIn(before + number + after);
      const left = masked.slice(before.length, masked.length - after.length);
      const bare = normalisePhone(number);
      // Three digits, the stars, four digits; compared by place, since a number may repeat itself (010-2783 2783).
      expect(normalisePhone(left)).toBe(bare.slice(0, 3) + bare.slice(-4));
      expect(left).toMatch(/\d\*{4}\d/);
      expect(masked.startsWith(before) && masked.endsWith(after)).toBe(true);
    });
    check(property, { runs: 1_000, soak: 50_000 });
  });

  it('[D3] order and parcel numbers of other lengths are not', () => {
    const order = fc.oneof(
      digits(12),
      digits(15),
      digits(18),
      digits(19),
      digits(13).map((tail) => `SF${tail}`),
    );
    // Fifteen digits may be a number with its country before it: 0086 020 2000 0000.
    const isPhone = (text: string): boolean =>
      /^(?:SF)?(?:86)?1[3-9]\d{9}$|^(?:SF)?0\d{9,11}$|^(?:SF)?0086(?:1[3-9]\d{9}|0?[1-9]\d{8,10})$/.test(
        text,
      );
    const property = fc.property(
      around,
      order.filter((text) => !isPhone(text)),
      (before, number) => {
        expect(maskPhonesIn(`${before}${number}`)).toBe(`${before}${number}`);
      },
    );
    check(property, { runs: 1_000, soak: 50_000 });
  });

  it('masks a field that is a number, whatever was typed into it', () => {
    expect(maskPhonesIn('008602020000000')).toBe('020****0000');
    expect(maskPhone('+86 138 1234 5678')).toBe('138****5678');
    expect(maskPhone('8812 3456')).toBe('****3456');
    expect(maskPhone('12345')).toBe('****45');
    expect(maskPhone('没有')).toBe('****');
  });
});
