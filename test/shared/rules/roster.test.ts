import { describe, expect, it } from 'vitest';
import { leaveBreaches } from '../../../shared/rules/leave.ts';
import { expectedShifts, planOf } from '../../../shared/rules/roster.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { createWriter } from '../support/writer.ts';

/** Monday 2026-11-16. */
const week = '2026-W47';
const rosterId = 'w-20261116-w47';

const code = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
  result.ok ? 'ok' : (result.error?.code ?? '');

const plan = (staffId: string, date: string, templateId?: string | null) =>
  templateId === undefined ? { staffId, date } : { staffId, date, templateId };

const ask = (book: SmallBook, by: string, id: string, rest: Readonly<Record<string, unknown>>) =>
  book.ask(by, 'requestLeave', { id, kind: 'leave', reason: '家里有事', ...rest });

describe('the plan of a week', () => {
  it('keeps what stood in a cell before, and a cell whose plan is taken back is empty', () => {
    const book = createSmallBook();
    const put = (templateId?: string | null) =>
      book.act('s-lead', 'planRoster', { week, cells: [plan('s-ann', '2026-11-17', templateId)] });
    put('early');
    put(null);
    put('late');
    put();
    const row = book.rows().get('roster', rosterId);
    expect(row?.cells).toEqual([]);
    expect(row?.history.map(({ by, changes }) => [by, changes[0]?.before, changes[0]?.after])).toEqual([
      ['s-lead', '', 'early'],
      ['s-lead', 'early', null],
      ['s-lead', null, 'late'],
      ['s-lead', 'late', ''],
    ]);
  });

  it('writes only cells that change, and refuses what is no week, no person, no shift, or said twice', () => {
    const book = createSmallBook();
    const cells = [plan('s-ann', '2026-11-17', 'early'), plan('s-bo', '2026-11-17', 'late')];
    book.act('s-lead', 'planRoster', { week, cells });
    const asked = (name: string, of: readonly object[]) =>
      code(book.ask('s-lead', 'planRoster', { week: name, cells: of }));
    expect(asked(week, cells)).toBe('nothingToChange');
    const event = book.act('s-lead', 'planRoster', {
      week,
      cells: [plan('s-ann', '2026-11-17', 'early'), plan('s-bo', '2026-11-17', 'night')],
    });
    expect(event.body['cells']).toEqual([
      { staffId: 's-bo', date: '2026-11-17', templateId: 'night', was: 'late' },
    ]);
    expect(asked('2026-W54', [plan('s-ann', '2026-11-17', 'early')])).toBe('malformed');
    expect(asked(week, [plan('s-ann', '2026-11-24', 'early')])).toBe('malformed');
    expect(asked(week, [plan('s-ann', '2026-11-18', 'early'), plan('s-ann', '2026-11-18', null)])).toBe(
      'malformed',
    );
    expect(asked(week, [plan('s-none', '2026-11-18', 'early')])).toBe('notFound');
    expect(asked(week, [plan('s-ann', '2026-11-18', 'weekend')])).toBe('noSuchShift');
    expect(asked(week, [plan('s-ann', '2026-11-31', 'early')])).toBe('malformed');
  });

  it('is copied from another week in one event, without who has left and what is no longer worked', () => {
    const book = createSmallBook();
    const cells = [
      plan('s-ann', '2026-11-17', 'early'),
      plan('s-ann', '2026-11-18', null),
      plan('s-bo', '2026-11-17', 'late'),
      plan('s-new', '2026-11-17', 'night'),
    ];
    book.act('s-lead', 'planRoster', { week, cells });
    book.act('s-lead', 'planRoster', { week: '2026-W48', cells: [plan('s-lead', '2026-11-28', 'late')] });
    book.act('s-boss', 'changeStaff', { staffId: 's-bo', active: false });
    book.act('s-boss', 'changeShiftTemplate', { templateId: 'night', retired: true });
    book.act('s-lead', 'copyRoster', { from: week, to: '2026-W48' });
    const copy = book.rows().get('roster', 'w-20261123-w48');
    expect(copy?.cells.map(({ staffId, date, templateId }) => [staffId, date, templateId])).toEqual([
      ['s-ann', '2026-11-24', 'early'],
      ['s-ann', '2026-11-25', null],
      ['s-lead', '2026-11-28', 'late'],
    ]);
    expect(copy?.history.at(-1)).toMatchObject({ what: 'rosterPlanned', text: week });
    expect(code(book.ask('s-lead', 'copyRoster', { from: week, to: '2026-W48' }))).toBe('nothingToChange');
    expect(code(book.ask('s-lead', 'copyRoster', { from: '2026-W54', to: week }))).toBe('weekMalformed');
    expect(code(book.ask('s-lead', 'copyRoster', { from: week, to: '2026-W54' }))).toBe('weekMalformed');
  });

  it('shows where two PCs planned one cell at once, and leaves alone who planned different ones', () => {
    const here = createSmallBook();
    here.act('s-lead', 'planRoster', { week, cells: [plan('s-ann', '2026-11-17', 'early')] });
    const other = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
    for (const event of here.writer.events()) other.receive(event, here.nowMs());
    const there = (staffId: string, templateId: string | null) => {
      const cells = [plan(staffId, '2026-11-17', templateId)];
      const done = other.submit('planRoster', { week, cells }, 's-boss', here.nowMs() + 60_000);
      if (!done.ok) throw new Error(done.error.code);
      return done.value;
    };
    here.act('s-lead', 'planRoster', { week, cells: [plan('s-ann', '2026-11-17', 'late')] });
    here.act('s-lead', 'planRoster', { week, cells: [plan('s-new', '2026-11-17', 'late')] });
    for (const event of [there('s-ann', null), there('s-bo', 'night')])
      here.writer.receive(event, here.nowMs());
    const cells = () => here.rows().get('roster', rosterId)?.cells ?? [];
    expect(cells().map(({ staffId, templateId, clash }) => [staffId, templateId, clash?.templateId])).toEqual(
      [
        ['s-ann', null, 'late'],
        ['s-bo', 'night', undefined],
        ['s-new', 'late', undefined],
      ],
    );
    expect(
      here
        .rows()
        .get('roster', rosterId)
        ?.history.filter(({ concurrent }) => concurrent),
    ).toHaveLength(1);
    here.act('s-lead', 'planRoster', { week, cells: [plan('s-ann', '2026-11-17', 'late')] });
    expect(cells()[0]).toMatchObject({ templateId: 'late', clash: null });
  });
});

