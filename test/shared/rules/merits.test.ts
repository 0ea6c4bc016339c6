import { describe, expect, it } from 'vitest';
import { meritMonth, ownMerits } from '../../../shared/report/merit-month.ts';
import type { MeritMonth } from '../../../shared/report/merit-month-value.ts';
import { fundBalance, usualPenalty } from '../../../shared/rules/merits.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { createWriter, exportOf } from '../support/writer.ts';

const attendanceId = (day: number, staffId: string): string => `a-${staffId}-${day}`;

/** Late by so many minutes on each of the days of November from the 2nd on; now is the 16th. */
const lateBy = (minutes: readonly number[], staffId = 's-ann'): SmallBook => {
  const book = createSmallBook();
  for (const [index, late] of minutes.entries()) {
    const day = index + 2;
    const date = `2026-11-${String(day).padStart(2, '0')}`;
    const hours = { inAt: `${date}T09:${String(late).padStart(2, '0')}`, outAt: `${date}T19:00` };
    const entry = { id: attendanceId(day, staffId), staffId, shift: `${date}/early`, ...hours };
    book.act('s-boss', 'enterAttendance', { ...entry, reason: '补记' });
  }
  return book;
};

const monthOf = (book: SmallBook): MeritMonth => {
  const month = meritMonth(book.rows(), { month: '2026-11', now: book.now() });
  if (!month.ok) throw new Error(month.error.code);
  return month.value;
};

const idOf = (day: number, staffId = 's-ann', kind = 'late'): string =>
  `${kind}.${staffId}.2026-11-${String(day).padStart(2, '0')}.early`;

const codeOf = (book: SmallBook, by: string, name: string, input: unknown): string => {
  const done = book.ask(by, name, input);
  return done.ok ? 'done' : done.error.code;
};

const confirm = (day: number, minutes: number, ordinal: number) => ({
  ...{ proposalId: idOf(day), minutes, ordinal, decision: 'confirmed' },
});

it('a lead enters no merit for themselves; a manager may', () => {
  const book = createSmallBook();
  const said = { kind: 'complaint', fineFen: 2_000, reason: '投诉属实' };
  expect(codeOf(book, 's-lead', 'enterMerit', { ...said, staffId: 's-lead' })).toBe('notPermitted');
  expect(codeOf(book, 's-lead', 'enterMerit', { ...said, staffId: 's-ann' })).toBe('done');
  expect(codeOf(book, 's-boss', 'enterMerit', { ...said, staffId: 's-boss' })).toBe('done');
});

describe('what the rules propose', () => {
  it('[S4] is cleaning for the first three times late, and ¥20 each from the fourth on', () => {
    const { waiting } = monthOf(lateBy([1, 5, 9, 13, 17]));
    expect(
      waiting.map(({ id, ordinal, minutes, cleaningDays, fineFen }) => [
        id,
        ordinal,
        minutes,
        cleaningDays,
        fineFen,
      ]),
    ).toEqual([
      [idOf(2), 1, 1, 1, 0],
      [idOf(3), 2, 5, 1, 0],
      [idOf(4), 3, 9, 1, 0],
      [idOf(5), 4, 13, 0, 2_000],
      [idOf(6), 5, 17, 0, 2_000],
    ]);
  });

  it('[S4] counts by what happened: letting one go does not make the fourth the third', () => {
    const book = lateBy([1, 5, 9, 13]);
    const first = { ...confirm(2, 1, 1), decision: 'waived', reason: '地铁故障' };
    book.act('s-lead', 'decideMerit', first);
    expect(monthOf(book).waiting.at(-1)).toMatchObject({ ordinal: 4, fineFen: 2_000 });
    expect(monthOf(book).entries[0]).toMatchObject({
      decision: 'waived',
      ground: 'same',
      reason: '地铁故障',
    });
  });

  it('names what S4 and S10 name for what is written in by hand', () => {
    expect(usualPenalty('slowReply', 0)).toEqual({ cleaningDays: 0, fineFen: 0, awardFen: 0 });
    expect(usualPenalty('slowReply', 1)).toMatchObject({ fineFen: 2_000 });
    expect(usualPenalty('complaint', 0)).toMatchObject({ fineFen: 2_000 });
    expect(usualPenalty('award', 0)).toEqual({ cleaningDays: 0, fineFen: 0, awardFen: 20_000 });
  });
});

