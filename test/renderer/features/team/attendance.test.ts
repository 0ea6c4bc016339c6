import { describe, expect, it } from 'vitest';
import { repairOffered } from '../../../../renderer/features/team/attendance/days.ts';
import { mendings } from '../../../../renderer/features/team/attendance/mend-list.tsx';
import { moneyField, moneyText, readMoney } from '../../../../renderer/format/money.ts';
import { chosenMonth, thisMonth } from '../../../../renderer/months/months.ts';
import { daysOf, marksIn } from '../../../../shared/report/attendance-days.ts';
import { monthAttendance } from '../../../../shared/report/month-attendance.ts';
import { createSmallBook } from '../../../shared/support/book.ts';

/** Two check-outs forgotten on the 16th and 17th, one shift late and over; now is the 18th, 18:00. */
const month = () => {
  const book = createSmallBook();
  for (const date of ['2026-11-16', '2026-11-17']) {
    book.at(`${date}T01:20:00.000Z`);
    book.act('s-ann', 'checkIn', { shift: `${date}/early` });
  }
  book.at('2026-11-17T06:00:00.000Z');
  book.act('s-bo', 'checkIn', { shift: '2026-11-17/late' });
  book.at('2026-11-18T10:00:00.000Z');
  const value = monthAttendance(book.rows(), { month: '2026-11', now: book.now() });
  if (!value.ok) throw new Error(value.error.code);
  return value.value;
};

describe('the month on screen', () => {
  it('has a square for each date, told by what weighs most first', () => {
    const value = month();
    const ann = value.people.find(({ staffId }) => staffId === 's-ann');
    if (ann === undefined) throw new Error('nobody');
    const days = daysOf(ann, value.dates);
    expect(days).toHaveLength(30);
    expect(days[15]).toMatchObject({ date: '2026-11-16', marks: ['late', 'forgotten'] });
    expect(days[0]?.marks).toEqual([]);
    expect(marksIn([days])).toEqual(['late', 'forgotten']);
  });

  it('lists what is to be repaired, oldest first', () => {
    expect(mendings(month()).map(({ person, duty }) => [person.staffId, duty.date])).toEqual([
      ['s-ann', '2026-11-16'],
      ['s-ann', '2026-11-17'],
      ['s-bo', '2026-11-17'],
    ]);
  });

  it('is the month asked for, else the month of this moment in the book’s zone', () => {
    expect(thisMonth('2026-10-31T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-11');
    expect(chosenMonth('2026-02', '2026-11')).toBe('2026-02');
    expect(chosenMonth('2026-13', '2026-11')).toBe('2026-11');
    expect(chosenMonth(null, '2026-11')).toBe('2026-11');
  });
});

describe('what a day offers about the end of a visit', () => {
  const lead = { isLead: true, isOwn: false };
  const own = { isLead: false, isOwn: true };
  const ended = { wantsRepair: false, outAt: '2026-11-18T10:00:00.000Z' };
  const running = { wantsRepair: false, outAt: null };
  const forgotten = { wantsRepair: true, outAt: null };

  it('never repairs a visit that still runs: who is at work checks out', () => {
    expect(repairOffered(running, lead)).toBe('atDutyBar');
    expect(repairOffered(running, own)).toBe('atDutyBar');
  });

  it('mends a forgotten one, corrects an ended one as a lead, and offers others nothing', () => {
    expect(repairOffered(forgotten, own)).toBe('mend');
    expect(repairOffered(ended, lead)).toBe('correct');
    expect(repairOffered(ended, own)).toBeNull();
    expect(repairOffered(forgotten, { isLead: false, isOwn: false })).toBeNull();
  });
});

describe('money', () => {
  it.each([
    [2_000, '¥20', '20'],
    [1_250, '¥12.50', '12.50'],
    [5, '¥0.05', '0.05'],
    [-1_580, '−¥15.80', '15.80'],
    [0, '¥0', '0'],
  ])('%i fen is %s', (fen, text, field) => {
    expect(moneyText(fen)).toBe(text);
    expect(moneyField(fen)).toBe(field);
    expect(readMoney(field)).toBe(Math.abs(fen));
  });

  it.each([
    ['20', 2_000],
    ['¥12.5', 1_250],
    ['１２．０５', 1_205],
    [' 0.1 ', 10],
    ['1.005', null],
    ['-3', null],
    ['1e3', null],
    ['', null],
    ['二十', null],
  ])('%j is read as %j', (text, fen) => {
    expect(readMoney(text)).toBe(fen);
  });
});