describe('shifts that are expected', () => {
  it('are those planned in the span, with who has leave told apart; rest days and overtime take nobody away', () => {
    const book = createSmallBook();
    const cells = [
      plan('s-ann', '2026-11-19', 'early'),
      plan('s-ann', '2026-11-20', 'early'),
      plan('s-bo', '2026-11-20', 'late'),
      plan('s-new', '2026-11-20', null),
      plan('s-lead', '2026-11-21', 'night'),
    ];
    book.act('s-lead', 'planRoster', { week, cells });
    const leave = { staffId: 's-ann', from: '2026-11-20', to: '2026-11-22' };
    expect(code(ask(book, 's-lead', 'l-1', leave))).toBe('ok');
    const overtime = { staffId: 's-bo', kind: 'overtime', from: '2026-11-20', to: '2026-11-20' };
    expect(code(ask(book, 's-lead', 'l-2', overtime))).toBe('ok');
    const seen = () =>
      expectedShifts(book.rows(), '2026-11-20', '2026-11-21').map(({ staffId, onLeave }) => [
        staffId,
        onLeave,
      ]);
    expect(seen()).toEqual([
      ['s-ann', false],
      ['s-bo', false],
      ['s-lead', false],
    ]);
    book.act('s-boss', 'decideLeave', { leaveId: 'l-1', granted: true });
    book.act('s-boss', 'decideLeave', { leaveId: 'l-2', granted: true });
    expect(seen()[0]).toEqual(['s-ann', true]);
    expect(seen()[1]).toEqual(['s-bo', false]);
    book.act('s-ann', 'withdrawLeave', { leaveId: 'l-1' });
    expect(seen()[0]).toEqual(['s-ann', false]);
    expect(planOf(book.rows().get('roster', rosterId), 's-ann', '2026-11-19')).toBe('early');
  });
});

