import { expect, it } from 'vitest';
import { type RosterReport, rosterReport } from '../../../shared/report/roster-report.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { NO_DIGEST } from '../support/writer.ts';

const reportOf = (book: SmallBook): RosterReport => {
  const report = rosterReport(book.rows(), '2026-W47', NO_DIGEST);
  if (!report.ok) throw new Error(report.error.code);
  return report.value;
};

const plan = (book: SmallBook, staffId: string, templateId: string | null, days: readonly number[]): void => {
  const cells = days.map((day) => ({ staffId, date: `2026-11-${day}`, templateId }));
  book.act('s-lead', 'planRoster', { week: '2026-W47', cells });
};

it('says of each day when the shift begins and ends, by the hours of that day, past midnight too', () => {
  const book = createSmallBook();
  plan(book, 's-ann', 'early', [16, 20]);
  plan(book, 's-bo', 'night', [16]);
  book.at('2026-11-18T02:00:00.000Z');
  const changed = { templateId: 'early', start: '10:00' };
  book.writer.record({ type: 'shiftTemplateChanged', body: changed }, book.nowMs());
  const { people, zone } = reportOf(book);
  const spansOf = (name: string) => people.find((one) => one.name === name)?.days.map(({ span }) => span);
  expect(zone).toBe('Asia/Shanghai');
  expect(spansOf('安')?.[0]).toEqual({
    ...{ startsAt: '2026-11-16T01:00:00.000Z', endsAt: '2026-11-16T11:00:00.000Z' },
  });
  expect(spansOf('安')?.[4]).toEqual({
    ...{ startsAt: '2026-11-20T02:00:00.000Z', endsAt: '2026-11-20T11:00:00.000Z' },
  });
  expect(spansOf('波')).toEqual([
    { startsAt: '2026-11-16T13:00:00.000Z', endsAt: '2026-11-16T22:00:00.000Z' },
    ...Array(6).fill(null),
  ]);
});

it('says who comes to the shift they are planned for, and on which days too few do', () => {
  const book = createSmallBook();
  plan(book, 's-ann', 'early', [16, 17, 18, 19, 20]);
  plan(book, 's-bo', 'early', [16, 17, 18, 19, 20]);
  plan(book, 's-new', null, [16]);
  book.at('2026-11-17T02:00:00.000Z');
  const leave = { kind: 'leave', from: '2026-11-20', to: '2026-11-20', reason: '家里有事' };
  book.act('s-ann', 'requestLeave', { ...leave, staffId: 's-ann' });
  const leaveId = book.rows().all('leave')[0]?.id;
  book.act('s-boss', 'decideLeave', { leaveId, granted: true, reason: '看过了' });
  book.at('2026-11-18T02:00:00.000Z');
  book.writer.record({ type: 'staffChanged', body: { staffId: 's-bo', active: false } }, book.nowMs());
  const { people, shifts } = reportOf(book);
  const daysOf = (name: string) => people.find((one) => one.name === name)?.days ?? [];
  expect(daysOf('安').map((day) => day.isComing)).toEqual([true, true, true, true, false, false, false]);
  expect(daysOf('波').map((day) => day.isComing)).toEqual([true, true, true, false, false, false, false]);
  expect(daysOf('波').map((day) => day.hasLeft)).toEqual([false, false, false, true, true, true, true]);
  expect(daysOf('安')[4]).toMatchObject({ kind: 'shift', shift: '早班', onLeave: true });
  expect(daysOf('新')[0]).toMatchObject({ kind: 'rest', shift: '', span: null, isComing: false });
  const [early] = shifts.filter(({ name }) => name === '早班');
  expect(early?.counts).toEqual([2, 2, 2, 1, 0, 0, 0]);
  expect(early?.few).toEqual([false, false, false, false, true, true, true]);
});