describe('a decision', () => {
  it('keeps the facts it rests on and takes its proposal off the list', () => {
    const book = lateBy([1, 5, 9, 13]);
    book.act('s-lead', 'decideMerit', confirm(5, 13, 4));
    const { waiting, entries, fund } = monthOf(book);
    expect(waiting.map(({ id }) => id)).toEqual([idOf(2), idOf(3), idOf(4)]);
    expect(entries[0]).toMatchObject({
      ...{ id: idOf(5), by: '组长', decision: 'confirmed', fineFen: 2_000, ground: 'same' },
      facts: { shift: '2026-11-05/early', minutes: 13, ordinal: 4 },
    });
    expect(fund).toMatchObject({ openingFen: 0, closingFen: 2_000 });
  });

  it.each([
    ['without a reason to let it go', { decision: 'waived' }, 'reasonRequired'],
    ['on facts that are not so', { minutes: 12 }, 'proposalChanged'],
    ['as another than it is', { ordinal: 3 }, 'proposalChanged'],
    ['about nothing', { proposalId: idOf(9) }, 'notFound'],
    ['about no proposal at all', { proposalId: 'late' }, 'malformed'],
  ])('is refused %s', (_, change, code) => {
    const book = lateBy([1, 5, 9, 13]);
    expect(codeOf(book, 's-lead', 'decideMerit', { ...confirm(5, 13, 4), ...change })).toBe(code);
  });

  it('is made once', () => {
    const book = lateBy([1]);
    book.act('s-lead', 'decideMerit', confirm(2, 1, 1));
    expect(codeOf(book, 's-boss', 'decideMerit', confirm(2, 1, 1))).toBe('alreadyDecided');
  });

  it('about a lead is a manager’s', () => {
    const book = lateBy([4], 's-lead');
    const input = { ...confirm(2, 4, 1), proposalId: idOf(2, 's-lead') };
    expect(codeOf(book, 's-lead', 'decideMerit', input)).toBe('notPermitted');
    expect(codeOf(book, 's-boss', 'decideMerit', input)).toBe('done');
    expect(codeOf(book, 's-lead', 'reverseMerit', { entryId: input.proposalId, reason: '不算' })).toBe(
      'notPermitted',
    );
  });

  it('says so when the attendance it rests on is corrected, or is no longer there', () => {
    const book = lateBy([1]);
    const left = (outAt: string): void => {
      const input = { attendanceId: attendanceId(2, 's-ann'), outAt: `2026-11-02T${outAt}`, reason: '监控' };
      book.act('s-lead', 'repairAttendance', input);
    };
    left('18:00');
    const early = { ...confirm(2, 60, 1), proposalId: idOf(2, 's-ann', 'early') };
    book.act('s-lead', 'decideMerit', early);
    const grounds = (): readonly unknown[] =>
      monthOf(book).entries.map(({ ground, factsNow }) => [ground, factsNow?.minutes]);
    expect(grounds()).toEqual([['same', 60]]);
    left('18:30');
    expect(grounds()).toEqual([['changed', 30]]);
    left('19:00');
    expect(grounds()).toEqual([['gone', undefined]]);
    expect(monthOf(book).waiting.map(({ kind }) => kind)).toEqual(['late']);
  });

  it('that was taken back waits again and may be decided otherwise; the fund shows every step', () => {
    const book = lateBy([1, 5, 9, 13]);
    book.act('s-lead', 'decideMerit', confirm(5, 13, 4));
    book.act('s-lead', 'reverseMerit', { entryId: idOf(5), reason: '看错人了' });
    expect(codeOf(book, 's-lead', 'reverseMerit', { entryId: idOf(5), reason: '再撤' })).toBe(
      'alreadyReversed',
    );
    expect(monthOf(book).waiting.at(-1)).toMatchObject({ id: idOf(5), takenBack: '看错人了' });
    book.act('s-boss', 'decideMerit', confirm(5, 13, 4));
    expect(monthOf(book).entries[0]).toMatchObject({ by: '主管', reversed: null, alsoDecided: false });
    expect(monthOf(book).fund.lines.map(({ kind, balanceFen }) => [kind, balanceFen])).toEqual([
      ['fine', 2_000],
      ['fineBack', 0],
      ['fine', 2_000],
    ]);
    const row = book.rows().get('ledger', idOf(5));
    expect(row?.history.map(({ what, text }) => [what, text])).toEqual([
      ['meritDecided', null],
      ['meritReversed', '看错人了'],
      ['meritDecided', null],
    ]);
  });

  it('[S4] that lets a fine go puts nothing into the fund', () => {
    const book = lateBy([1, 5, 9, 13]);
    book.act('s-lead', 'decideMerit', { ...confirm(5, 13, 4), decision: 'waived', reason: '下大雪' });
    expect(monthOf(book).fund).toMatchObject({ closingFen: 0, lines: [] });
  });

  it('made at once on two PCs counts once, the other is shown, in whatever order they are heard of', () => {
    const book = lateBy([1, 5, 9, 13]);
    const second = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
    for (const event of book.writer.events()) second.receive(event, book.nowMs());
    book.act('s-boss', 'decideMerit', confirm(5, 13, 4));
    const waived = { ...confirm(5, 13, 4), decision: 'waived', reason: '下大雪' };
    const other = second.submit('decideMerit', waived, 's-lead', book.nowMs() + 1_000);
    if (!other.ok) throw new Error(other.error.code);
    for (const event of [...book.writer.events()]) second.receive(event, book.nowMs());
    book.writer.receive(other.value, book.nowMs());
    expect(exportOf(second.rows())).toBe(exportOf(book.rows()));
    expect(monthOf(book).entries).toMatchObject([{ decision: 'confirmed', by: '主管', alsoDecided: true }]);
    expect(
      book
        .rows()
        .get('ledger', idOf(5))
        ?.history.map(({ text }) => text),
    ).toEqual([null, '下大雪']);
    expect(fundBalance(book.rows().all('ledger'))).toBe(2_000);
  });
});