describe('leave', () => {
  it('is asked for oneself, by a lead for anybody, once for the same days, and not for more than a month', () => {
    const book = createSmallBook();
    const days = { from: '2026-11-20', to: '2026-11-22' };
    expect(code(ask(book, 's-ann', 'l-1', { staffId: 's-bo', ...days }))).toBe('notPermitted');
    expect(code(ask(book, 's-lead', 'l-1', { staffId: 's-none', ...days }))).toBe('notFound');
    expect(code(ask(book, 's-ann', 'l-1', days))).toBe('ok');
    expect(code(ask(book, 's-ann', 'l-1', { from: '2026-12-01', to: '2026-12-01' }))).toBe('alreadyExists');
    expect(code(ask(book, 's-ann', 'l-2', { from: '2026-11-22', to: '2026-11-23' }))).toBe('leaveOverlaps');
    expect(code(ask(book, 's-ann', 'l-2', { from: '2026-12-02', to: '2026-12-01' }))).toBe('malformed');
    expect(code(ask(book, 's-ann', 'l-2', { from: '2026-12-01', to: '2027-01-01' }))).toBe('malformed');
    expect(code(ask(book, 's-lead', 'l-3', { staffId: 's-bo', ...days }))).toBe('ok');
    book.act('s-ann', 'withdrawLeave', { leaveId: 'l-1' });
    expect(code(ask(book, 's-ann', 'l-2', days))).toBe('ok');
  });

  it('is granted against a rule with a reason only, and the rule is written down', () => {
    const book = createSmallBook();
    ask(book, 's-ann', 'l-1', { from: '2026-11-17', to: '2026-11-21' });
    const decide = (by: string, rest: object) => book.ask(by, 'decideLeave', { leaveId: 'l-1', ...rest });
    expect(code(decide('s-lead', { granted: true }))).toBe('reasonRequired');
    const granted = decide('s-lead', { granted: true, reason: '家里老人住院' });
    expect(granted).toMatchObject({ value: { body: { breaches: ['shortNotice', 'tooLong'] } } });
    expect(code(decide('s-boss', { granted: true, reason: '同意' }))).toBe('nothingToChange');
    expect(code(decide('s-boss', { granted: false }))).toBe('reasonRequired');
    expect(code(decide('s-boss', { granted: false, reason: '大促' }))).toBe('ok');
    expect(book.rows().get('leave', 'l-1')).toMatchObject({ state: 'refused', decision: { reason: '大促' } });
    expect(book.rows().get('leave', 'l-1')?.history).toHaveLength(3);
  });

  it('counts its notice from the day it was asked, however late the decision comes', () => {
    const book = createSmallBook();
    ask(book, 's-ann', 'l-1', { from: '2026-11-19', to: '2026-11-19' });
    book.at('2026-11-18T04:00:00.000Z');
    expect(book.act('s-lead', 'decideLeave', { leaveId: 'l-1', granted: true }).body['breaches']).toEqual([]);
  });

  it('of a lead is decided by a manager, who may decide on their own', () => {
    const book = createSmallBook();
    ask(book, 's-lead', 'l-1', { from: '2026-11-25', to: '2026-11-25' });
    ask(book, 's-boss', 'l-2', { from: '2026-11-26', to: '2026-11-26' });
    expect(code(book.ask('s-lead', 'decideLeave', { leaveId: 'l-1', granted: true }))).toBe('ownLeave');
    expect(code(book.ask('s-boss', 'decideLeave', { leaveId: 'l-1', granted: true }))).toBe('ok');
    expect(code(book.ask('s-boss', 'decideLeave', { leaveId: 'l-2', granted: true }))).toBe('ok');
  });

  it('is taken back by who is away until it is over, later by a lead; then nothing is left to decide', () => {
    const book = createSmallBook();
    for (const [id, date] of [
      ['l-1', '2026-11-20'],
      ['l-2', '2026-11-23'],
    ] as const) {
      ask(book, 's-ann', id, { from: date, to: date });
      book.act('s-lead', 'decideLeave', { leaveId: id, granted: true });
    }
    const back = (by: string, leaveId: string) => code(book.ask(by, 'withdrawLeave', { leaveId }));
    expect(back('s-bo', 'l-1')).toBe('notPermitted');
    book.at('2026-11-21T04:00:00.000Z');
    expect(back('s-ann', 'l-1')).toBe('leaveOver');
    expect(back('s-ann', 'l-2')).toBe('ok');
    expect(back('s-ann', 'l-2')).toBe('nothingToChange');
    expect(back('s-lead', 'l-1')).toBe('ok');
    const decided = book.ask('s-lead', 'decideLeave', { leaveId: 'l-1', granted: false, reason: '不' });
    expect(code(decided)).toBe('leaveWithdrawn');
  });

  it('names the days and numbers behind each rule that is broken', () => {
    const book = createSmallBook();
    for (const [staffId, id] of [
      ['s-bo', 'l-1'],
      ['s-new', 'l-2'],
    ] as const) {
      ask(book, 's-lead', id, { staffId, from: '2026-11-26', to: '2026-11-27' });
      book.act('s-boss', 'decideLeave', { leaveId: id, granted: true });
    }
    const asked = { staffId: 's-ann', kind: 'leave', from: '2026-11-25', to: '2026-11-26' } as const;
    expect(leaveBreaches(book.rows(), asked, '2026-11-23')).toEqual([
      { code: 'shortNotice', count: 2, limit: 3, dates: ['2026-11-25'] },
      { code: 'tooManyAway', count: 3, limit: 2, dates: ['2026-11-26'] },
    ]);
  });
});
