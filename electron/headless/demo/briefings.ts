import { knowledgeOf, questionName } from '../../../shared/rules/briefing.ts';
import { addDays } from '../../../shared/time/zone.ts';
import type { Day } from './days.ts';
import { type Desk, MINUTE_MS } from './desk.ts';
import type { Dice } from './dice.ts';

/** What is new in the demo, and who has read it. Its dice are its own: the rest of the history stays as it is. */

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
  readonly said: object;
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
  const { shelf: product, rule: change } = desk.phrases.news;
  const asSold = { kind: 'product', ...product, readers: null };
  const forDesk = { roles: ['trainee', 'agent', 'lead'], staffIds: [] };
  const asRule = { kind: 'rule', ...change, readers: forDesk, questions: [] };
  planOne(desk, dice, days, lead, { from: shelf, readers: 75, said: asSold, id: idOn(shelf) });
  planOne(desk, dice, days, lead, { from: rule, readers: 40, said: asRule, id: idOn(rule) });
};