/** What two PCs write without having heard of each other, on a fourth lateness that both know to be fined. */
const apart = (first: readonly [string, object], second: readonly [string, object]) => {
  const book = lateBy([1, 5, 9, 13]);
  book.act('s-boss', 'decideMerit', confirm(5, 13, 4));
  const other = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
  for (const event of book.writer.events()) other.receive(event, book.nowMs());
  book.act('s-boss', ...first);
  const done = other.submit(...second, 's-lead', book.nowMs() + 1_000);
  if (!done.ok) throw new Error(done.error.code);
  book.writer.receive(done.value, book.nowMs());
  return book;
};

describe('an entry taken back on two PCs at once', () => {
  const reverse = (reason: string) => ['reverseMerit', { entryId: idOf(5), reason }] as const;

  it('is taken back once, by the first, and leaves the fund once', () => {
    const book = apart(reverse('看错人了'), reverse('不是这天'));
    expect(monthOf(book).entries[0]).toMatchObject({ reversed: { by: '主管', reason: '看错人了' } });
    expect(monthOf(book).fund.lines.map(({ balanceFen }) => balanceFen)).toEqual([2_000, 0]);
    expect(
      book
        .rows()
        .get('ledger', idOf(5))
        ?.history.map(({ text }) => text),
    ).toContain('不是这天');
  });

  it('waits again, whatever somebody decided who had not heard that it was taken back', () => {
    const book = lateBy([1, 5, 9, 13]);
    const other = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
    for (const event of book.writer.events()) other.receive(event, book.nowMs());
    book.act('s-boss', 'decideMerit', confirm(5, 13, 4));
    book.act('s-boss', ...reverse('看错人了'));
    const unseen = other.submit('decideMerit', confirm(5, 13, 4), 's-lead', book.nowMs() + 1_000);
    if (!unseen.ok) throw new Error(unseen.error.code);
    book.writer.receive(unseen.value, book.nowMs());
    expect(monthOf(book).waiting.map(({ id }) => id)).toContain(idOf(5));
    expect(fundBalance(book.rows().all('ledger'))).toBe(0);
  });
});

