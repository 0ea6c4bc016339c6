import { describe, expect, it } from 'vitest';
import { statementAsked, statementOf } from '../../../shared/rules/statement.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { codeOf } from '../support/strict-book.ts';
import { markOfWeek, weekIn } from '../support/weeks.ts';
import { createWriter, exportOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';
const NOTHING = { work: null, problems: null, customerWords: null };
const said = (work: string) => ({ ...NOTHING, work });
const write = (book: SmallBook, who: string, week: string, input: object = said('卖了三张床')) =>
  book.ask(who, 'writeStatement', { week, ...input });
const asked = (book: SmallBook, staffId: string) =>
  statementAsked(book.rows(), { staffId, now: book.now(), zone });

/** Somebody’s shift on a date of November 2026, begun and over. */
const shift = (book: SmallBook, who: string, day: number): void => {
  book.at(`2026-11-${day}T01:00:00.000Z`);
  book.act(who, 'checkIn', { shift: `2026-11-${day}/early` });
  book.at(`2026-11-${day}T11:00:00.000Z`);
  book.act(who, 'checkOut');
};
const arrive = (book: SmallBook, who: string, day: number): void => {
  book.at(`2026-11-${day}T01:00:00.000Z`);
  book.act(who, 'checkIn', { shift: `2026-11-${day}/early` });
};
const plan = (book: SmallBook, staffId: string, days: readonly number[]): void => {
  const cells = days.map((day) => ({ staffId, date: `2026-11-${day}`, templateId: 'early' }));
  book.act('s-boss', 'planRoster', { week: '2026-W47', cells });
};

describe('a statement', () => {
  it('is one’s own, of the running week or the last; Monday 2026-11-16 lies in week 47', () => {
    const book = createSmallBook();
    expect(write(book, 's-new', '2026-W47')).toMatchObject({
      value: { actor: 's-new', body: { staffId: 's-new', week: '2026-W47', ...said('卖了三张床') } },
    });
    expect(write(book, 's-ann', '2026-W46')).toMatchObject({ ok: true });
    expect(codeOf(write(book, 's-ann', '2026-W45'))).toBe('weekOver');
    expect(codeOf(write(book, 's-ann', '2026-W48'))).toBe('inTheFuture');
    expect(codeOf(write(book, 's-ann', '2026-W54'))).toBe('weekMalformed');
    expect(
      codeOf(book.ask('s-ann', 'writeStatement', { week: '2026-W47', staffId: 's-bo', ...NOTHING })),
    ).toBe('malformed');
  });

  it('follows the calendar of the shop over the end of a year', () => {
    const book = createSmallBook();
    // In Shanghai it is Monday already, and the last week has the number 53.
    book.at('2027-01-03T16:30:00.000Z');
    expect(write(book, 's-ann', '2026-W53')).toMatchObject({ ok: true });
    expect(write(book, 's-ann', '2027-W01')).toMatchObject({ ok: true });
    expect(codeOf(write(book, 's-ann', '2026-W52'))).toBe('weekOver');
  });

  it('is taken when the week is signed too, and then asked only of whom has begun', () => {
    const book = createSmallBook();
    shift(book, 's-ann', 18);
    book.at('2026-11-23T01:00:00.000Z');
    expect(asked(book, 's-ann')).toEqual({ week: '2026-W47', why: 'weekOver' });
    book.act('s-boss', 'sealWeek', { week: '2026-W47', seen: markOfWeek(book, '2026-W47') });
    expect(asked(book, 's-ann')).toBeNull();
    const begun = { staffId: 's-ann', now: book.now(), zone, isBegun: (week: string) => week === '2026-W47' };
    expect(statementAsked(book.rows(), begun)).toEqual({ week: '2026-W47', why: 'weekOver' });
    expect(write(book, 's-ann', '2026-W47')).toMatchObject({ ok: true });
    expect(weekIn(book, '2026-W47').statements.lines).toMatchObject([{ staffId: 's-ann', text: null }]);
    expect(weekIn(book, '2026-W48').review.additions).toMatchObject([{ about: 'statement', by: '安' }]);
    expect(statementAsked(book.rows(), begun)).toBeNull();
    expect(write(book, 's-ann', '2026-W48')).toMatchObject({ ok: true });
  });

  it('is written anew as a whole; every one stays readable, the one taken back too', () => {
    const book = createSmallBook();
    expect(codeOf(write(book, 's-ann', '2026-W47', NOTHING))).toBe('nothingToChange');
    write(book, 's-ann', '2026-W47', said('一'));
    expect(codeOf(write(book, 's-ann', '2026-W47', said('一')))).toBe('nothingToChange');
    write(book, 's-ann', '2026-W47', { ...NOTHING, problems: '二' });
    expect(statementOf(book.rows(), '2026-W47', 's-ann')?.text).toEqual({ ...NOTHING, problems: '二' });
    write(book, 's-ann', '2026-W47', NOTHING);
    const row = statementOf(book.rows(), '2026-W47', 's-ann');
    expect(row?.text).toBeNull();
    expect(row?.versions.map(({ text }) => text?.work ?? text?.problems ?? null)).toEqual(['一', '二', null]);
    expect(row?.versions.map(({ concurrent }) => concurrent)).toEqual([false, false, false]);
  });

  it('does not write over one that its author has not seen', () => {
    const book = createSmallBook();
    write(book, 's-ann', '2026-W47', said('一'));
    const seen = statementOf(book.rows(), '2026-W47', 's-ann')?.head;
    write(book, 's-ann', '2026-W47', said('二'));
    expect(codeOf(write(book, 's-ann', '2026-W47', { ...said('三'), basedOn: seen }))).toBe(
      'changedMeanwhile',
    );
    const head = statementOf(book.rows(), '2026-W47', 's-ann')?.head;
    expect(write(book, 's-ann', '2026-W47', { ...said('三'), basedOn: head })).toMatchObject({ ok: true });
  });

  it('written on two PCs at once keeps both, and says so', () => {
    const first = createSmallBook();
    const second = createWriter('pc1.bbbbbbbb', zone);
    for (const event of first.writer.events()) second.receive(event, first.nowMs());
    write(first, 's-ann', '2026-W47', said('前台一'));
    second.submit('writeStatement', { week: '2026-W47', ...said('前台二') }, 's-ann', first.nowMs() + 1_000);
    for (const event of second.events()) first.writer.receive(event, first.nowMs());
    for (const event of first.writer.events()) second.receive(event, first.nowMs());
    const row = statementOf(first.rows(), '2026-W47', 's-ann');
    expect(row?.versions.map(({ text }) => text?.work)).toEqual(['前台一', '前台二']);
    expect(row?.versions.map(({ concurrent }) => concurrent)).toEqual([false, true]);
    expect(exportOf(second.rows())).toBe(exportOf(first.rows()));
  });
});

describe('a statement is asked for', () => {
  it('on the last planned shift of the week, and no more once it is written', () => {
    const book = createSmallBook();
    plan(book, 's-ann', [17, 19]);
    shift(book, 's-ann', 17);
    expect(asked(book, 's-ann')).toBeNull();
    arrive(book, 's-ann', 19);
    expect(asked(book, 's-ann')).toEqual({ week: '2026-W47', why: 'lastShift' });
    write(book, 's-ann', '2026-W47');
    expect(asked(book, 's-ann')).toBeNull();
    write(book, 's-ann', '2026-W47', NOTHING);
    expect(asked(book, 's-ann')).toEqual({ week: '2026-W47', why: 'lastShift' });
  });

  it('a day earlier where leave was granted for the last one', () => {
    const book = createSmallBook();
    plan(book, 's-ann', [17, 20]);
    book.act('s-ann', 'requestLeave', {
      ...{ id: 'l-1', kind: 'leave', from: '2026-11-20', to: '2026-11-20', reason: '看牙' },
    });
    book.act('s-boss', 'decideLeave', { leaveId: 'l-1', granted: true, reason: '可以' });
    arrive(book, 's-ann', 17);
    expect(asked(book, 's-ann')).toEqual({ week: '2026-W47', why: 'lastShift' });
  });

  it('at the weekend where nothing is planned', () => {
    const book = createSmallBook();
    shift(book, 's-ann', 20);
    expect(asked(book, 's-ann')).toBeNull();
    arrive(book, 's-ann', 21);
    expect(asked(book, 's-ann')).toEqual({ week: '2026-W47', why: 'lastShift' });
  });

  it('the week after, of whoever worked and wrote nothing; then no more', () => {
    const book = createSmallBook();
    shift(book, 's-ann', 18);
    shift(book, 's-new', 18);
    book.at('2026-11-23T02:00:00.000Z');
    expect(asked(book, 's-ann')).toEqual({ week: '2026-W47', why: 'weekOver' });
    expect(asked(book, 's-new')).toEqual({ week: '2026-W47', why: 'weekOver' });
    expect(asked(book, 's-bo')).toBeNull();
    write(book, 's-ann', '2026-W47');
    expect(asked(book, 's-ann')).toBeNull();
    book.at('2026-11-30T02:00:00.000Z');
    expect(asked(book, 's-new')).toBeNull();
  });

  it('of the week a night belongs to, after midnight too; never of the manager', () => {
    const book = createSmallBook();
    book.at('2026-11-22T13:00:00.000Z');
    book.act('s-ann', 'checkIn', { shift: '2026-11-22/night' });
    book.act('s-boss', 'checkIn', { shift: '2026-11-22/night' });
    book.at('2026-11-22T17:00:00.000Z');
    expect(asked(book, 's-ann')).toEqual({ week: '2026-W47', why: 'lastShift' });
    expect(asked(book, 's-boss')).toBeNull();
  });
});
