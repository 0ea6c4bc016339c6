import { describe, expect, it } from 'vitest';
import { dutiesBetween } from '../../../shared/rules/attendance.ts';
import type { DepartureWay } from '../../../shared/vocabulary.ts';
import { createSmallBook } from '../support/book.ts';
import { codeOf, createStrictBook } from '../support/strict-book.ts';

const release = (way: DepartureWay) => ({ way, reason: '发烧去医院' });

describe('illness', () => {
  it('is written down for a colleague who fell ill though others stay, who is then checked out and was not early', () => {
    const book = createStrictBook();
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/early' });
    const ill = { ...release('leftIll'), staffId: 's-ann' };
    expect(codeOf(book.ask('s-bo', 'checkOut', { staffId: 's-ann' }))).toBe('notPermitted');
    book.act('s-bo', 'releaseDeparture', ill);
    expect(codeOf(book.ask('s-cai', 'releaseDeparture', ill))).toBe('nothingToChange');
    book.act('s-cai', 'checkOut', { staffId: 's-ann' });
    const row = book
      .rows()
      .all('attendance')
      .find(({ staffId }) => staffId === 's-ann');
    expect(row?.outAt).toBe(book.now());
    const span = { from: '2026-11-16', to: '2026-11-16', now: book.now(), zone: 'Asia/Shanghai' };
    const duty = dutiesBetween(book.rows(), span).find(({ staffId }) => staffId === 's-ann');
    expect(duty?.presence).toMatchObject({ leftIll: true, earlyMinutes: 0 });
  });

  it('is written down for oneself where the shop holds nobody back, without signing anything', () => {
    const book = createSmallBook();
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    expect(codeOf(book.ask('s-ann', 'releaseDeparture', release('toSelf')))).toBe('nothingToChange');
    book.act('s-ann', 'releaseDeparture', release('leftIll'));
    book.act('s-ann', 'checkOut');
  });
});
