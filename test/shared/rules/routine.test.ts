import { describe, expect, it } from 'vitest';
import defaults from '../../../resources/book/default-routines.json' with { type: 'json' };
import {
  obligationsDue,
  routinesFor,
  sumOf,
  toReport,
  unfinishedRoutines,
} from '../../../shared/rules/routine.ts';
import { shippedRoutines } from '../../../shared/rules/shipped-routines.ts';
import { routineRunIdOf } from '../../../shared/time/routine-periods.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { createWriter, exportOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';
const routine = (rest: object = {}) => ({
  ...{ name: '联系买家', cadence: 'day', day: null, scope: 'each', least: 3, most: 5, proof: 'none' },
  ...{ proofHint: null, whenMissed: null, ...rest },
});
const visits = routine({
  ...{ name: '上门通知', cadence: 'month', day: 15, scope: 'shop', least: 1, most: 1, proof: 'either' },
  ...{ proofHint: '照片或发票', whenMissed: '到 15 号还没通知完' },
});

/** A shop that has had these routines since noon of 2026-11-16, seen at another time. */
const bookWith = (routines: Readonly<Record<string, object>>, now: string): SmallBook => {
  const writer = createWriter('pc0.aaaaaaaa', zone);
  const book = createSmallBook(writer);
  for (const [id, one] of Object.entries(routines)) book.act('s-lead', 'addRoutine', { id, ...one });
  book.at(now);
  return book;
};

/** What is due on one date, as `who state inTime/least`. */
const dueOn = (book: SmallBook, date: string): readonly string[] =>
  obligationsDue(book.rows(), { from: date, to: date, now: book.now(), zone }).map(
    ({ staffId, state, inTime, asked }) => `${staffId ?? 'shop'} ${state} ${inTime}/${asked.least}`,
  );

const codeOf = (book: SmallBook, staffId: string, name: string, input: object): string => {
  const { ok, error } = { error: undefined, ...book.ask(staffId, name, input) };
  return ok ? 'written' : (error?.code ?? '');
};

const mine = (book: SmallBook, staffId: string, date: string) =>
  routinesFor(book.rows(), { staffId, date, now: book.now(), zone });

const lastPlace = (book: SmallBook) => ({
  writer: book.writer.id,
  seq: book.writer.events().at(-1)?.seq,
});

