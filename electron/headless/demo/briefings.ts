import { knowledgeOf, questionName } from '../../../shared/rules/briefing.ts';
import { addDays } from '../../../shared/time/zone.ts';
import type { Day } from './days.ts';
import { type Desk, MINUTE_MS } from './desk.ts';
import type { Dice } from './dice.ts';

/** What is new in the demo, and who has read it. Its dice are its own: the rest of the history stays as it is. */

const SHELF = {
  kind: 'product',
  title: '新款书柜“松木 120”上架',
  text: [
    '周末上架。比老款宽 5 厘米，多一个抽屉，实物在前台左边，都去拉一拉、摸一摸。',
    '## 规格\n\n- 宽 120 厘米，深 32 厘米，高 180 厘米\n- 松木，水性漆\n- 一层承重 **30 公斤**，抽屉 8 公斤',
    '## 和老款比\n\n老款便宜 200 元，结实，地方小的客户照样推荐老款。',
    '## 可以这样说\n\n```script\n亲，这款书柜一层能放 30 公斤，放书没问题。您打算靠墙放还是做隔断呢？\n```',
  ].join('\n\n'),
  readers: null,
  questions: [
    {
      question: '“松木 120”一层承重多少？',
      options: ['20 公斤', '30 公斤', '50 公斤'],
      answer: 1,
      explanation: '规格里写着一层 30 公斤，抽屉另算，8 公斤。',
    },
    {
      question: '客户家里地方小、想省钱，怎么推荐？',
      options: ['只推新款', '照样推荐老款', '让客户自己看页面'],
      answer: 1,
      explanation: '老款便宜 200 元，一样结实；合适的才不会退。',
    },
  ],
} as const;

const RULE = {
  kind: 'rule',
  title: '退货先拍照再签收',
  text: '从今天起，退回来的货先在快递员面前开箱拍照，再签收；照片贴到那条退换货里。少了配件当场写明。',
  readers: { roles: ['trainee', 'agent', 'lead'], staffIds: [] },
  questions: [],
} as const;

/** Somebody reads it at the beginning of their shift, and answers its questions if it has any. */
const read = (desk: Desk, dice: Dice, briefingId: string, staffId: string): void => {
  const row = desk.rows.get('briefing', briefingId);
  const isHere = desk.present().some((visit) => visit.staffId === staffId);
  if (row === null || !isHere || knowledgeOf(row, staffId, desk.zone) !== null) return;
  desk.ask(staffId, 'readBriefing', { briefingId });
  if (row.questions.length === 0) return;
  const answers = row.questions.map((question) => {
    const right = dice.chance(85);
    const chosen = right ? question.answer : (question.answer + 1) % question.options.length;
    return { question: questionName(row.id, question), chosen, right };
  });
  desk.ask(staffId, 'takeChapterTest', { chapter: briefingId, answers });
};

interface News {
  /** The day on which it is announced, as it stands in the list. */
  readonly from: number;
  /** How many in a hundred read it on a day they are at work. */
  readonly readers: number;
  readonly said: typeof SHELF | typeof RULE;
  readonly id: string;
}

const planOne = (desk: Desk, dice: Dice, days: readonly Day[], lead: string, news: News): void => {
  const day = days[news.from];
  const first = day?.duties[0];
  if (day === undefined || first === undefined) return;
  desk.timeline.plan(first.startMs + 45 * MINUTE_MS, () =>
    desk.ask(lead, 'announceBriefing', { id: news.id, ...news.said, dueOn: addDays(day.date, 2) }),
  );
  for (const { duties } of days.slice(news.from))
    for (const { staffId, startMs } of duties)
      if (dice.chance(news.readers))
        desk.timeline.plan(startMs + dice.int(50, 90) * MINUTE_MS, () => read(desk, dice, news.id, staffId));
};

/** A new product that most have read by now, and a new rule of the last days that some have not. */
export const planBriefings = (desk: Desk, dice: Dice, days: readonly Day[], lead: string): void => {
  const idOn = (from: number): string => `b-${(days[from]?.date ?? '').replaceAll('-', '')}-${dice.text(8)}`;
  const [shelf, rule] = [days.length - 9, days.length - 3];
  planOne(desk, dice, days, lead, { from: shelf, readers: 75, said: SHELF, id: idOn(shelf) });
  planOne(desk, dice, days, lead, { from: rule, readers: 40, said: RULE, id: idOn(rule) });
};
