import { describe, expect, it } from 'vitest';
import { monthAttendance, ownAttendance } from '../../../shared/report/month-attendance.ts';
import { attendanceOf, onDuty } from '../../../shared/rules/context.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { createWriter } from '../support/writer.ts';

/** Monday's early shift is 09:00 to 19:00 in Shanghai, 01:00 to 11:00 UTC. */
const EARLY = '2026-11-16/early';

/** Ann comes at nine and is not seen to leave; it is Tuesday, 10:00. */
const forgotten = (): { readonly book: SmallBook; readonly attendanceId: string } => {
  const book = createSmallBook();
  // Each command takes a millisecond.
  book.at('2026-11-16T00:59:59.999Z');
  const came = book.act('s-ann', 'checkIn', { shift: EARLY });
  book.at('2026-11-17T02:00:00.000Z');
  return { book, attendanceId: String(came.body['attendanceId']) };
};

const codeOf = (book: SmallBook, staffId: string, name: string, input: unknown): string => {
  const done = book.ask(staffId, name, input);
  return done.ok ? 'done' : done.error.code;
};

const lineOf = (book: SmallBook, staffId: string) => {
  const month = monthAttendance(book.rows(), { month: '2026-11', now: book.now() });
  if (!month.ok) throw new Error(month.error.code);
  return month.value.people.find((person) => person.staffId === staffId);
};

describe('a forgotten check-out', () => {
  it('is said afterwards by the person themselves, with the reason, and shown as such', () => {
    const { book, attendanceId } = forgotten();
    expect(lineOf(book, 's-ann')?.duties[0]).toMatchObject({ marks: ['forgotten'], minutes: 0 });
    book.act('s-ann', 'repairAttendance', { attendanceId, outAt: '2026-11-16T19:05', reason: '自己记得' });
    const row = book.rows().get('attendance', attendanceId);
    expect(row).toMatchObject({ outAt: '2026-11-16T11:05:00.000Z', earlyMinutes: 0 });
    expect(row?.repairs).toEqual([
      {
        at: book.now(),
        by: 's-ann',
        outAt: '2026-11-16T11:05:00.000Z',
        before: null,
        reason: '自己记得',
      },
    ]);
    expect(lineOf(book, 's-ann')?.duties[0]).toMatchObject({ marks: ['present', 'repaired'], minutes: 605 });
    expect(onDuty(book.rows(), book.now())).toEqual([]);
    expect(attendanceOf(book.rows(), 's-ann')).toBeNull();
  });

  it.each([
    ['before they came', '2026-11-16T08:59', 'outBeforeIn'],
    ['in the future', '2026-11-17T10:01', 'inTheFuture'],
    ['more than six hours after the end', '2026-11-17T01:01', 'outTooLate'],
    ['at no time at all', '昨天晚上七点', 'malformed'],
  ])('is not said to have been %s', (_, outAt, code) => {
    const { book, attendanceId } = forgotten();
    expect(codeOf(book, 's-ann', 'repairAttendance', { attendanceId, outAt, reason: '记得' })).toBe(code);
  });

  it('may be later than six hours after the end where a lead says so', () => {
    const { book, attendanceId } = forgotten();
    const input = { attendanceId, outAt: '2026-11-17T01:01', reason: '通宵盘点' };
    expect(codeOf(book, 's-lead', 'repairAttendance', input)).toBe('done');
  });

  it('needs a reason, and nobody but a lead says it for somebody else', () => {
    const { book, attendanceId } = forgotten();
    const outAt = '2026-11-16T19:00';
    expect(codeOf(book, 's-ann', 'repairAttendance', { attendanceId, outAt })).toBe('malformed');
    expect(codeOf(book, 's-ann', 'repairAttendance', { attendanceId, outAt, reason: ' ' })).toBe('malformed');
    const input = { attendanceId, outAt, reason: '看见了' };
    expect(codeOf(book, 's-bo', 'repairAttendance', input)).toBe('notPermitted');
    expect(codeOf(book, 's-lead', 'repairAttendance', input)).toBe('done');
  });

  it('is corrected by a lead later; what was said first stays readable', () => {
    const { book, attendanceId } = forgotten();
    book.act('s-ann', 'repairAttendance', { attendanceId, outAt: '2026-11-16T19:05', reason: '自己记得' });
    book.act('s-lead', 'repairAttendance', { attendanceId, outAt: '2026-11-16T18:30', reason: '监控' });
    const row = book.rows().get('attendance', attendanceId);
    expect(row).toMatchObject({ outAt: '2026-11-16T10:30:00.000Z', earlyMinutes: 30 });
    expect(row?.repairs.map(({ before, reason }) => [before, reason])).toEqual([
      [null, '自己记得'],
      ['2026-11-16T11:05:00.000Z', '监控'],
    ]);
    const again = { attendanceId, outAt: '2026-11-16T19:10', reason: '我记得的' };
    expect(codeOf(book, 's-ann', 'repairAttendance', again)).toBe('notForgotten');
  });

  it('is not somebody’s to change who has checked out in time', () => {
    const { book } = forgotten();
    const came = book.act('s-bo', 'checkIn', { shift: '2026-11-17/early' });
    book.at('2026-11-17T11:00:00.000Z');
    book.act('s-bo', 'checkOut');
    const attendanceId = String(came.body['attendanceId']);
    const input = { attendanceId, outAt: '2026-11-17T18:00', reason: '早走了' };
    expect(codeOf(book, 's-bo', 'repairAttendance', input)).toBe('notForgotten');
  });

  it('counts as forgotten too when it was made the next morning', () => {
    const { book, attendanceId } = forgotten();
    book.act('s-ann', 'checkOut');
    expect(lineOf(book, 's-ann')?.duties[0]?.marks).toEqual(['forgotten']);
    book.act('s-ann', 'repairAttendance', { attendanceId, outAt: '2026-11-16T19:00', reason: '昨晚忘了点' });
    expect(lineOf(book, 's-ann')?.duties[0]).toMatchObject({ marks: ['present', 'repaired'], minutes: 600 });
  });
});

