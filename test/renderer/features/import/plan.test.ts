import { describe, expect, it } from 'vitest';
import {
  type Chosen,
  checkList,
  firstMapping,
  knownAs,
  linesOf,
  withTarget,
} from '../../../../renderer/features/import/plan.ts';
import { defaultMapping } from '../../../../shared/import/targets.ts';
import type { ImportRow } from '../../../../shared/projection/rows.ts';
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
  ...{ startedAt: '2026-11-01T00:00:00.000Z', startedBy: 's-ann', withdrawn: false, takenBack: 0 },
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

  it('[M5] leaves doubles out unless they are asked for', () => {
    const mapping = { ...defaultMapping(chosen.table.headings), lead: '回访' };
    const options = { importId: 'i-x-1', withDoubles: false, tagsOf: () => [] };
    const lines = linesOf(chosen, mapping);
    const checked = checkList(lines, [followUp('f-1', { customer: { orderNo: 'a2' } })], options);
    expect(checked.ready.map(({ line }) => line)).toEqual([1]);
    expect([...checked.doubles.keys()]).toEqual([2, 4]);
    expect(checked.empty).toBe(1);
    const all = checkList(lines, [], { ...options, withDoubles: true });
    expect(all.ready.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it('gives a target to one column; the one before keeps its words in the details', () => {
    const mapping = defaultMapping(chosen.table.headings);
    expect(mapping.targets).toEqual(['name', 'orderNo', 'summary']);
    expect(withTarget(mapping, 0, 'orderNo').targets).toEqual(['orderNo', 'details', 'summary']);
  });
});
