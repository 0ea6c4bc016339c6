import { describe, expect, it } from 'vitest';
import { compensationOf, type Intent } from '../../../renderer/undo/compensation.ts';
import type { Acknowledgement } from '../../../shared/ipc/values.ts';
import { createSmallBook } from '../../shared/support/book.ts';

const acknowledged = (id: string): Acknowledgement => ({
  ...{ commandId: 'c', type: '', id, writer: 'pc0.aaaaaaaa', seq: 1, at: '', again: false },
});

describe('taking back a plan', () => {
  it('[A7] puts back what stood there: a shift, a rest day, nothing, each as it was, and keeps both lines', () => {
    const book = createSmallBook();
    const week = '2026-W47';
    const cell = (date: string, templateId?: string | null) => ({
      ...{ staffId: 's-ann', date },
      ...(templateId === undefined ? {} : { templateId }),
    });
    const roster = () => book.rows().get('roster', 'w-20261116-w47');
    const plans = () => roster()?.cells.map(({ date, templateId }) => [date, templateId]);
    book.act('s-lead', 'planRoster', {
      week,
      cells: [cell('2026-11-17', 'early'), cell('2026-11-18', null)],
    });
    const [before, stood] = [roster(), plans()];
    const cells = [cell('2026-11-17'), cell('2026-11-18', 'late'), cell('2026-11-19', 'late')];
    const intent: Intent = { name: 'planRoster', input: { week, cells } };
    book.act('s-lead', 'planRoster', intent.input);
    expect(plans()).not.toEqual(stood);
    const back = compensationOf(intent, acknowledged('w-20261116-w47'), before, '撤销');
    book.act('s-lead', back?.name ?? '', back?.input);
    expect(plans()).toEqual(stood);
    expect(roster()?.history).toHaveLength(3);
  });

  it('of a week nobody had planned leaves it empty, and of a request takes it back', () => {
    const cells = [{ staffId: 's-ann', date: '2026-11-17', templateId: 'early' }];
    const intent: Intent = { name: 'planRoster', input: { week: '2026-W47', cells } };
    expect(compensationOf(intent, acknowledged('w'), null, '撤销')).toEqual({
      name: 'planRoster',
      input: { week: '2026-W47', cells: [{ staffId: 's-ann', date: '2026-11-17' }] },
    });
    const asked: Intent = {
      name: 'requestLeave',
      input: { kind: 'leave', from: '2026-11-20', to: '2026-11-20', reason: '有事' },
    };
    expect(compensationOf(asked, acknowledged('l-1'), null, '撤销')).toEqual({
      ...{ name: 'withdrawLeave', input: { leaveId: 'l-1' } },
    });
  });
});
