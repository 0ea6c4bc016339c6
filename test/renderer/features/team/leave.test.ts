import { describe, expect, it } from 'vitest';
import {
  askedOf,
  awayWeeks,
  EMPTY_REQUEST,
  listsFor,
  mayDecide,
  mayWithdraw,
  withFrom,
} from '../../../../renderer/features/team/leave/request.ts';
import { createSmallBook } from '../../../shared/support/book.ts';

const small = () => {
  const book = createSmallBook();
  const ask = (id: string, staffId: string, from: string, to = from, kind = 'leave') =>
    book.act('s-boss', 'requestLeave', { id, staffId, kind, from, to, reason: '有事' });
  const grant = (leaveId: string) =>
    book.act('s-boss', 'decideLeave', { leaveId, granted: true, reason: '批' });
  const person = (id: string) => {
    const row = book.rows().get('staff', id);
    if (row === null) throw new Error(id);
    return row;
  };
  const leave = (id: string) => {
    const row = book.rows().get('leave', id);
    if (row === null) throw new Error(id);
    return row;
  };
  return { book, ask, grant, person, leave };
};

describe('a request being typed', () => {
  const me = small().person('s-ann');

  it('is one for oneself, of one day, until somebody or a last day is chosen', () => {
    const draft = { ...EMPTY_REQUEST, from: '2026-11-20' };
    expect(askedOf(draft, me)).toEqual({
      staffId: 's-ann',
      kind: 'leave',
      from: '2026-11-20',
      to: '2026-11-20',
    });
    expect(askedOf({ ...draft, staffId: 's-bo', to: '2026-11-21' }, me)).toMatchObject({
      ...{ staffId: 's-bo', to: '2026-11-21' },
    });
  });

  it('is none without a day, or with one that does not exist or lies before the first', () => {
    for (const days of [
      {},
      { from: '2026-02-30' },
      { from: '2026-11-20', to: '2026-11-19' },
      { from: '20' },
    ]) {
      expect(askedOf({ ...EMPTY_REQUEST, ...days }, me)).toBeNull();
    }
  });

  it('takes the last day along when the first is moved past it', () => {
    const draft = { ...EMPTY_REQUEST, from: '2026-11-20', to: '2026-11-21' };
    expect(withFrom(draft, '2026-11-25').to).toBe('2026-11-25');
    expect(withFrom(draft, '2026-11-21').to).toBe('2026-11-21');
    expect(withFrom({ ...draft, to: '' }, '2026-11-25').to).toBe('');
  });
});

describe('requests on the page', () => {
  it('shows who is away and who asks day by day, and where more are away than the rule allows', () => {
    const { book, ask, grant } = small();
    for (const [id, who] of [
      ['l-1', 's-ann'],
      ['l-2', 's-bo'],
      ['l-3', 's-new'],
    ] as const) {
      ask(id, who, '2026-11-24');
      grant(id);
    }
    ask('l-4', 's-lead', '2026-11-25', '2026-11-26');
    ask('l-5', 's-bo', '2026-11-26', '2026-11-26', 'overtime');
    grant('l-5');
    const weeks = awayWeeks(book.rows().all('leave'), '2026-11-18');
    expect(weeks[0]?.[0]?.date).toBe('2026-11-16');
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    const [, tuesday, , thursday] = weeks[1] ?? [];
    expect([tuesday?.away.length, tuesday?.isCrowded]).toEqual([3, true]);
    expect([thursday?.away.length, thursday?.asked.map(({ id }) => id)]).toEqual([0, ['l-4']]);
  });

  it('lists a person’s own, and everybody’s for a lead: what waits by its day, what is decided newest first', () => {
    const { book, ask, grant, person } = small();
    ask('l-1', 's-ann', '2026-11-26');
    ask('l-2', 's-bo', '2026-11-24');
    ask('l-3', 's-ann', '2026-11-28');
    ask('l-4', 's-bo', '2026-11-29');
    grant('l-4');
    grant('l-3');
    const ids = (who: string) => {
      const { waiting, settled } = listsFor(book.rows().all('leave'), person(who));
      return [waiting.map(({ id }) => id), settled.map(({ id }) => id)];
    };
    expect(ids('s-ann')).toEqual([['l-1'], ['l-3']]);
    expect(ids('s-lead')).toEqual([
      ['l-2', 'l-1'],
      ['l-3', 'l-4'],
    ]);
  });

  it('offers only what the rules allow', () => {
    const { book, ask, grant, person, leave } = small();
    ask('l-1', 's-ann', '2026-11-20');
    ask('l-2', 's-lead', '2026-11-21');
    const decide = (id: string) =>
      ['s-ann', 's-lead', 's-boss'].map((who) => mayDecide(leave(id), person(who)));
    expect(decide('l-1')).toEqual([false, true, true]);
    expect(decide('l-2')).toEqual([false, false, true]);
    const back = (today: string) =>
      ['s-ann', 's-bo', 's-lead'].map((who) => mayWithdraw(leave('l-1'), person(who), today));
    expect(back('2026-11-25')).toEqual([true, false, true]);
    grant('l-1');
    expect(back('2026-11-20')).toEqual([true, false, true]);
    expect(back('2026-11-21')).toEqual([false, false, true]);
    book.act('s-lead', 'withdrawLeave', { leaveId: 'l-1' });
    expect(back('2026-11-20')).toEqual([false, false, false]);
  });
});
