import type { Rows } from '../../../shared/projection/projection.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { addDays } from '../../../shared/time/zone.ts';
import { leaveKinds } from '../../../shared/vocabulary.ts';
import { type Choose, oneOf } from './choose.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

const people = ['s-lead', 's-ann', 's-bo', 's-new'] as const;
const plans = ['early', 'late', null, undefined] as const;

/** A few people and days, so that plans and requests meet. */
export const randomRoster = (rows: Rows, choose: Choose, wallMs: number): Asked => {
  const today = new Date(wallMs).toISOString().slice(0, 10);
  const date = addDays(today, choose(4));
  const staffId = oneOf(choose, people);
  const by = oneOf(choose, ['s-boss', 's-lead']);
  const leaveId = oneOf(choose, rows.all('leave'))?.id ?? 'l-none';
  switch (choose(6)) {
    case 0:
      return ['copyRoster', { from: weekOf(date), to: weekOf(addDays(date, 7)) }, by];
    case 1:
      return [
        'requestLeave',
        {
          staffId,
          kind: oneOf(choose, leaveKinds),
          from: date,
          to: addDays(date, choose(4)),
          reason: '家里有事',
        },
        by,
      ];
    case 2:
      return ['decideLeave', { leaveId, granted: choose(3) > 0, reason: '看过了' }, by];
    case 3:
      return ['withdrawLeave', { leaveId }, by];
    default: {
      const templateId = plans[choose(plans.length)];
      const cell = { staffId, date, ...(templateId === undefined ? {} : { templateId }) };
      return ['planRoster', { week: weekOf(date), cells: [cell] }, by];
    }
  }
};
