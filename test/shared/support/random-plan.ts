import { placeIn } from '../../../shared/events/envelope.ts';
import type { Rows } from '../../../shared/projection/projection.ts';
import { addDays } from '../../../shared/time/zone.ts';
import { type Choose, oneOf } from './choose.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

const PEOPLE = ['s-new', 's-ann', 's-bo', 's-lead', 's-boss'];
const TEACHERS = ['s-ann', 's-bo', 's-lead'];

export const planItems = [
  { itemId: 'read', week: 1, kind: 'chapter', chapter: 'handover' },
  { itemId: 'greet', week: 1, kind: 'practice', text: '自己接待一位' },
  { itemId: 'days', week: 2, kind: 'quiz', count: 2 },
  { itemId: 'hand', week: 2, kind: 'handover', count: 1 },
  { itemId: 'pack', week: 3, kind: 'practice', text: '自己发一单' },
  { itemId: 'type', week: 4, kind: 'typing', count: 40 },
] as const;

const changePlan = (choose: Choose): Asked => [
  'changeLearningPlan',
  { value: choose(3) === 0 ? null : { items: planItems.filter(() => choose(4) > 0) } },
  's-lead',
];

const withdraw = (rows: Rows, choose: Choose): Asked => {
  const row = rows.get('probation', 's-new');
  const said = oneOf(choose, [...(row?.signOffs ?? []), ...(row?.decisions ?? [])]);
  const place = placeIn(said?.order ?? '') ?? { writer: 'pc0.aaaaaaa0', seq: 1 };
  return ['withdrawProbationEntry', { staffId: 's-new', ...place }, oneOf(choose, PEOPLE)];
};

/** Somebody’s first month: it begins, things are signed off and taken back, it is extended, and passages are typed. */
export const randomPlan = (rows: Rows, choose: Choose, wallMs: number): Asked => {
  const staffId = 's-new';
  switch (choose(8)) {
    case 0: {
      const startsOn =
        choose(6) === 0 ? null : addDays(new Date(wallMs).toISOString().slice(0, 10), -choose(40));
      return ['setProbation', { staffId, startsOn, mentor: oneOf(choose, TEACHERS) }, 's-lead'];
    }
    case 1:
      return changePlan(choose);
    case 2: {
      const more = { verdict: 'extended', weeks: 1 + choose(3), reason: `句 ${choose(1_000_000)}` };
      return [
        'decideProbation',
        { staffId, ...(choose(3) === 0 ? { verdict: 'passed' } : more) },
        oneOf(choose, PEOPLE),
      ];
    }
    case 3:
      return withdraw(rows, choose);
    case 4: {
      const typed = 30 + choose(80);
      const result = { typed, errors: choose(typed), ms: 20_000 + choose(100_000) };
      return [
        'takeTypingTest',
        { language: choose(3) === 0 ? 'en' : 'zh-CN', passage: 'greeting', ...result },
      ];
    }
    default: {
      const remark = choose(3) === 0 ? { remark: `句 ${choose(1_000_000)}` } : {};
      const itemId = oneOf(choose, planItems)?.itemId;
      return ['signOffItem', { staffId, itemId, ...remark }, oneOf(choose, PEOPLE)];
    }
  }
};
