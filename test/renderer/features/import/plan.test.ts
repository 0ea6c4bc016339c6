import { describe, expect, it } from 'vitest';
import {
  type Chosen,
  checkList,
  firstMapping,
  knownAs,
  linesOf,
  withTarget,
} from '../../../../renderer/features/import/plan.ts';
import { defaultMapping, type ImportTarget, unusedShipping } from '../../../../shared/import/targets.ts';
import type { FollowUpRow, ImportRow, MilestoneRow } from '../../../../shared/projection/rows.ts';
import { followUp } from '../handover/rows.ts';

const chosen: Chosen = {
  source: '名单.csv',
  digest: '0123456789abcdef',
  table: {
    headings: ['姓名', '单号', '事项'],
    lines: [
      ['王', 'A1', '办'],
      ['李', 'a1', '办'],
      ['', '', ''],
      ['赵', 'A2', ''],
    ],
  },
};

const imported = (rest: Partial<ImportRow>): ImportRow => ({
  ...{ id: 'i-0123456789abcdef-1', digest: chosen.digest, day: '20261101', source: '旧.csv' },
  ...{ headings: chosen.table.headings, mapping: defaultMapping(chosen.table.headings), lines: 2 },
  ...{ startedAt: '2026-11-01T00:00:00.000Z', startedBy: 's-ann', withdrawn: false, takenBack: 0, noted: [] },
  ...{ finished: { at: '', written: 2, leftOut: 0 }, head: '', history: [] },
  ...rest,
});

describe('a list that was chosen', () => {
  it('is new, interrupted or done, by what it says and not by its name', () => {
    expect(knownAs(chosen, [])).toEqual({ state: 'new', importId: 'i-0123456789abcdef-1' });
    expect(knownAs(chosen, [imported({ withdrawn: true })])).toMatchObject({
      importId: 'i-0123456789abcdef-2',
    });
    expect(knownAs(chosen, [imported({ finished: null })]).state).toBe('interrupted');
    expect(knownAs(chosen, [imported({})]).state).toBe('done');
  });

  it('has its columns mapped as the newest list with the same headings had', () => {
    const mapping = { ...defaultMapping(chosen.table.headings), lead: '回访' };
    const older = imported({ startedAt: '2026-10-01T00:00:00.000Z' });
    expect(firstMapping(chosen, [older, imported({ mapping })])).toEqual({ mapping, isRemembered: true });
    expect(firstMapping(chosen, [imported({ headings: ['姓名'] })]).isRemembered).toBe(false);
  });

  it('[M8] a date of shipping that is only kept in the details is found by its heading, unless another column says it', () => {
    const headings = ['单号', '事项', '发货日期', '发货'];
    const unused = (...last: readonly ImportTarget[]) =>
      unusedShipping(headings, ['orderNo', 'summary', ...last]);
    expect(unused('details', 'details')).toBe(2);
    expect(unused('shippedAt', 'details')).toBeNull();
    // Somebody has chosen another column, or left this one out on purpose.
    expect(unused('details', 'shippedAt')).toBeNull();
    expect(unused('leaveOut', 'details')).toBeNull();
    expect(unusedShipping(['单号', '备注'], ['orderNo', 'details'])).toBeNull();
  });

  it('[M5] leaves doubles out unless they are asked for', () => {
    const mapping = { ...defaultMapping(chosen.table.headings), lead: '回访' };
    const options = { importId: 'i-x-1', withDoubles: false, tagsOf: () => [] };
    const lines = linesOf(chosen, mapping);
    const checked = checkList(
      lines,
      { open: [followUp('f-1', { customer: { orderNo: 'a2' } })], milestones: [] },
      options,
    );
    expect(checked.ready.map(({ line }) => line)).toEqual([1]);
    expect([...checked.doubles.keys()]).toEqual([2, 4]);
    expect(checked.empty).toBe(1);
    const all = checkList(lines, { open: [], milestones: [] }, { ...options, withDoubles: true });
    expect(all.ready.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it('[M8] notes at what is open that its order was shipped, once, unless that was said', () => {
    const headings = ['单号', '事项', '发货日期'];
    const rows = [
      ['A1', '沙发', '2026-11-20'],
      ['A1', '靠垫', '2026-11-20'],
      ['A2', '床', '2026-11-20'],
      ['A3', '柜', '2026-11-20'],
      ['A4', '灯', '未发货'],
      ['A5', '椅', '2026-11-20'],
    ];
    const list: Chosen = { ...chosen, table: { headings, lines: rows } };
    const lines = linesOf(list, defaultMapping(headings));
    const of = (id: string, orderNo: string, rest: Partial<FollowUpRow> = {}) =>
      followUp(id, { customer: { orderNo }, ...rest });
    const because = { followUpId: 'f-1', milestone: 'missedCall' as const, at: '', ruleId: 'missed-call' };
    const open = [
      of('f-1-x', 'a1', { because, openedAt: '2026-11-22T02:00:00.000Z' }),
      of('f-1', 'a1'),
      of('f-2', 'a2'),
      of('f-3', 'a3'),
      of('f-4', 'a4'),
    ];
    const noted = (followUpId: string, rest: Partial<MilestoneRow> = {}): MilestoneRow => ({
      ...{ id: `k-${followUpId}`, followUpId, milestone: 'shipped', at: '', notedAt: '', notedBy: '' },
      ...{ importId: null, withdrawn: false, opened: [], head: '', ...rest },
    });
    // What was taken back counts for nothing, and what this list has noted is asked for again where it goes on.
    const milestones = [noted('f-2'), noted('f-1', { withdrawn: true }), noted('f-3', { importId: 'i-x-1' })];
    const options = { importId: 'i-x-1', withDoubles: false, tagsOf: () => [] };
    const checked = checkList(lines, { open, milestones }, options);
    expect(checked.noted.map(({ line, followUpId }) => [line, followUpId])).toEqual([
      [1, 'f-1'],
      [4, 'f-3'],
    ]);
    expect(checked.ready.map(({ line }) => line)).toEqual([6]);
    expect(checkList(lines, { open, milestones }, { ...options, withDoubles: true }).noted).toEqual([]);
  });

  it('gives a target to one column; the one before keeps its words in the details', () => {
    const mapping = defaultMapping(chosen.table.headings);
    expect(mapping.targets).toEqual(['name', 'orderNo', 'summary']);
    expect(withTarget(mapping, 0, 'orderNo').targets).toEqual(['orderNo', 'details', 'summary']);
  });
});