describe('an attendance written in by a lead', () => {
  const input = { staffId: 's-bo', shift: EARLY, inAt: '2026-11-16T09:10', outAt: '2026-11-16T19:00' };

  it('[S4] always shows who wrote it in, and why', () => {
    const { book } = forgotten();
    book.act('s-lead', 'enterAttendance', { ...input, reason: '断电' });
    expect(lineOf(book, 's-bo')?.duties[0]).toMatchObject({
      ...{ marks: ['late', 'entered'], lateMinutes: 10, minutes: 590 },
      visits: [{ entered: { by: '组长', at: book.now(), reason: '断电' } }],
    });
  });

  it('without an end checks somebody in who is there', () => {
    const { book } = forgotten();
    const now = { staffId: 's-bo', shift: '2026-11-17/early', inAt: '2026-11-17T09:00', reason: '电脑坏了' };
    book.act('s-lead', 'enterAttendance', now);
    expect(attendanceOf(book.rows(), 's-bo')).toMatchObject({ shift: '2026-11-17/early', outAt: null });
  });

  it.each([
    ['a shift that is over and no end', { outAt: undefined }, 'outNeeded'],
    ['an end before the beginning', { outAt: '2026-11-16T09:00' }, 'outBeforeIn'],
    ['an end in the future', { outAt: '2026-11-17T10:01' }, 'inTheFuture'],
    ['hours before the shift', { inAt: '2026-11-16T05:59' }, 'shiftTooEarly'],
    ['after the shift', { inAt: '2026-11-16T19:00', outAt: '2026-11-16T20:00' }, 'shiftOver'],
    ['a shift there is not', { shift: '2026-11-16/noon' }, 'noSuchShift'],
    ['a date there is not', { shift: '2026-02-31/early' }, 'noSuchShift'],
    ['a person there is not', { staffId: 's-nobody' }, 'unknownPerson'],
  ])('is refused for %s', (_, change, code) => {
    const { book } = forgotten();
    expect(codeOf(book, 's-lead', 'enterAttendance', { ...input, ...change, reason: '断电' })).toBe(code);
  });

  it('does not double time the book has already', () => {
    const { book } = forgotten();
    const ann = { ...input, staffId: 's-ann', reason: '断电' };
    expect(codeOf(book, 's-lead', 'enterAttendance', ann)).toBe('presentThen');
    const after = { ...ann, shift: '2026-11-16/late', inAt: '2026-11-16T19:00', outAt: '2026-11-16T22:00' };
    expect(codeOf(book, 's-lead', 'enterAttendance', after)).toBe('done');
  });
});

