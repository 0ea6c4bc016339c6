import { expect, it } from 'vitest';
import { dueToday } from '../../../renderer/features/today/due-today.ts';
import { followUp } from '../features/handover/rows.ts';

const calendar = { now: '2026-11-23T06:00:00.000Z', zone: 'Asia/Shanghai' };
const idsOf = (rows: readonly { readonly row: { readonly id: string } }[]) => rows.map(({ row }) => row.id);

it('what is due: later today by the clock; overdue the most urgent first, then the oldest', () => {
  const rows = [
    followUp('tomorrow', { promisedAt: '2026-11-24T02:00:00.000Z' }),
    followUp('never'),
    followUp('evening', { promisedAt: '2026-11-23T12:00:00.000Z' }),
    followUp('soon', { promisedAt: '2026-11-23T06:30:00.000Z' }),
    followUp('late', { promisedAt: '2026-11-23T05:00:00.000Z' }),
    followUp('later', { promisedAt: '2026-11-20T05:00:00.000Z' }),
    followUp('red', { promisedAt: '2026-11-23T05:30:00.000Z', severity: 'red' }),
    followUp('now', { promisedAt: calendar.now }),
  ];
  const { coming, overdue } = dueToday(rows, calendar);
  expect(idsOf(coming)).toEqual(['soon', 'evening']);
  expect(idsOf(overdue)).toEqual(['red', 'later', 'late', 'now']);
});
