import type { PersonalWeek } from '../../../../shared/report/personal-week-value.ts';
import { longStatements } from './statements.ts';
import { fullWeek } from './summaries.ts';

/** A week of 欧阳娜娜, with so many customers of hers waiting. */
export const weekOf = (rows: number): PersonalWeek => {
  const { week, from, to, asOf, shopName, zone, people, handovers, notes, pending, digest } = fullWeek(rows);
  const [first] = people;
  if (first === undefined) throw new Error('nobody');
  const { staffId: _, name: __, role: ___, ...figures } = first;
  return {
    ...{ week, from, to, asOf, shopName, zone, digest, pending, notes },
    ...{ staffId: 'p0', name: '欧阳娜娜', role: 'agent', figures, lastWeek: { ...figures, closed: 1 } },
    visits: [
      {
        ...{ date: '2026-11-16', shiftName: '早班', inAt: '2026-11-16T01:02:00.000Z' },
        ...{ outAt: '2026-11-16T11:05:00.000Z', lateMinutes: 2, earlyMinutes: 0 },
        ...{ leftIll: false, forgotten: false },
      },
    ],
    closed: pending.slice(0, 5).map(({ id, kind, summary, customerName }) => ({
      ...{
        id,
        kind,
        summary: `了结 ${summary}`,
        customerName,
        date: '2026-11-17',
        outcome: 'solved' as const,
      },
    })),
    handovers: handovers.slice(0, 3),
    routines: [{ id: 'approach', name: '主动联系在线买家', asked: 5, done: 4, missed: 1 }],
    statement: longStatements(['欧阳娜娜']).lines[0] ?? null,
  };
};
