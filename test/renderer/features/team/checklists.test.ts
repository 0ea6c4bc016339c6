import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../renderer/features/team/checklists/changes.ts';
import {
  changeIntent,
  itemMoved,
  nextItemId,
  templateTurned,
  withoutItem,
} from '../../../../renderer/features/team/checklists/edits.ts';
import { readyLists } from '../../../../renderer/features/team/checklists/ready.ts';
import { recentRuns } from '../../../../renderer/features/team/checklists/recent.ts';
import { compensationOf } from '../../../../renderer/undo/compensation.ts';
import { commandSchemas } from '../../../../shared/commands/schemas.ts';
import type {
  AttendanceRow,
  ChecklistDefinition,
  ChecklistItem,
  ChecklistRow,
  ChecklistRunRow,
  ItemMark,
} from '../../../../shared/projection/rows.ts';
import { dateOfPeriod, runIdOf } from '../../../../shared/time/periods.ts';

const item = (itemId: string, text = itemId): ChecklistItem => ({
  itemId,
  text,
  proof: 'none',
  owner: 'anyone',
});

const definition = (rest: Partial<ChecklistDefinition> = {}): ChecklistDefinition => ({
  name: '开班',
  when: 'opening',
  templates: null,
  items: [item('a'), item('b'), item('c')],
  rota: null,
  active: true,
  ...rest,
});

const FIRST = '2026-11-01T00:00:00.000Z';

const list = (
  id: string,
  rest: Partial<ChecklistDefinition> = {},
  later: readonly (readonly [string, Partial<ChecklistDefinition>])[] = [],
): ChecklistRow => {
  const versions = [[FIRST, rest] as const, ...later].map(([at, what]) => ({
    ...definition(what),
    ...{ order: at, at, by: 's-lead', concurrent: false, inForce: true },
  }));
  const last = versions.at(-1);
  return { ...definition(), ...last, id, versions, swaps: [], head: last?.order ?? '' };
};

const worked = (shift: string, endsAt: string, staffId = 's-ann'): AttendanceRow => ({
  ...{ id: `a-${shift}`, staffId, shift, date: shift.slice(0, 10), startsAt: endsAt, endsAt, inAt: endsAt },
  ...{
    outAt: endsAt,
    lateMinutes: 0,
    earlyMinutes: 0,
    awaited: [],
    release: null,
    alsoReleased: [],
    withdrawnAt: null,
    moves: [],
    repairs: [],
    entered: null,
  },
});

const mark = (itemId: string, by: string, state: ItemMark['state'] = 'done'): ItemMark => ({
  ...{
    itemId,
    text: itemId,
    state,
    by,
    at: FIRST,
    shift: null,
    proof: null,
    reason: null,
    also: [],
    head: '1',
  },
});

const run = (checklistId: string, period: string, marks: readonly ItemMark[]): ChecklistRunRow => ({
  ...{ id: runIdOf(checklistId, period), checklistId, period, date: dateOfPeriod(period), marks },
  ...{ touchedAt: FIRST, history: [] },
});

const NOW = '2026-11-23T12:00:00.000Z';
const EARLY = '2026-11-23/early';
const LATE = '2026-11-23/late';
const attendance = [
  worked(EARLY, '2026-11-23T11:00:00.000Z'),
  worked(LATE, '2026-11-23T16:00:00.000Z', 's-bo'),
];

