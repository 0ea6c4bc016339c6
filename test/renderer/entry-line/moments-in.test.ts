import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentsIn } from '../../../renderer/entry-line/moments-in.ts';
import { check } from '../../shared/support/check.ts';
import { MONDAY } from './words.ts';

const found = (line: string, now = MONDAY, zone = 'Asia/Shanghai') =>
  momentsIn(line, { now, zone }).map(({ start, end, at }) => [line.slice(start, end), at]);

describe('times in a line, on Monday at two in the afternoon', () => {
  it.each([
    ['明天下午3点', '明天下午3点', '2026-11-24T15:00'],
    ['王女士 17:30前 回电', '17:30前', '2026-11-23T17:30'],
    ['１７：３０前', '１７：３０前', '2026-11-23T17:30'],
    ['下午3点', '下午3点', '2026-11-23T15:00'],
    ['下午2点一刻', '下午2点一刻', '2026-11-23T14:15'],
    ['下午2点三刻', '下午2点三刻', '2026-11-23T14:45'],
    ['下午2点45', '下午2点45', '2026-11-23T14:45'],
    ['后天', '后天', '2026-11-25T18:00'],
    ['大后天下午', '大后天下午', '2026-11-26T18:00'],
    ['周五', '周五', '2026-11-27T18:00'],
    ['本周五前给报价', '本周五前', '2026-11-27T18:00'],
    ['这周五下午三点前回电', '这周五下午三点前', '2026-11-27T15:00'],
    ['周一下午3点', '周一下午3点', '2026-11-23T15:00'],
    ['周一上午9点', '周一上午9点', '2026-11-30T09:00'],
    ['周日晚上', '周日晚上', '2026-11-29T21:00'],
    ['周五：王女士退款', '周五', '2026-11-27T18:00'],
    ['星期三', '星期三', '2026-11-25T18:00'],
    ['下周三上午', '下周三上午', '2026-12-02T12:00'],
    ['下周三下午两点', '下周三下午两点', '2026-12-02T14:00'],
    ['3小时后', '3小时后', '2026-11-23T17:00'],
    ['半小时后再打', '半小时后', '2026-11-23T14:30'],
    ['半个小时内', '半个小时内', '2026-11-23T14:30'],
    ['一个半小时后', '一个半小时后', '2026-11-23T15:30'],
    ['1.5小时后', '1.5小时后', '2026-11-23T15:30'],
    ['十五分钟内', '十五分钟内', '2026-11-23T14:15'],
    ['二十分钟后', '二十分钟后', '2026-11-23T14:20'],
    ['24小时内', '24小时内', '2026-11-24T14:00'],
    ['三天后', '三天后', '2026-11-26T18:00'],
    ['今晚8点', '今晚8点', '2026-11-23T20:00'],
    ['晚上八点半', '晚上八点半', '2026-11-23T20:30'],
    ['明早9点', '明早9点', '2026-11-24T09:00'],
    ['明早', '明早', '2026-11-24T10:00'],
    ['明天，下午三点', '明天，下午三点', '2026-11-24T15:00'],
    ['11月25日', '11月25日', '2026-11-25T18:00'],
    ['12月1号下午2点半', '12月1号下午2点半', '2026-12-01T14:30'],
    ['2026年11月25日15点', '2026年11月25日15点', '2026-11-25T15:00'],
    ['2026-11-25 15:00', '2026-11-25 15:00', '2026-11-25T15:00'],
    ['25号前', '25号前', '2026-11-25T18:00'],
    ['25号下午3点', '25号下午3点', '2026-11-25T15:00'],
    ['月底前', '月底前', '2026-11-30T18:00'],
    ['下午3点到5点之间', '下午3点到5点', '2026-11-23T17:00'],
    ['今天', '今天', '2026-11-23T18:00'],
    ['20时', '20时', '2026-11-23T20:00'],
    ['3:30pm', '3:30pm', '2026-11-23T15:30'],
    ['3点 please', '3点', '2026-11-23T15:00'],
    ['by 5:30pm', 'by 5:30pm', '2026-11-23T17:30'],
    ['By 5:30PM', 'By 5:30PM', '2026-11-23T17:30'],
    ['call back by Friday', 'by Friday', '2026-11-27T18:00'],
    ['friday morning', 'friday morning', '2026-11-27T12:00'],
    ['next friday', 'next friday', '2026-12-04T18:00'],
    ['tomorrow at 3', 'tomorrow at 3', '2026-11-24T15:00'],
    ['tomorrow 3pm', 'tomorrow 3pm', '2026-11-24T15:00'],
    ['tomorrow afternoon', 'tomorrow afternoon', '2026-11-24T18:00'],
    ['this evening at 7', 'this evening at 7', '2026-11-23T19:00'],
    ['tonight', 'tonight', '2026-11-23T21:00'],
    ['in half an hour', 'in half an hour', '2026-11-23T14:30'],
    ['in an hour and a half', 'in an hour and a half', '2026-11-23T15:30'],
    ['within 30 minutes', 'within 30 minutes', '2026-11-23T14:30'],
    ['Nov 25 at 2:15 pm', 'Nov 25 at 2:15 pm', '2026-11-25T14:15'],
    ['Dec 1', 'Dec 1', '2026-12-01T18:00'],
  ])('%s', (line, word, at) => {
    expect(found(line)).toEqual([[word, at]]);
  });

  it.each([
    ...['快一点', '便宜一点', '提了3点意见', '3点要求', '夜灯 一个', '中号 两件', '早就说过'],
    ...['42号鞋', '3号楼', '1530房 热水', 'room 1530', '尺寸 800x1200', '800*1200', '1/2 张床', '3-5 pieces'],
    ...['17.30 元', '¥1730', 'at 12.30 each', '7天无理由', '24小时热水'],
    ...['昨天晚上来电', '前天说的', '3天前下单', '上周五下的单', '11月20日下单', 'yesterday at 5pm'],
    ...['he sat down', 'may call', 'second floor', 'the sun is out', 'now', ''],
  ])('no time in “%s”', (line) => {
    expect(found(line)).toEqual([]);
  });

  it('a time without a day is the next that people would mean', () => {
    const at = (line: string, clock: string) => found(line, `2026-11-23T${clock}:00.000+08:00`)[0]?.[1];
    expect(at('3点', '14:00')).toBe('2026-11-23T15:00');
    expect(at('3点', '16:00')).toBe('2026-11-24T15:00');
    expect(at('9点', '08:00')).toBe('2026-11-23T09:00');
    expect(at('9点', '14:00')).toBe('2026-11-23T21:00');
    expect(at('11点', '14:00')).toBe('2026-11-24T11:00');
    expect(at('09:30', '14:00')).toBe('2026-11-24T09:30');
    expect(at('17:30前', '17:30')).toBe('2026-11-24T17:30');
    expect(at('12点', '13:00')).toBe('2026-11-24T12:00');
    expect(at('中午1点', '10:00')).toBe('2026-11-23T13:00');
    expect(at('3点', '01:00')).toBe('2026-11-23T03:00');
    expect(at('凌晨3点', '22:00')).toBe('2026-11-24T03:00');
    expect(at('明天3点', '14:00')).toBe('2026-11-24T15:00');
    expect(at('今天3点', '16:00')).toBeUndefined();
    expect(at('今天', '19:00')).toBe('2026-11-23T21:00');
    expect(at('今天上午', '14:00')).toBeUndefined();
    expect(at('周一', '23:30')).toBe('2026-11-30T18:00');
  });

  it('is read on the shop’s clock, wherever the PC stands', () => {
    const late = '2026-11-23T18:30:00.000Z';
    expect(found('下午3点', late)).toEqual([['下午3点', '2026-11-24T15:00']]);
    expect(found('下午3点', late, 'America/New_York')).toEqual([['下午3点', '2026-11-23T15:00']]);
    expect(found('2小时后', late, 'Europe/London')).toEqual([['2小时后', '2026-11-23T20:30']]);
    // The night in which the clock goes back: an hour is an hour.
    expect(found('in 2 hours', '2026-10-25T00:30:00.000Z', 'Europe/London')).toEqual([
      ['in 2 hours', '2026-10-25T02:30'],
    ]);
  });

  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
  const grouped = fc
    .tuple(mobile, fc.constantFrom(' ', '-', '.', '　', '－'))
    .map(([number, gap]) => `${number.slice(0, 3)}${gap}${number.slice(3, 7)}${gap}${number.slice(7)}`);
  const landline = fc
    .tuple(fc.constantFrom('010', '021', '0571', '0755'), fc.stringMatching(/^[2-8]\d{7}$/))
    .map(([area, number]) => `${area}-${number}`);
  const code = fc.oneof(
    ...[12, 13, 15, 16, 18, 19].map(digits),
    digits(13).map((tail) => `SF${tail}`),
    digits(10).map((tail) => `TB${tail}`),
  );
  const number = fc.oneof(
    mobile,
    grouped,
    landline,
    code,
    mobile.map((one) => `+86 ${one}`),
  );
  const around = fc.constantFrom('', ' ', '电话', '订单 ', '，', '打 ', 'call ', 'at ', 'by ', '单号:');

  it('[D3] phones, orders and parcels are never read as times', () => {
    const property = fc.property(around, number, around, (before, typed, after) => {
      expect(found(before + typed + after)).toEqual([]);
    });
    check(property, { runs: 1_000, soak: 20_000 });
  });

  it('never throws, and every time lies ahead at its own place in the text', () => {
    const words = fc.constantFrom(
      ...[
        '明天',
        '下午',
        '3点',
        '半',
        '前',
        '17:30',
        '周五',
        ' ',
        '25号',
        '11月',
        '小时',
        '后',
        '@',
        '#',
        '！',
      ],
      ...[
        'tomorrow',
        ' at ',
        '5pm',
        'by ',
        'friday',
        ' in ',
        '2 hours',
        '99',
        ':',
        '-',
        '00',
        '2026',
        '月底',
        '🙂',
        '\n',
      ],
    );
    const line = fc.oneof(
      fc.array(words, { maxLength: 14 }).map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
    );
    const instant = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2035-01-01'),
      noInvalidDate: true,
    });
    const property = fc.property(line, instant, (text, now) => {
      let last = 0;
      for (const { start, end, at } of momentsIn(text, { now: now.toISOString(), zone: 'Asia/Shanghai' })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect(at).toMatch(/^20\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/);
        expect(Date.parse(`${at}:00+08:00`)).toBeGreaterThan(now.getTime() - 60_000);
        last = end;
      }
    });
    check(property, { runs: 1_000, soak: 50_000 });
  });
});