describe('counting a routine', () => {
  it('adds up, for each person by themselves, and is taken back line by line', () => {
    const book = bookWith({ 'q-1': routine() }, '2026-11-17T02:00:00.000Z');
    book.act('s-ann', 'checkIn', { shift: '2026-11-17/early' });
    book.act('s-bo', 'checkIn', { shift: '2026-11-17/early' });
    book.act('s-ann', 'countRoutine', { routineId: 'q-1' });
    book.act('s-ann', 'countRoutine', { routineId: 'q-1', amount: 2 });
    const place = lastPlace(book);
    book.act('s-bo', 'countRoutine', { routineId: 'q-1' });
    expect(mine(book, 's-ann', '2026-11-17')[0]).toMatchObject({ sum: 3, left: 0 });
    expect(mine(book, 's-bo', '2026-11-17')[0]).toMatchObject({ sum: 1, left: 2 });
    const back = { routineId: 'q-1', ...place };
    expect(codeOf(book, 's-bo', 'withdrawRoutineEntry', back)).toBe('notPermitted');
    expect(codeOf(book, 's-ann', 'withdrawRoutineEntry', back)).toBe('written');
    expect(codeOf(book, 's-ann', 'withdrawRoutineEntry', back)).toBe('nothingToChange');
    expect(mine(book, 's-ann', '2026-11-17')[0]).toMatchObject({ sum: 1, left: 2 });
    const run = book.rows().get('routineRun', routineRunIdOf('q-1', 'day/2026-11-17'));
    expect(run?.counts.map(({ amount, withdrawn }) => [amount, withdrawn?.by ?? null])).toEqual([
      [1, null],
      [2, 's-ann'],
      [1, null],
    ]);
  });

  it('of two PCs at once is the sum of both, also where one takes back what the other has not heard of', () => {
    const book = bookWith({ 'q-1': routine({ scope: 'shop' }) }, '2026-11-17T02:00:00.000Z');
    book.act('s-ann', 'checkIn', { shift: '2026-11-17/early' });
    book.act('s-bo', 'checkIn', { shift: '2026-11-17/early' });
    const second = createWriter('pc1.bbbbbbbb', zone);
    for (const event of book.writer.events()) second.receive(event, book.nowMs());
    book.act('s-ann', 'countRoutine', { routineId: 'q-1' });
    const onSecond = (name: string, input: object): void => {
      const done = second.submit(name, { routineId: 'q-1', ...input }, 's-bo', book.nowMs());
      if (!done.ok) throw new Error(done.error.code);
    };
    onSecond('countRoutine', { amount: 2 });
    onSecond('countRoutine', { amount: 4 });
    onSecond('withdrawRoutineEntry', { writer: second.id, seq: 1 });
    // Backwards: what is taken back arrives after its taking back.
    for (const event of [...second.events()].reverse()) book.writer.receive(event, book.nowMs());
    for (const event of book.writer.events()) second.receive(event, book.nowMs());
    expect(exportOf(second.rows())).toBe(exportOf(book.rows()));
    expect(mine(book, 's-ann', '2026-11-17')[0]).toMatchObject({ sum: 5 });
  });

  it('belongs to the business date of the shift: after midnight still to the day on which the night began', () => {
    const book = bookWith({ 'q-1': routine() }, '2026-11-17T13:00:00.000Z');
    book.act('s-ann', 'checkIn', { shift: '2026-11-17/night' });
    book.at('2026-11-17T18:00:00.000Z');
    book.act('s-ann', 'countRoutine', { routineId: 'q-1', amount: 3 });
    expect(dueOn(book, '2026-11-17')).toEqual(['s-ann done 3/3']);
    expect(dueOn(book, '2026-11-18')).toEqual([]);
  });

  it('asks for the proof the routine names: for either, a word or a picture does', () => {
    const photo = { attachment: { hash: 'a'.repeat(64), media: 'image/png', bytes: 9 } };
    const word = { text: '挂号信 3 封' };
    const book = bookWith(
      {
        'q-text': routine({ name: '甲', proof: 'text' }),
        'q-photo': routine({ name: '乙', proof: 'photo' }),
        'q-either': routine({ name: '丙', proof: 'either' }),
      },
      '2026-11-17T02:00:00.000Z',
    );
    book.act('s-ann', 'checkIn', { shift: '2026-11-17/early' });
    const count = (routineId: string, proof?: object): string =>
      codeOf(book, 's-ann', 'countRoutine', { routineId, ...(proof === undefined ? {} : { proof }) });
    expect(['q-text', 'q-photo', 'q-either'].map((id) => count(id))).toEqual(Array(3).fill('proofRequired'));
    expect([count('q-text', photo), count('q-photo', word)]).toEqual(['proofRequired', 'proofRequired']);
    expect([count('q-text', word), count('q-photo', photo)]).toEqual(['written', 'written']);
    expect([count('q-either', word), count('q-either', photo)]).toEqual(['written', 'written']);
  });

  it('is refused for a routine that is not asked for any more', () => {
    const book = bookWith({ 'q-1': routine() }, '2026-11-17T02:00:00.000Z');
    book.act('s-lead', 'changeRoutine', { routineId: 'q-1', ...routine(), active: false });
    expect(codeOf(book, 's-lead', 'countRoutine', { routineId: 'q-1' })).toBe('notFound');
    expect(mine(book, 's-lead', '2026-11-17')).toEqual([]);
  });
});

