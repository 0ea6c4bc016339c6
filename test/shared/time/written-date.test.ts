import { describe, expect, it } from 'vitest';
import english from '../../../resources/i18n/en/common.json' with { type: 'json' };
import chinese from '../../../resources/i18n/zh-CN/common.json' with { type: 'json' };
import { shortDate, writtenDate, writtenMonth } from '../../../shared/time/written-date.ts';

const dates = Array.from({ length: 12 }, (_none, place) => `2026-${String(place + 1).padStart(2, '0')}-05`);

describe('dates outside the window', () => {
  it('are those of the window, every month of both languages', () => {
    const months = (time: Readonly<Record<string, string>>) =>
      dates.map((_date, place) => time[`m${place + 1}`]);
    expect(dates.map((date) => writtenDate(date, 'en'))).toEqual(
      months(english.time).map((name) => `5 ${name}`),
    );
    expect(dates.map((date) => writtenDate(date, 'zh-CN'))).toEqual(
      months(chinese.time).map((name) => `${name}5日`),
    );
  });

  it('have a short form for columns, and a month beside a year', () => {
    expect(shortDate('2026-09-05', 'zh-CN')).toBe('09-05');
    expect(shortDate('2026-09-05', 'en')).toBe('5 Sep');
    expect([writtenMonth('2026-09-01', 'zh-CN'), writtenMonth('2026-09-01', 'en')]).toEqual(['9', 'Sep']);
  });
});
