import { describe, expect, test } from 'vitest';
import { rulingInput, STAYS } from '../../../renderer/follow-up/settle.ts';
import { refusedByShift } from '../../../shared/rules/decide-question.ts';
import { followUp } from '../features/handover/rows.ts';

describe('a lead’s ruling on what was refused', () => {
  test('nothing is decided before somebody is chosen, however good the reason', () => {
    expect(rulingInput('f-1', { takenBy: '', reason: '早班熟悉这位客户' })).toBeNull();
    expect(rulingInput('f-1', { takenBy: 's-ann', reason: '  ' })).toBeNull();
  });

  test('a person is named; staying with the shift that refused names nobody', () => {
    const reason = ' 说好了 ';
    expect(rulingInput('f-1', { takenBy: 's-ann', reason })).toEqual({
      followUpId: 'f-1',
      reason: '说好了',
      takenBy: 's-ann',
    });
    expect(rulingInput('f-1', { takenBy: STAYS, reason })).toEqual({ followUpId: 'f-1', reason: '说好了' });
  });

  test('the shift that is named is the one the rule gives it to', () => {
    const refused = {
      shift: '2026-11-23/late',
      by: 's-bo',
      at: '2026-11-23T11:00:00.000Z',
      reason: '没说清',
    };
    const row = followUp('f-1', { refused: { ...refused, handoverId: 'h-1' } });
    expect(refusedByShift(row)).toBe('2026-11-23/late');
    expect(refusedByShift(followUp('f-2'))).toBeNull();
  });
});