describe('what is asked for', () => {
  it('is asked of whoever was at work that day, and is missed once the day is over for them', () => {
    const book = bookWith(
      { 'q-1': routine(), 'q-2': routine({ name: '发帖', scope: 'shop', least: 1 }) },
      '2026-11-17T04:00:00.000Z',
    );
    expect(dueOn(book, '2026-11-17')).toEqual([]);
    book.act('s-ann', 'checkIn', { shift: '2026-11-17/early' });
    book.act('s-bo', 'checkIn', { shift: '2026-11-17/late' });
    book.act('s-ann', 'countRoutine', { routineId: 'q-1', amount: 2 });
    expect(dueOn(book, '2026-11-17')).toEqual(['shop open 0/1', 's-ann open 2/3', 's-bo open 0/3']);
    book.act('s-ann', 'checkOut');
    book.at('2026-11-17T17:00:00.000Z');
    // Bo is still there at one in the morning; the shop’s day goes on with him.
    expect(dueOn(book, '2026-11-17')).toEqual(['shop open 0/1', 's-ann missed 2/3', 's-bo open 0/3']);
    book.act('s-bo', 'countRoutine', { routineId: 'q-1', amount: 3 });
    book.act('s-bo', 'checkOut');
    expect(dueOn(book, '2026-11-17')).toEqual(['shop missed 0/1', 's-ann missed 2/3', 's-bo done 3/3']);
  });

  it('is not asked of whoever fell ill that day, unless they had done it', () => {
    const book = bookWith({ 'q-1': routine() }, '2026-11-17T04:00:00.000Z');
    for (const staffId of ['s-ann', 's-bo', 's-new'])
      book.act(staffId, 'checkIn', { shift: '2026-11-17/early' });
    book.act('s-bo', 'countRoutine', { routineId: 'q-1', amount: 3 });
    for (const staffId of ['s-ann', 's-bo'])
      book.act(staffId, 'releaseDeparture', { way: 'leftIll', reason: '发烧' });
    for (const staffId of ['s-ann', 's-bo', 's-new']) book.act(staffId, 'checkOut');
    book.at('2026-11-18T04:00:00.000Z');
    expect(dueOn(book, '2026-11-17')).toEqual(['s-bo done 3/3', 's-new missed 0/3']);
  });

  it('begins with the first whole period, and is judged by what stood at its end', () => {
    const book = bookWith({}, '2026-11-17T02:00:00.000Z');
    book.act('s-ann', 'checkIn', { shift: '2026-11-17/early' });
    book.act('s-lead', 'addRoutine', { id: 'q-1', ...routine() });
    // It can be counted at once, and nobody has missed it.
    expect(mine(book, 's-ann', '2026-11-17')).toHaveLength(1);
    book.act('s-ann', 'checkOut');
    book.at('2026-11-18T02:00:00.000Z');
    expect(dueOn(book, '2026-11-17')).toEqual([]);
    book.act('s-ann', 'checkIn', { shift: '2026-11-18/early' });
    book.act('s-ann', 'countRoutine', { routineId: 'q-1' });
    book.act('s-lead', 'changeRoutine', { routineId: 'q-1', ...routine({ least: 1 }), active: true });
    book.act('s-ann', 'checkOut');
    book.at('2026-11-19T02:00:00.000Z');
    const raised = routine({ least: 4 });
    book.act('s-lead', 'changeRoutine', { routineId: 'q-1', ...raised, active: true });
    expect(dueOn(book, '2026-11-18')).toEqual(['s-ann done 1/1']);
  });

  it('is not missed where it was given up, or came round otherwise, before its period was over', () => {
    const book = bookWith({ 'q-1': routine({ cadence: 'week' }) }, '2026-11-23T02:00:00.000Z');
    book.act('s-ann', 'checkIn', { shift: '2026-11-23/early' });
    book.act('s-ann', 'checkOut');
    expect(dueOn(book, '2026-11-29')).toEqual(['s-ann open 0/3']);
    book.act('s-lead', 'changeRoutine', { routineId: 'q-1', ...routine(), active: true });
    expect(dueOn(book, '2026-11-29')).toEqual([]);
    expect(dueOn(book, '2026-11-23')).toEqual([]);
  });
});

