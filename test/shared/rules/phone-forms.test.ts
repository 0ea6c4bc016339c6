import { expect, it } from 'vitest';
import { findPhones, maskPhonesIn } from '../../../shared/rules/phone.ts';
import { isSoak } from '../support/check.ts';
import { type Choose, chooser, oneOf } from '../support/choose.ts';

/** Numbers as people write them to each other, in the middle of sentences; and numbers that are none `[D3]`. */

const digits = (choose: Choose, count: number): string =>
  Array.from({ length: count }, () => String(choose(10))).join('');

const mobile = (choose: Choose): string =>
  `1${oneOf(choose, ['3', '4', '5', '6', '7', '8', '9'])}${digits(choose, 9)}`;
const AREAS = [
  '010',
  '020',
  '021',
  '022',
  '0571',
  '0755',
  '0512',
  '0311',
  '0431',
  '0531',
  '0791',
  '0851',
  '0991',
  '0939',
  '0662',
];
const landline = (choose: Choose): readonly [area: string, local: string] => {
  const area = oneOf(choose, AREAS) ?? '010';
  const length = area.length === 3 ? 8 : 7 + choose(2);
  return [area, `${2 + choose(7)}${digits(choose, length - 1)}`];
};

const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const inHanzi = (text: string, one: '一' | '幺', zero: '零' | '〇'): string =>
  text.replace(/\d/g, (digit) => [zero, one, ...'二三四五六七八九'][Number(digit)] ?? '');
const inGroups = (text: string, lengths: readonly number[], gap: string): string => {
  let from = 0;
  return lengths
    .map((length) => {
      from += length;
      return text.slice(from - length, from);
    })
    .join(gap);
};

const groupings = [
  [3, 4, 4],
  [3, 4, 4],
  [3, 4, 4],
  [3, 3, 5],
  [4, 4, 3],
  [3, 8],
  [7, 4],
  [3, 2, 2, 2, 2],
  [5, 6],
];
const gaps = [' ', '-', '－', '—', '　', '\u00a0', ' - ', '.'];

type Form = (choose: Choose) => readonly [written: string, digits: string];
const ofMobile =
  (write: (number: string, choose: Choose) => string): Form =>
  (choose) => {
    const number = mobile(choose);
    return [write(number, choose), number];
  };
const ofLandline =
  (write: (area: string, local: string, choose: Choose) => string): Form =>
  (choose) => {
    const [area, local] = landline(choose);
    return [write(area, local, choose), area + local];
  };

const forms: readonly Form[] = [
  ofMobile((number) => number),
  ofMobile((number) => fullWidth(number)),
  ofMobile((number, choose) => {
    const gap = oneOf(choose, gaps) ?? ' ';
    // Dots between groups of other lengths are prices.
    return inGroups(number, gap === '.' ? [3, 4, 4] : (oneOf(choose, groupings) ?? [3, 8]), gap);
  }),
  ofMobile((number) => inGroups(number, [3, 4, 4], '/')),
  ofMobile(
    (number, choose) =>
      `${oneOf(choose, ['+86', '+86 ', '+86-', '0086', '86', '86-', '（+86）', '＋86 '])}${number}`,
  ),
  ofMobile((number) => `+86 ${inGroups(number, [3, 4, 4], '-')}`),
  ofMobile((number) => fullWidth(inGroups(number, [3, 4, 4], '　'))),
  ofMobile((number, choose) => inHanzi(number, choose(2) === 0 ? '一' : '幺', choose(2) === 0 ? '零' : '〇')),
  ofMobile((number) => inHanzi(inGroups(number, [3, 4, 4], ' '), '幺', '零')),
  ofMobile((number) => [...number].join(' ')),
  ofLandline((area, local) => area + local),
  ofLandline((area, local, choose) => `${area}${oneOf(choose, ['-', ' ', '－', '—', ' - ', '/'])}${local}`),
  ofLandline((area, local, choose) => `${oneOf(choose, ['(', '（'])}${area})${local}`),
  ofLandline((area, local) => `${area} ${local.slice(0, -4)}-${local.slice(-4)}`),
  ofLandline((area, local) => `+86 ${area.slice(1)} ${local}`),
  ofLandline(
    (area, local, choose) =>
      `${area}-${local}${oneOf(choose, ['转', '-', ' 转 ', 'ext '])}${8000 + choose(999)}`,
  ),
  // Without its area code a number is one only after a word for a phone.
  (choose) => {
    const [, local] = landline(choose);
    return [`${oneOf(choose, ['电话', '座机：', '固话 ', 'tel:'])}${local}`, local];
  },
];

