import { describe, expect, it } from 'vitest';
import { createDates } from '../../../electron/report/dates.ts';

describe('dates on paper', () => {
  it('are written the way each language says them', () => {
    const [zh, en] = [createDates('zh-CN'), createDates('en')];
    expect([zh.day('2026-09-07'), en.day('2026-09-07')]).toEqual(['9月7日 周一', 'Mon 7 Sep']);
    expect([zh.short('2026-09-07'), en.short('2026-09-07')]).toEqual(['09-07', '7 Sep']);
    expect([zh.initial('2026-09-07'), en.initial('2026-09-07')]).toEqual(['一', 'M']);
    expect(en.month('2026-09')).toEqual({ year: 2026, month: 'Sep' });
    expect(zh.month('2026-09')).toEqual({ year: 2026, month: '9' });
  });

  it('name a month once where both ends lie in it', () => {
    const [zh, en] = [createDates('zh-CN'), createDates('en')];
    expect(zh.span('2026-11-09', '2026-11-15')).toBe('11-09 – 11-15');
    expect(en.span('2026-11-09', '2026-11-15')).toBe('9–15 Nov');
    expect(en.span('2026-11-30', '2026-12-06')).toBe('30 Nov – 6 Dec');
  });
});