describe('what is due by a day of the month', () => {
  const december = (now: string): SmallBook => {
    const book = bookWith({ 'q-1': visits }, '2026-12-02T02:00:00.000Z');
    book.act('s-ann', 'checkIn', { shift: '2026-12-02/early' });
    book.act('s-ann', 'checkOut');
    book.at(now);
    return book;
  };

  it('is shown from a week before its date on, until it is done', () => {
    const book = december('2026-12-07T02:00:00.000Z');
    expect(mine(book, 's-ann', '2026-12-07')).toEqual([]);
    expect(mine(book, 's-ann', '2026-12-08')).toMatchObject([{ due: '2026-12-15', left: 1, overdue: false }]);
    book.at('2026-12-16T02:00:00.000Z');
    expect(mine(book, 's-ann', '2026-12-16')).toMatchObject([{ left: 1, overdue: true }]);
    book.act('s-lead', 'countRoutine', { routineId: 'q-1', proof: { text: '发票 12 张' } });
    expect(mine(book, 's-ann', '2026-12-16')).toMatchObject([{ left: 0, overdue: false }]);
    expect(mine(book, 's-ann', '2026-12-17')).toEqual([]);
  });

  it('done on the day is in time, the day after it is made up and stays missed', () => {
    const onTheDay = december('2026-12-15T15:00:00.000Z');
    onTheDay.act('s-lead', 'countRoutine', { routineId: 'q-1', proof: { text: '发票' } });
    onTheDay.at('2026-12-20T02:00:00.000Z');
    expect(dueOn(onTheDay, '2026-12-15')).toEqual(['shop done 1/1']);
    const after = december('2026-12-16T02:00:00.000Z');
    after.act('s-lead', 'countRoutine', { routineId: 'q-1', proof: { text: '发票' } });
    const [one] = obligationsDue(after.rows(), {
      ...{ from: '2026-12-15', to: '2026-12-15', now: after.now(), zone },
    });
    expect(one).toMatchObject({ state: 'missed', inTime: 0, total: 1, madeUpOn: '2026-12-16' });
  });

  it('that is missed is reported to the supervisor once, and that can be taken back', () => {
    const book = december('2026-12-15T15:00:00.000Z');
    const report = { routineId: 'q-1', period: 'month/2026-12-01', text: '到 15 号还没通知完，明天补' };
    const waiting = () =>
      toReport(obligationsDue(book.rows(), { from: '2026-12-10', to: '2026-12-20', now: book.now(), zone }))
        .length;
    expect(codeOf(book, 's-lead', 'reportRoutine', report)).toBe('nothingToChange');
    book.at('2026-12-16T02:00:00.000Z');
    expect(waiting()).toBe(1);
    expect(codeOf(book, 's-lead', 'reportRoutine', report)).toBe('written');
    const place = lastPlace(book);
    expect(waiting()).toBe(0);
    expect(codeOf(book, 's-lead', 'reportRoutine', report)).toBe('alreadyDone');
    expect(codeOf(book, 's-lead', 'withdrawRoutineEntry', { routineId: 'q-1', ...place })).toBe('written');
    expect(waiting()).toBe(1);
  });

  it('is the last day of a month that is shorter', () => {
    const book = bookWith(
      { 'q-1': routine({ cadence: 'month', day: 31, scope: 'shop' }) },
      '2027-02-20T02:00:00.000Z',
    );
    expect(mine(book, 's-ann', '2027-02-22')).toMatchObject([{ due: '2027-02-28' }]);
  });
});

describe('who leaves', () => {
  it('hears of today’s, of the week’s from Friday on, of the month’s from three days before', () => {
    const book = bookWith(
      { 'q-1': routine(), 'q-2': routine({ name: '看同行', cadence: 'week' }), 'q-3': visits },
      '2026-12-10T02:00:00.000Z',
    );
    const left = (date: string): readonly string[] =>
      unfinishedRoutines(mine(book, 's-ann', date), date).map(({ routine: { id } }) => id);
    expect(left('2026-12-10')).toEqual(['q-1']);
    expect(left('2026-12-11')).toEqual(['q-1', 'q-2']);
    expect(left('2026-12-12')).toEqual(['q-1', 'q-2', 'q-3']);
    book.act('s-lead', 'countRoutine', { routineId: 'q-1', amount: 3 });
    const [own] = routinesFor(book.rows(), { staffId: 's-lead', date: '2026-12-10', now: book.now(), zone });
    expect(sumOf(own?.counts ?? [])).toBe(3);
    expect(unfinishedRoutines(mine(book, 's-lead', '2026-12-10'), '2026-12-10')).toEqual([]);
  });
});

describe('the routines that come with Baton', () => {
  it('are the same in both languages, each with its own name, and every book may add them', () => {
    const [zh, en] = [shippedRoutines(defaults['zh-CN']), shippedRoutines(defaults.en)];
    const bare = (list: typeof zh) =>
      list.map(({ name: _, proofHint, whenMissed, ...rest }) => ({
        ...{ ...rest, asks: proofHint !== null, reports: whenMissed !== null },
      }));
    expect(bare(en)).toEqual(bare(zh));
    for (const list of [zh, en]) {
      const book = createSmallBook();
      for (const { routineId: id, ...rest } of list) book.act('s-lead', 'addRoutine', { id, ...rest });
      expect(book.rows().all('routine')).toHaveLength(6);
    }
  });
});