const before = [
  '',
  '请回电',
  '客户电话是',
  '王女士（',
  '微信wx',
  '打',
  '号码：',
  '她爱人',
  '备用 ',
  '18号晚上打',
  '\n',
];
const after = ['', '，下午三点前', '）', '。', ' 王先生', '的顾客', '找李姐', '、', '\n', '那个人'];

const runs = isSoak ? 50_000 : 1_000;
const fixed = [1, 20_261_127, 77, 5_003];

const missed = (seed: number): readonly string[] => {
  const choose = chooser(seed);
  return Array.from({ length: runs }, () => {
    const [written, number] = (oneOf(choose, forms) ?? ofMobile((one) => one))(choose);
    const text = `${oneOf(choose, before)}${written}${oneOf(choose, after)}`;
    const isFound = findPhones(text).some((found) => found.digits === number);
    return isFound && !maskPhonesIn(text).includes(written) ? null : text;
  }).filter((text) => text !== null);
};

const random = Math.floor(Math.random() * 0x7fffffff);

it.each([...fixed, random])('[D3] 99 in 100 of the numbers people write are caught (seed %i)', (seed) => {
  const left = missed(seed);
  console.log(`phone numbers: ${left.length} of ${runs} missed, seed ${seed}`);
  expect(left.length, left.slice(0, 10).join('\n')).toBeLessThanOrEqual(runs * 0.01);
});

const others: readonly ((choose: Choose) => string)[] = [
  (choose) => digits(choose, 18),
  (choose) => digits(choose, 19),
  (choose) => `订单${digits(choose, 20)}`,
  (choose) => `SF${digits(choose, 13)}`,
  (choose) => `顺丰 SF${digits(choose, 12)}`,
  (choose) => `JD${digits(choose, 13)}`,
  (choose) => `JDVA${digits(choose, 11)}x`,
  (choose) => `YT${digits(choose, 13)}`,
  (choose) => `单号 7${digits(choose, 14)}`,
  (choose) => `DD2026${digits(choose, 9)}`,
  (choose) => `TB${digits(choose, 6)}x${digits(choose, 5)}`,
  (choose) => `2026-11-${10 + choose(20)} ${10 + choose(13)}:${10 + choose(50)}`,
  (choose) => `202611${10 + choose(20)}`,
  (choose) => `¥${digits(choose, 4)}.${digits(choose, 2)}，退 ¥1${digits(choose, 3)}.00`,
  (choose) => `尾款 1${digits(choose, 3)}.${digits(choose, 1)} 2${digits(choose, 3)}.00`,
  (choose) => `尺寸 ${140 + choose(60)}×${70 + choose(20)}×${40 + choose(60)}`,
  (choose) => `码数 16 18 20 22 24 ${choose(9)}，一共 ${choose(99)} 件`,
  (choose) => `${1000 + choose(8999)} 片，每片 ${choose(99)}.${choose(9)} 元`,
  (choose) => `货号 A${digits(choose, 9)}`,
  (choose) => `一共一百三十${choose(9)}块，二〇二六年十一月二十${choose(9)}日`,
];

it.each([...fixed, random])(
  '[D3] of orders, parcels, prices and dates at most 2 in 100 are taken for one (seed %i)',
  (seed) => {
    const choose = chooser(seed);
    const taken = Array.from({ length: runs }, () => {
      const text = `${oneOf(choose, ['', '查 ', '客户问', '退'])}${(oneOf(choose, others) ?? String)(choose)}${oneOf(choose, ['', '，急', ' 没到'])}`;
      return maskPhonesIn(text) === text ? null : text;
    }).filter((text) => text !== null);
    console.log(`other numbers: ${taken.length} of ${runs} taken for phones, seed ${seed}`);
    expect(taken.length, taken.slice(0, 10).join('\n')).toBeLessThanOrEqual(runs * 0.02);
  },
);

it('a mask is never longer than its number, and is itself no number', () => {
  const choose = chooser(random);
  for (let run = 0; run < 300; run += 1) {
    const [written] = (oneOf(choose, forms) ?? ofMobile((one) => one))(choose);
    const text = `给${written}回电`;
    const masked = maskPhonesIn(text);
    expect(masked.length, text).toBeLessThanOrEqual(text.length);
    expect(maskPhonesIn(masked)).toBe(masked);
  }
});
