import type { Rows } from '../../../shared/projection/projection.ts';
import { addDays } from '../../../shared/time/zone.ts';
import { checklistTimes } from '../../../shared/vocabulary.ts';
import { type Choose, oneOf } from './choose.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

const people = ['s-lead', 's-ann', 's-bo', 's-new'] as const;

const words = (choose: Choose): string => `句 ${choose(1_000_000)}`;

const definition = (choose: Choose, since: string) => ({
  name: words(choose),
  when: oneOf(choose, checklistTimes),
  templates: choose(3) === 0 ? ['early'] : null,
  items: ['a', 'b', 'c'].slice(choose(3)).map((itemId) => ({
    ...{ itemId, text: words(choose) },
    ...{ proof: choose(4) === 0 ? 'count' : 'none', owner: choose(5) === 0 ? 'lead' : 'anyone' },
  })),
  rota: choose(2) === 0 ? null : { staffIds: people.slice(choose(3)), since },
});

/** Few lists and few items, so that people meet on them; two PCs may add the same list. */
export const randomChecklist = (rows: Rows, choose: Choose, wallMs: number): Asked => {
  const today = new Date(wallMs).toISOString().slice(0, 10);
  const checklistId = oneOf(choose, rows.all('checklist'))?.id ?? 'c-0';
  const target = { checklistId, itemId: oneOf(choose, ['a', 'b', 'c']) };
  const somebody = oneOf(
    choose,
    rows.all('attendance').filter(({ outAt }) => outAt === null),
  )?.staffId;
  const lead = oneOf(choose, ['s-boss', 's-lead']);
  switch (rows.all('checklist').length === 0 ? 9 : choose(10)) {
    case 0:
      return ['changeChecklist', { checklistId, ...definition(choose, today), active: choose(6) > 0 }, lead];
    case 1:
      return [
        'swapDuty',
        {
          checklistId,
          date: addDays(today, choose(2)),
          staffId: oneOf(choose, people),
          reason: words(choose),
        },
        lead,
      ];
    case 2:
    case 3:
      return ['undoChecklistItem', { ...target, reason: words(choose) }, somebody];
    case 4:
      return ['skipChecklistItem', { ...target, reason: words(choose) }, somebody];
    case 9:
      return ['addChecklist', { id: `c-${choose(2)}`, ...definition(choose, today) }, lead];
    default:
      return [
        'doChecklistItem',
        { ...target, ...(choose(2) === 0 ? { proof: { count: choose(9), text: words(choose) } } : {}) },
        somebody,
      ];
  }
};