describe('the activity fund', () => {
  const fine = { staffId: 's-ann', kind: 'complaint', fineFen: 2_000, reason: '投诉属实' };

  it('is confirmed fines less what was spent, in fen and never below nothing', () => {
    const book = lateBy([]);
    book.act('s-lead', 'enterMerit', { id: 'm-1', ...fine });
    expect(codeOf(book, 's-boss', 'spendFund', { amountFen: 2_001, what: '聚餐' })).toBe('fundTooSmall');
    book.act('s-boss', 'spendFund', { id: 'm-2', amountFen: 1_333, what: '水果' });
    expect(fundBalance(book.rows().all('ledger'))).toBe(667);
    book.act('s-boss', 'reverseMerit', { entryId: 'm-2', reason: '没买成' });
    book.act('s-lead', 'reverseMerit', { entryId: 'm-1', reason: '客户记错了' });
    expect(
      monthOf(book).fund.lines.map(({ kind, amountFen, balanceFen }) => [kind, amountFen, balanceFen]),
    ).toEqual([
      ['fine', 2_000, 2_000],
      ['spent', -1_333, 667],
      ['spentBack', 1_333, 2_000],
      ['fineBack', -2_000, 0],
    ]);
  });

  it.each([
    ['a fine with a fraction of a fen', { fineFen: 0.5 }],
    ['a negative fine', { fineFen: -1 }],
    ['an award that is none', { kind: 'award', fineFen: 0, awardFen: 0 }],
    ['money with a penalty that is an award', { kind: 'complaint', awardFen: 100 }],
    ['an award with a fine', { kind: 'award', awardFen: 100 }],
    ['a date there is not', { date: '2026-02-31' }],
  ])('takes no %s', (_, change) => {
    expect(codeOf(lateBy([]), 's-boss', 'enterMerit', { ...fine, ...change })).toBe('malformed');
  });

  it('leaves awards to a manager, giving them and taking them back', () => {
    const book = lateBy([]);
    const award = { id: 'm-1', staffId: 's-ann', kind: 'award', awardFen: 20_000, reason: '本月第一' };
    expect(codeOf(book, 's-lead', 'enterMerit', award)).toBe('notPermitted');
    book.act('s-boss', 'enterMerit', award);
    expect(codeOf(book, 's-lead', 'reverseMerit', { entryId: 'm-1', reason: '算错' })).toBe('notPermitted');
    // Paid by the shop, not out of the fund (S10).
    expect(fundBalance(book.rows().all('ledger'))).toBe(0);
    expect(monthOf(book).people.find(({ staffId }) => staffId === 's-ann')).toMatchObject({
      awardFen: 20_000,
    });
  });

  it('[A5] is everybody’s to see, without the names of others', () => {
    const book = lateBy([1, 5, 9, 13]);
    book.act('s-lead', 'enterMerit', { ...fine, reason: '和客户吵架' });
    book.act('s-lead', 'enterMerit', { ...fine, staffId: 's-bo' });
    const own = ownMerits(monthOf(book), 's-bo');
    expect(JSON.stringify(own)).not.toContain('s-ann');
    expect(JSON.stringify(own)).not.toContain('安');
    expect(JSON.stringify(own)).not.toContain('吵架');
    expect(own.fund.closingFen).toBe(4_000);
    expect(own.fund.lines.map(({ name }) => name)).toEqual([null, '波']);
    expect(own.people).toHaveLength(1);
  });
});
