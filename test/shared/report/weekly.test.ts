import { describe, expect, it } from 'vitest';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import { percentComplete } from '../../../shared/report/weekly-passing.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { pendingAt, pendingOn } from '../../../shared/rules/pending.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { chooser, shuffled } from '../support/choose.ts';
import { projectionOf } from '../support/writer.ts';

const digest = { hash: 'd'.repeat(64), events: 1, writers: 1, bookId: 'b-1', heads: [] };

const weekOf = (book: SmallBook, week: string, now = book.now()): WeeklySummary => {
  const summary = weeklySummary(book.rows(), { week, now, digest });
  if (!summary.ok) throw new Error(summary.error.code);
  return summary.value;
};

const open = (book: SmallBook, id: string, rest: object = {}) =>
  book.act('s-boss', 'openFollowUp', { id, kind: 'callBack', summary: `回电 ${id}`, ...rest });

describe('the weekly summary', () => {
  it('counts what a night shift does after midnight into the day and week in which it began', () => {
    const book = createSmallBook();
    book.at('2026-11-22T13:00:00.000Z');
    book.act('s-ann', 'checkIn', { shift: '2026-11-22/night' });
    book.at('2026-11-22T18:00:00.000Z');
    book.act('s-ann', 'openFollowUp', { id: 'f-night', kind: 'complaint', summary: '半夜投诉' });
    open(book, 'f-day');
    book.at('2026-11-23T09:00:00.000Z');
    const [last, current] = [weekOf(book, '2026-W47'), weekOf(book, '2026-W48')];
    expect(last.pending.map(({ id }) => id)).toEqual(['f-night']);
    expect(last.days.at(-1)).toEqual({ date: '2026-11-22', opened: 1, reopened: 0, closed: 0, open: 1 });
    expect(current.figures).toMatchObject({ opened: 1, pending: 2 });
    expect(current.lastWeek).toEqual(last.figures);
  });

  it('speaks of a week that is not over up to today, and of one to come not at all', () => {
    const book = createSmallBook();
    open(book, 'f-1');
    book.at('2026-11-18T04:00:00.000Z');
    const current = weekOf(book, '2026-W47');
    expect(current).toMatchObject({ from: '2026-11-16', to: '2026-11-22', asOf: '2026-11-18' });
    expect(current.days.map((day) => day.open)).toEqual([1, 1, 1, null, null, null, null]);
    expect(current.pending[0]?.ageDays).toBe(2);
    const next = weeklySummary(book.rows(), { week: '2026-W48', now: book.now(), digest });
    expect(next).toMatchObject({ ok: false, error: { code: 'inTheFuture' } });
  });

  it('leaves out what was written down by mistake, in every week, and shows an ordinary closing', () => {
    const book = createSmallBook();
    open(book, 'f-wrong');
    open(book, 'f-right');
    book.act('s-boss', 'recordProgress', { followUpId: 'f-wrong', text: '打过电话' });
    book.at('2026-11-24T04:00:00.000Z');
    book.act('s-boss', 'closeFollowUp', { followUpId: 'f-wrong', outcome: 'mistaken', reason: '记错了' });
    book.act('s-boss', 'closeFollowUp', { followUpId: 'f-right', outcome: 'won' });
    const [first, second] = [weekOf(book, '2026-W47'), weekOf(book, '2026-W48')];
    expect(first.figures).toMatchObject({ opened: 1, closed: 0, pending: 1 });
    expect(second.figures).toMatchObject({ opened: 0, closed: 1, pending: 0 });
    expect(second.outcomes).toEqual([{ outcome: 'won', count: 1 }]);
    expect(first.people.find(({ staffId }) => staffId === 's-boss')).toMatchObject({
      opened: 1,
      progressed: 0,
    });
    expect(pendingAt(book.rows(), '2026-11-17T00:00:00.000Z').map(({ id }) => id)).toEqual(['f-right']);
  });

  it('counts a reopening as such and lists what is open again', () => {
    const book = createSmallBook();
    open(book, 'f-1');
    book.act('s-boss', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved' });
    book.act('s-boss', 'reopenFollowUp', { followUpId: 'f-1', reason: '又坏了' });
    expect(weekOf(book, '2026-W47').figures).toMatchObject({ opened: 1, closed: 1, reopened: 1, pending: 1 });
    expect(pendingOn(book.rows(), '2026-11-16').map(({ id }) => id)).toEqual(['f-1']);
    expect(pendingOn(book.rows(), '2026-11-15')).toEqual([]);
  });

  it('calls overdue what was promised for before the end of the last day, or before now', () => {
    const book = createSmallBook();
    open(book, 'f-past', { promisedAt: '2026-11-22T23:59' });
    open(book, 'f-next', { promisedAt: '2026-11-23T00:00' });
    open(book, 'f-none');
    book.at('2026-11-25T04:00:00.000Z');
    const overdue = (summary: WeeklySummary) =>
      summary.pending.filter((line) => line.overdue).map(({ id }) => id);
    expect(overdue(weekOf(book, '2026-W47'))).toEqual(['f-past']);
    expect(overdue(weekOf(book, '2026-W48'))).toEqual(['f-past', 'f-next']);
    expect(overdue(weekOf(book, '2026-W47', '2026-11-22T15:00:00.000Z'))).toEqual([]);
  });

  it('counts passes only up to its last day', () => {
    const book = createSmallBook();
    open(book, 'f-1');
    const passOn = (day: string, id: string): void => {
      book.at(`${day}T07:00:00.000Z`);
      book.act('s-ann', 'checkIn', { shift: `${day}/early` });
      book.act('s-bo', 'checkIn', { shift: `${day}/late` });
      book.act('s-ann', 'signHandover', { id });
      book.act('s-bo', 'acceptHandover', {
        handoverId: id,
        decisions: [{ followUpId: 'f-1', decision: 'accepted' }],
      });
      book.act('s-ann', 'checkOut');
      book.act('s-bo', 'checkOut');
    };
    passOn('2026-11-21', 'h-1');
    passOn('2026-11-22', 'h-2');
    passOn('2026-11-23', 'h-3');
    expect(weekOf(book, '2026-W47').pending[0]?.carryover).toBe(2);
    expect(weekOf(book, '2026-W48').pending[0]?.carryover).toBe(3);
    expect(weekOf(book, '2026-W47').handovers.map(({ id, late, items }) => [id, late, items])).toEqual([
      ['h-1', false, 1],
      ['h-2', false, 1],
    ]);
  });

  it('measures lateness from the start of the receiving shift where the shop is closed in between', () => {
    const book = createSmallBook();
    book.at('2026-11-16T15:00:00.000Z');
    book.act('s-bo', 'checkIn', { shift: '2026-11-16/late' });
    book.act('s-bo', 'signHandover', { id: 'h-1', nothingOpen: true });
    book.at('2026-11-17T01:14:00.000Z');
    book.act('s-ann', 'checkIn', { shift: '2026-11-17/early' });
    book.act('s-ann', 'acceptHandover', { handoverId: 'h-1', decisions: [] });
    expect(weekOf(book, '2026-W47').handovers[0]).toMatchObject({
      late: false,
      signedBy: '波',
      acceptedBy: '安',
    });
  });

  it('takes somebody who went out and came back as one arrival, on time if the first was', () => {
    const book = createSmallBook();
    book.at('2026-11-17T00:55:00.000Z');
    for (const [time, command] of [
      ['04:00', 'checkOut'],
      ['05:00', 'checkIn'],
      ['11:02', 'checkOut'],
    ] as const) {
      if (time === '04:00') book.act('s-ann', 'checkIn', { shift: '2026-11-17/early' });
      book.at(`2026-11-17T${time}:00.000Z`);
      book.act('s-ann', command, command === 'checkIn' ? { shift: '2026-11-17/early' } : {});
    }
    const week = weekOf(book, '2026-W47');
    expect(week.attendance.map(({ shift, people }) => [shift, people.length])).toEqual([
      ['2026-11-17/early', 1],
    ]);
    expect(week.attendance[0]?.people[0]).toMatchObject({
      lateMinutes: 0,
      earlyMinutes: 0,
      forgotten: false,
    });
    expect(week.figures.lateArrivals).toBe(0);
    expect(week.people.find(({ staffId }) => staffId === 's-ann')).toMatchObject({ shifts: 1, late: 0 });
  });

  it('[D2] shows no phone number anywhere', () => {
    const book = createSmallBook();
    const number = '138 1234 5678';
    open(book, 'f-1', {
      summary: `回 ${number}`,
      customer: { name: `王${number}`, phone: number },
      nextAction: { text: `打 ${number}` },
    });
    book.act('s-boss', 'writeNote', { id: 'n-1', kind: 'problem', text: `有人留了 ${number}` });
    book.act('s-boss', 'settleNote', { noteId: 'n-1', settled: true, answer: `已回 ${number}` });
    book.act('s-boss', 'writeNote', { kind: 'customerVoice', text: number, customer: { name: number } });
    const text = JSON.stringify(weekOf(book, '2026-W47'));
    expect(text).not.toMatch(/1234[\s-]*5678|1381234/);
    expect(text.match(/138\*{4}5678/g)).toHaveLength(8);
  });

  it('keeps customer voice apart and leaves out what was struck out', () => {
    const book = createSmallBook();
    for (const [id, kind] of [
      ['n-1', 'problem'],
      ['n-2', 'customerVoice'],
      ['n-3', 'idea'],
    ] as const) {
      book.act('s-boss', 'writeNote', { id, kind, text: `话 ${id}` });
    }
    book.act('s-boss', 'withdrawNote', { noteId: 'n-3', withdrawn: true });
    const week = weekOf(book, '2026-W47');
    expect(week.notes.map(({ id }) => id)).toEqual(['n-1']);
    expect(week.customerVoice.map(({ id }) => id)).toEqual(['n-2']);
    expect(week.figures.notes).toBe(2);
    expect(week.noteKinds).toEqual([
      { kind: 'problem', count: 1, settled: 0 },
      { kind: 'customerVoice', count: 1, settled: 0 },
    ]);
  });

  it('names everybody who works here, and whoever has left only where they did something', () => {
    const book = createSmallBook();
    book.act('s-lead', 'writeNote', { kind: 'idea', text: '走之前的话' });
    book.act('s-boss', 'changeStaff', { staffId: 's-lead', active: false });
    book.at('2026-11-24T04:00:00.000Z');
    const names = (week: string) => weekOf(book, week).people.map(({ name }) => name);
    expect(names('2026-W47')).toEqual(['主管', '组长', '安', '波', '新']);
    expect(names('2026-W48')).toEqual(['主管', '安', '波', '新']);
  });

  it('is the same value whatever the order in which the events came', () => {
    const book = createSmallBook();
    for (const id of ['f-3', 'f-1', 'f-2']) open(book, id);
    for (const kind of ['idea', 'problem', 'idea'] as const)
      book.act('s-boss', 'writeNote', { kind, text: '话' });
    const value = JSON.stringify(weekOf(book, '2026-W47'));
    for (let seed = 1; seed < 20; seed += 1) {
      const rows = projectionOf(shuffled(chooser(seed), book.writer.events()));
      const again = weeklySummary(rows, { week: '2026-W47', now: book.now(), digest });
      expect(JSON.stringify(again.ok ? again.value : again.error)).toBe(value);
    }
  });

  it('refuses a name that is no week, and rows without a book', () => {
    const book = createSmallBook();
    const ask = (week: string) => weeklySummary(book.rows(), { week, now: book.now(), digest });
    expect(ask('2026-W54')).toMatchObject({ ok: false, error: { code: 'weekMalformed' } });
    const nothing = weeklySummary(projectionOf([]), { week: '2026-W47', now: book.now(), digest });
    expect(nothing).toMatchObject({ ok: false, error: { code: 'noBook' } });
  });

  describe('what another shift contests', () => {
    /** Closed by Ann in the early shift, opened again by somebody else or herself. */
    const contested = (outcome: string, by: string, shift: string | null, sameShift = false): SmallBook => {
      const book = createSmallBook();
      book.at('2026-11-16T06:30:00.000Z');
      open(book, 'f-1');
      book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
      book.act('s-ann', 'closeFollowUp', { followUpId: 'f-1', outcome, reason: '说是好了' });
      if (by === 's-ann' && !sameShift) book.act('s-ann', 'checkOut');
      if (shift !== null && !(by === 's-ann' && sameShift)) book.act(by, 'checkIn', { shift });
      book.act(by, 'reopenFollowUp', { followUpId: 'f-1', reason: '又坏了' });
      return book;
    };
    it.each([
      ['another person of another shift', 'solved', 's-bo', '2026-11-16/late', false, 1],
      ['another person without a shift', 'won', 's-boss', null, false, 1],
      ['another person of the same shift', 'solved', 's-bo', '2026-11-16/early', false, 0],
      ['the same person in the next shift', 'solved', 's-ann', '2026-11-16/late', false, 0],
      ['the same person in the same shift', 'solved', 's-ann', '2026-11-16/early', true, 0],
      ['what was never said to be served', 'declined', 's-bo', '2026-11-16/late', false, 0],
    ] as const)('%s', (_who, outcome, by, shift, sameShift, count) => {
      const book = contested(outcome, by, shift, sameShift);
      const { figures, attention } = weekOf(book, '2026-W47');
      expect(figures.disputed).toBe(count);
      expect(attention.map(({ disputed }) => disputed)).toEqual(count === 1 ? [true] : []);
      expect(book.rows().get('followUp', 'f-1')?.dispute !== null).toBe(count === 1);
      book.act('s-boss', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved', reason: '换了新的' });
      expect(weekOf(book, '2026-W47')).toMatchObject({ figures: { disputed: count }, attention: [] });
    });
  });
});

it('how completely somebody hands over is never a hundredth less than it is: 29 of 100 are 29', () => {
  expect(percentComplete({ itemsComplete: 0, itemsHandedOver: 0 })).toBeNull();
  for (let all = 1; all <= 150; all += 1)
    for (let whole = 0; whole <= all; whole += 1)
      if (
        Number((BigInt(whole) * 100n) / BigInt(all)) !==
        percentComplete({ itemsComplete: whole, itemsHandedOver: all })
      )
        throw new Error(`${whole} of ${all}`);
});
