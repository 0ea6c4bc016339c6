import { beforeAll, describe, expect, it } from 'vitest';
import {
  agoText,
  dueText,
  exactSpanText,
  momentText,
  weekdayDateText,
  weekdayDayText,
} from '../../renderer/format/moments.ts';
import { quickTimes } from '../../renderer/format/wall-clock.ts';
import { createTranslations } from '../../renderer/i18n/setup.ts';
import { type Translate, textOf } from '../../renderer/i18n/text.ts';
import { readMoment } from '../../shared/time/moment.ts';

const zone = 'Asia/Shanghai';
const now = '2026-11-23T06:05:00.000Z'; // 14:05 on a Monday in Shanghai
const at = (wall: string): string => readMoment(wall, zone) ?? '';
let t: Translate;
beforeAll(async () => {
  t = textOf(await createTranslations('zh-CN'));
});

describe('dates as people say them', () => {
  it('near days by name, the week by weekday, else by date', () => {
    const said = (wall: string) => momentText(at(wall), { now, zone }, t);
    expect(said('2026-11-23T16:30')).toBe('今天 16:30');
    expect(said('2026-11-24T00:00')).toBe('明天 00:00');
    expect(said('2026-11-22T23:59')).toBe('昨天 23:59');
    expect(said('2026-11-27T09:00')).toBe('周五 09:00');
    expect(said('2026-11-30T09:00')).toBe('11月30日 09:00');
    expect(said('2027-01-02T09:00')).toBe('2027年1月2日 09:00');
  });

  it('in English the month by its name, since 3/4 is two days', async () => {
    const english = textOf(await createTranslations('en'));
    expect(momentText(at('2026-12-04T09:00'), { now, zone }, english)).toBe('4 Dec 09:00');
    expect(momentText(at('2027-03-04T09:00'), { now, zone }, english)).toBe('4 Mar 2027 09:00');
  });

  it('with its weekday in the order of each language; today and its neighbours by name first', async () => {
    const english = textOf(await createTranslations('en'));
    expect([weekdayDateText('2026-11-18', t), weekdayDateText('2026-11-18', english)]).toEqual([
      '11月18日 周三',
      'Wed 18 Nov',
    ]);
    const said = (date: string) => weekdayDayText(date, { now, zone }, english);
    expect(['2026-11-22', '2026-11-23', '2026-11-18'].map(said)).toEqual([
      'yesterday Sun',
      'today Mon',
      'Wed 18 Nov',
    ]);
  });

  it('a promise: until when, or how long overdue', () => {
    const due = (wall: string) => dueText(at(wall), { now, zone }, t);
    expect(due('2026-11-23T16:30')).toEqual({ text: '今天 16:30 前', tone: 'later' });
    expect(due('2026-11-23T15:00')).toEqual({ text: '今天 15:00 前', tone: 'soon' });
    expect(due('2026-11-23T14:05')).toEqual({ text: '超时 1 分钟', tone: 'overdue' });
    expect(due('2026-11-23T12:00')).toEqual({ text: '超时 2 小时', tone: 'overdue' });
    expect(due('2026-11-20T12:00')).toEqual({ text: '超时 3 天', tone: 'overdue' });
  });

  it('what was done: just now, minutes ago, else when', () => {
    expect(agoText(now, { now, zone }, t)).toBe('刚刚');
    expect(agoText(at('2026-11-23T13:53'), { now, zone }, t)).toBe('12 分钟前');
    expect(agoText(at('2026-11-22T10:00'), { now, zone }, t)).toBe('昨天 10:00');
    expect(exactSpanText(88, t)).toBe('1 小时 28 分钟');
    expect(exactSpanText(60, t)).toBe('1 小时');
  });

  it('offers times that lie ahead, each once', () => {
    const values = (when: string) =>
      quickTimes(when, zone, (wall) => readMoment(wall, zone)).map(({ value }) => value);
    expect(values(now)).toEqual([
      '2026-11-23T15:00',
      '2026-11-23T16:30',
      '2026-11-23T18:00',
      '2026-11-24T10:00',
    ]);
    expect(values('2026-11-23T15:40:00.000Z')).toEqual([
      '2026-11-24T00:30',
      '2026-11-24T02:00',
      '2026-11-24T10:00',
      '2026-11-24T18:00',
    ]);
  });
});
