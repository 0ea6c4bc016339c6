import plans from '../../../resources/book/default-learning-plan.json' with { type: 'json' };
import { DAILY_QUESTIONS } from '../../../shared/learning/daily.ts';
import type { QuizQuestion } from '../../../shared/manual/quiz.ts';
import { addDays, instantAt, type LocalDate, toEpochMs, weekdayOf } from '../../../shared/time/zone.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import type { Day } from './days.ts';
import { type Desk, HOUR_MS, MINUTE_MS } from './desk.ts';
import type { Dice } from './dice.ts';
import type { QuizBank } from './quiz-bank.ts';
import { LEAD } from './roster.ts';

/**
 * The trainee’s first month as far as it has come, and the five questions that others answer now and then. Its dice are
 * its own: the rest of the history stays as it is.
 */

const TRAINEE = 's-tang';
const MENTOR = 's-zhou';

/** A question under its whole name. */
interface Named {
  readonly name: string;
  readonly question: QuizQuestion;
}

/** The chapters of the plan in the order in which they are read; the same in both languages. */
const chapters = plans['zh-CN'].items.flatMap((item) =>
  item.kind === 'chapter' && item.chapter !== undefined ? [item.chapter] : [],
);

const questionsOf = (bank: QuizBank, chapter: string): readonly Named[] =>
  (bank.get(chapter) ?? []).map((question) => ({ name: `${chapter}/${question.id}`, question }));

const answerTo = ({ name, question }: Named, right: boolean, dice: Dice) => {
  const chosen = right ? question.answer : (question.answer + dice.int(1, 3)) % 4;
  return { question: name, chosen, right };
};

const isHere = (desk: Desk, staffId: string): boolean =>
  desk.present().some((visit) => visit.staffId === staffId);

/** What one person is asked next: what was wrong comes again, else on through the manual. */
const createAsking = (bank: QuizBank) => {
  const fresh = chapters.flatMap((chapter) => questionsOf(bank, chapter));
  const again: Named[] = [];
  return (desk: Desk, dice: Dice, staffId: string, percent: number): void => {
    const wrong = again.splice(0, DAILY_QUESTIONS);
    for (const named of [...wrong, ...fresh.splice(0, DAILY_QUESTIONS - wrong.length)]) {
      const right = dice.chance(percent);
      desk.ask(staffId, 'answerQuiz', answerTo(named, right, dice));
      if (!right) again.push(named);
    }
  };
};

/** The first chapter is taken too lightly: not passed at the first try. */
const takeTest = (desk: Desk, dice: Dice, bank: QuizBank, chapter: string, isLight: boolean): void => {
  const questions = questionsOf(bank, chapter);
  const slips = isLight ? 3 : dice.int(0, 1);
  const answers = questions.map((named, place) => answerTo(named, place >= slips, dice));
  desk.ask(TRAINEE, 'takeChapterTest', { chapter, answers });
};

/** Characters a minute, from the first day on. */
const speedOn = (duty: number): number => 34 + 2 * duty;

const type = (desk: Desk, dice: Dice, language: Language, duty: number): void => {
  const [typed, errors] = [dice.int(80, 110), dice.int(0, 4)];
  const ms = Math.round((typed * 60_000) / (speedOn(duty) + dice.int(-3, 3)));
  const passage = dice.pick(['greeting', 'recommend', 'confirm-order', 'shipping']);
  desk.ask(TRAINEE, 'takeTypingTest', { language, passage, typed, errors, ms });
};

/** What the mentor has signed by now: from that day of the trainee’s on, when both are at work. */
const signed = [
  { itemId: 'watch', from: 1, remark: null },
  { itemId: 'goods', from: 3, remark: 0 },
  { itemId: 'serve-beside', from: 8, remark: 1 },
] as const;

const sign = (desk: Desk, duty: number): void => {
  if (!isHere(desk, MENTOR) || !isHere(desk, TRAINEE)) return;
  const stands = desk.rows.get('probation', TRAINEE)?.signOffs ?? [];
  for (const { itemId, from, remark } of signed) {
    if (duty < from || stands.some((one) => one.itemId === itemId)) continue;
    const said = remark === null ? {} : { remark: desk.phrases.said.signed[remark] };
    desk.ask(MENTOR, 'signOffItem', { staffId: TRAINEE, itemId, ...said });
  }
};

/** The Monday on which the trainee began: two weeks before the running one, where the book goes back so far. */
const begins = (days: readonly Day[]): LocalDate | null => {
  const last = days.at(-1)?.date;
  if (last === undefined) return null;
  const wanted = addDays(last, 1 - weekdayOf(last) - 14);
  return days.find(({ date }) => date >= wanted)?.date ?? null;
};

/** Plans what is learnt on these days. */
export const planLearning = (
  desk: Desk,
  dice: Dice,
  days: readonly Day[],
  { bank, language }: { readonly bank: QuizBank; readonly language: Language },
): void => {
  const { timeline } = desk;
  const startsOn = begins(days);
  if (startsOn === null) return;
  timeline.plan(toEpochMs(instantAt(startsOn, '10:00', desk.zone)), () =>
    desk.ask(LEAD, 'setProbation', { staffId: TRAINEE, startsOn, mentor: MENTOR }),
  );
  const askings = new Map<string, ReturnType<typeof createAsking>>();
  const askFive = (staffId: string, atMs: number, percent: number): void =>
    timeline.plan(atMs, () => {
      if (!isHere(desk, staffId)) return;
      const asking = askings.get(staffId) ?? createAsking(bank);
      askings.set(staffId, asking);
      asking(desk, dice, staffId, percent);
    });
  let duty = 0;
  // The first one was not passed at once, and is taken again.
  const toRead = [chapters[0], ...chapters];
  for (const day of days.filter(({ date }) => date >= startsOn))
    for (const { staffId, startMs } of day.duties) {
      const soon = startMs + dice.int(8, 25) * MINUTE_MS;
      if (staffId !== TRAINEE) {
        if (dice.chance(25)) askFive(staffId, soon, 90);
        continue;
      }
      const place = duty;
      duty += 1;
      if (dice.chance(85)) askFive(TRAINEE, soon, 76);
      const chapter = toRead[place];
      timeline.plan(startMs + 2 * HOUR_MS, () => {
        if (!isHere(desk, TRAINEE) || chapter === undefined) return;
        takeTest(desk, dice, bank, chapter, place === 0);
        if (place % 2 === 1) type(desk, dice, language, place);
      });
      timeline.plan(startMs + 6 * HOUR_MS, () => sign(desk, place));
    }
};