describe('how two weeks went', () => {
  const seen = (runs: ReturnType<typeof recentRuns>) =>
    runs.map(({ list: { id }, period, settled, items, running }) => [
      id,
      period,
      settled,
      items.length,
      running,
    ]);

  it('shows what was owed and nobody touched, shift by shift, and cleaning once a day until the last shift ends', () => {
    const lists = [list('open', { templates: ['early'] }), list('clean', { name: '打扫', when: 'cleaning' })];
    expect(
      seen(recentRuns(lists, [run('clean', '2026-11-23', [mark('a', 's-bo')])], attendance, NOW)),
    ).toEqual([
      ['open', EARLY, 0, 3, false],
      ['clean', '2026-11-23', 1, 3, true],
    ]);
  });

  it('owes no patrol that nobody began, no list retired or not yet written then', () => {
    const lists = [
      list('patrol', { when: 'patrol' }),
      list('gone', {}, [['2026-11-20T00:00:00.000Z', { active: false }]]),
      { ...list('new'), versions: list('new').versions.map((one) => ({ ...one, at: NOW })) },
    ];
    const early = attendance.slice(0, 1);
    expect(recentRuns(lists, [], early, NOW)).toEqual([]);
    expect(seen(recentRuns(lists, [run('patrol', EARLY, [mark('a', 's-ann')])], early, NOW))).toEqual([
      ['patrol', EARLY, 1, 3, false],
    ]);
  });

  it('counts by the list as it stood then: an item added since is not missing, one taken off is not lost', () => {
    const added = list('open', {}, [[NOW, { items: [item('a'), item('b'), item('c'), item('d')] }]]);
    const early = attendance.slice(0, 1);
    const done = run(
      'open',
      EARLY,
      ['a', 'b', 'c'].map((id) => mark(id, id === 'a' ? 's-bo' : 's-ann')),
    );
    const [seenAdded] = recentRuns([added], [done], early, NOW);
    expect([seenAdded?.settled, seenAdded?.items.length, seenAdded?.people]).toEqual([
      3,
      3,
      [
        { staffId: 's-ann', count: 2 },
        { staffId: 's-bo', count: 1 },
      ],
    ]);
    const cut = list('open', {}, [['2026-11-23T10:00:00.000Z', { items: [item('a')] }]]);
    const [seenCut] = recentRuns([cut], [done], early, NOW);
    expect([seenCut?.settled, seenCut?.items.length]).toEqual([1, 1]);
    expect(seenCut?.removed.map(({ itemId }) => itemId)).toEqual(['b', 'c']);
  });
});

describe('editing', () => {
  it('moves an item to a place, and no further than the ends', () => {
    const ids = (itemId: string, place: number) =>
      itemMoved(definition(), itemId, place)
        .items.map((one) => one.itemId)
        .join('');
    expect([ids('c', 0), ids('a', 1), ids('a', 9), ids('b', -3), ids('z', 0)]).toEqual([
      'cab',
      'bac',
      'bca',
      'bac',
      'abc',
    ]);
  });

  it('never gives an id again that an item once had', () => {
    const row = list('open', { items: [item('i-1'), item('i-3')] }, [[NOW, { items: [item('i-1')] }]]);
    expect(nextItemId(row, row.items)).toBe('i-4');
    expect(nextItemId(row, [...row.items, item('i-4')])).toBe('i-5');
  });

  it('says “all shifts” for all of them, and for none', () => {
    const all = ['early', 'late'];
    expect(templateTurned(null, 'early', all)).toEqual(['late']);
    expect(templateTurned(['late'], 'late', all)).toBeNull();
    expect(templateTurned(['late'], 'early', all)).toBeNull();
  });

  it('is taken back by the list as it was; a list that was added, by retiring it', () => {
    const acknowledged = {
      commandId: 'x',
      type: '',
      id: 'open',
      writer: 'pc',
      seq: 1,
      at: NOW,
      again: false,
    };
    const before = definition({ rota: { staffIds: ['s-ann'], since: '2026-11-23' } });
    const change = changeIntent('open', withoutItem(before, 'b'), '1');
    const back = compensationOf(change, acknowledged, before, '撤销');
    expect(back).toEqual({ name: 'changeChecklist', input: { checklistId: 'open', ...before } });
    expect(commandSchemas.changeChecklist.safeParse(back?.input).success).toBe(true);
    const input = { name: '新', when: 'other' as const, templates: null, items: [], rota: null };
    expect(compensationOf({ name: 'addChecklist', input }, acknowledged, null, '撤销')).toMatchObject({
      name: 'changeChecklist',
      input: { checklistId: 'open', active: false },
    });
  });

  it('tells what became of a list: old words, new words, another order', () => {
    const after = definition({ name: '早班', items: [item('c'), item('a', '新的'), item('d')] });
    expect(changesBetween(definition(), after)).toEqual([
      { kind: 'name', before: '开班', after: '早班' },
      { kind: 'item', before: 'a', after: '新的' },
      { kind: 'item', before: null, after: 'd' },
      { kind: 'item', before: 'b', after: null },
      { kind: 'order', before: null, after: 'c · 新的 · d' },
    ]);
    expect(changesBetween(definition(), definition())).toEqual([]);
  });

  it('offers the lists that the shop does not have, by id and by name', () => {
    const names = (lists: readonly ChecklistRow[]) => readyLists('zh-CN', [], lists).map(({ name }) => name);
    expect(names([])).toEqual(['开班清单', '收班清单', '值日打扫', '巡店']);
    expect(names([list('opening'), list('c-1', { name: '巡店' })])).toEqual(['收班清单', '值日打扫']);
  });
});
