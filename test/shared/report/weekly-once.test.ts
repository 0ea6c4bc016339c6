import { describe, expect, it } from 'vitest';
import { monthAttendance } from '../../../shared/report/month-attendance.ts';
import { countsOf, linesOf } from '../../../shared/report/roster-week.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import type { SmallBook } from '../support/book.ts';
import { createStrictBook } from '../support/strict-book.ts';

const digest = { hash: '0'.repeat(64), events: 0, writers: 0, bookId: 'b-1', heads: [] };

const weekOf = (book: SmallBook, now: string) => {
  const week = weeklySummary(book.rows(), { week: '2026-W47', now, digest });
  if (!week.ok) throw new Error(week.error.code);
  return week.value;
};

const monthOf = (book: SmallBook, now: string, staffId: string) => {
  const month = monthAttendance(book.rows(), { month: '2026-11', now });
  if (!month.ok) throw new Error(month.error.code);
  return month.value.people.find((person) => person.staffId === staffId)?.totals;
};

const missingToldOf = (book: SmallBook) =>
  weekOf(book, '2026-11-23T00:00:00.000Z')
    .people.filter(({ missingTold }) => missingTold > 0)
    .map(({ staffId, missingTold }) => [staffId, missingTold]);

describe('several handovers that wait at the same time', () => {
  it.each([
    ['h-1', 'h-2'],
    ['h-2', 'h-1'],
  ])('[R5] a word said to both, %s before %s, is one, and goes to whose shift held the item', (...order) => {
    const book = createStrictBook();
    book.act('s-ann', 'openFollowUp', { id: 'f-2', kind: 'intent', summary: '椅子' });
    book.at('2026-11-16T10:50:00.000Z');
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-bo', 'signHandover', { id: 'h-2' });
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/noon' });
    const decisions = [
      { followUpId: 'f-1', decision: 'questioned', comment: '电话？', missing: ['contact'] },
      { followUpId: 'f-2', decision: 'refused', comment: '不归我们' },
    ];
    for (const handoverId of order) book.act('s-cai', 'acceptHandover', { handoverId, decisions });
    const { figures, handovers } = weekOf(book, '2026-11-23T00:00:00.000Z');
    expect(figures.refused).toBe(1);
    expect(handovers.map(({ id, refused, questioned }) => [id, refused, questioned])).toEqual([
      ['h-1', 1, 1],
      ['h-2', 0, 0],
    ]);
    expect(missingToldOf(book)).toEqual([['s-ann', 1]]);
  });
});

describe('what nobody was to work', () => {
  it('[S4] is late neither in the week nor in the month', () => {
    const book = createStrictBook();
    const cells = [{ staffId: 's-bo', date: '2026-11-16', templateId: 'early' }];
    const lateBefore = weekOf(book, '2026-11-18T00:00:00.000Z').figures.lateArrivals;
    book.at('2026-11-16T09:30:00.000Z');
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/early' });
    const now = '2026-11-18T00:00:00.000Z';
    const late = () => {
      const { figures, people } = weekOf(book, now);
      const ofCai = people.find(({ staffId }) => staffId === 's-cai')?.late;
      return [figures.lateArrivals - lateBefore, ofCai, monthOf(book, now, 's-cai')?.late];
    };
    expect(late()).toEqual([1, 1, 1]);
    book.act('s-boss', 'planRoster', { week: '2026-W47', cells });
    expect(late().slice(1)).toEqual([0, 0]);
  });
});

describe('who has left', () => {
  it('[S10] is expected up to the day on which they left, not after, and again when they are back', () => {
    const book = createStrictBook();
    const dates = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'];
    const cells = dates.map((date) => ({ staffId: 's-new', date, templateId: 'early' }));
    book.act('s-boss', 'planRoster', { week: '2026-W47', cells });
    const now = '2026-11-21T00:00:00.000Z';
    const counts = () => {
      const { all } = book.rows();
      const zone = 'Asia/Shanghai';
      const lines = linesOf(all('staff'), all('roster')[0] ?? null, all('leave'), { dates, zone });
      return countsOf(lines, all('shiftTemplate')).find(({ template }) => template.id === 'early')?.counts;
    };
    expect([monthOf(book, now, 's-new')?.missing, counts()]).toEqual([4, [1, 1, 1, 1]]);
    book.at('2026-11-17T02:00:00.000Z');
    book.act('s-boss', 'changeStaff', { staffId: 's-new', active: false });
    book.at('2026-11-18T02:00:00.000Z');
    book.act('s-boss', 'changeStaff', { staffId: 's-new', name: '小新新' });
    expect([monthOf(book, now, 's-new')?.missing, counts()]).toEqual([2, [1, 1, 0, 0]]);
    expect(monthOf(book, now, 's-new')?.planned).toBe(2);
    book.act('s-boss', 'changeStaff', { staffId: 's-new', active: true });
    expect(monthOf(book, now, 's-new')?.missing).toBe(4);
  });
});