/** A night shift, 21:00 to 06:00, worked from its first minute to its last. */
const night = (zone: string, date: string, startsAt: string, endsAt: string) => {
  const writer = createWriter('pc0.aaaaaaaa', zone);
  const at = (instant: string): number => Date.parse(instant);
  const birth = at(startsAt) - 1_000_000;
  const book = { bookId: 'b-1', shopName: '试验店', zone, language: 'en' } as const;
  const person = { attendanceId: 'a-1', staffId: 's-1' };
  writer.record({ type: 'bookCreated', body: book }, birth);
  writer.record({ type: 'staffAdded', body: { staffId: 's-1', name: 'Ann', role: 'agent' } }, birth);
  const span = { shift: `${date}/night`, startsAt, endsAt };
  writer.record({ type: 'checkedIn', body: { ...person, ...span } }, at(startsAt) + 59_000);
  writer.record({ type: 'checkedOut', body: person }, at(endsAt));
  const now = new Date(at(endsAt) + 1).toISOString();
  const month = monthAttendance(writer.rows(), { month: date.slice(0, 7), now });
  return month.ok ? month.value.people[0]?.duties[0] : undefined;
};

describe('a night shift', () => {
  it.each([
    ['Europe/Berlin', '2026-03-28', '2026-03-28T20:00:00.000Z', '2026-03-29T04:00:00.000Z', 8 * 60],
    ['Europe/Berlin', '2026-10-24', '2026-10-24T19:00:00.000Z', '2026-10-25T05:00:00.000Z', 10 * 60],
    ['America/New_York', '2026-03-07', '2026-03-08T02:00:00.000Z', '2026-03-08T10:00:00.000Z', 8 * 60],
    ['America/New_York', '2026-10-31', '2026-11-01T01:00:00.000Z', '2026-11-01T11:00:00.000Z', 10 * 60],
    ['Asia/Shanghai', '2026-11-30', '2026-11-30T13:00:00.000Z', '2026-11-30T22:00:00.000Z', 9 * 60],
  ])(
    'in %s on %s counts the minutes that passed and belongs to its first date',
    (zone, date, from, to, minutes) => {
      // 59 seconds after the start is not yet a minute late; the minute that was begun is not worked whole.
      expect(night(zone, date, from, to)).toMatchObject({
        ...{ date, minutes: minutes - 1, lateMinutes: 0, earlyMinutes: 0, marks: ['present'] },
      });
    },
  );
});

describe('the month as one person sees it', () => {
  it('[A5] holds nobody else’s line', () => {
    const { book } = forgotten();
    const month = monthAttendance(book.rows(), { month: '2026-11', now: book.now() });
    if (!month.ok) throw new Error(month.error.code);
    expect(month.value.people.length).toBeGreaterThan(3);
    expect(ownAttendance(month.value, 's-ann').people.map(({ staffId }) => staffId)).toEqual(['s-ann']);
  });

  it('is refused for a month there is not', () => {
    const { book } = forgotten();
    expect(monthAttendance(book.rows(), { month: '2026-13', now: book.now() })).toMatchObject({
      error: { code: 'monthMalformed' },
    });
  });
});
