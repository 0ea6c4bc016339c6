import type { CommandInput } from '../commands/schemas.ts';
import type { BriefingRow } from '../projection/rows-briefing.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { knowledgeOf, questionName } from './briefing.ts';
import type { DecideContext, Decided } from './context.ts';

type Answer = CommandInput<'answerQuiz'>;

/** The briefing a question belongs to; `null` for the questions of the manual, which the book does not have. */
const briefingOf = (name: string, { rows }: DecideContext): BriefingRow | null =>
  rows.get('briefing', name.split('/')[0] ?? '');

/** What the book asks it also judges: only whoever has read a briefing is asked, and right is what it says is right. */
const isTrue = (
  row: BriefingRow,
  answers: readonly Answer[],
  context: DecideContext,
): Result<null, Refusal> => {
  if (knowledgeOf(row, context.actor.staff.id, context.zone) === null) return err(refusal('readFirst'));
  const isHonest = ({ question, chosen, right }: Answer): boolean => {
    const asked = row.questions.find((one) => questionName(row.id, one) === question);
    return asked !== undefined && (chosen === asked.answer) === right && chosen < asked.options.length;
  };
  return answers.every(isHonest) ? ok(null) : err(refusal('malformed', { field: 'answers' }));
};

/** Everybody answers for themselves. */
export const decideAnswerQuiz = (input: Answer, context: DecideContext): Decided => {
  const briefing = briefingOf(input.question, context);
  const judged = briefing === null ? ok(null) : isTrue(briefing, [input], context);
  if (!judged.ok) return judged;
  return ok({ type: 'quizAnswered', body: { staffId: context.actor.staff.id, ...input } });
};

/** Each question of a test is asked once, and belongs to its chapter, or to its briefing: then all of them are asked. */
export const decideTakeChapterTest = (
  { chapter, answers }: CommandInput<'takeChapterTest'>,
  context: DecideContext,
): Decided => {
  const asked = answers.map(({ question }) => question);
  const isWhole =
    new Set(asked).size === asked.length && asked.every((question) => question.startsWith(`${chapter}/`));
  if (!isWhole) return err(refusal('malformed', { field: 'answers' }));
  const briefing = context.rows.get('briefing', chapter);
  const judged = briefing === null ? ok(null) : isTrue(briefing, answers, context);
  if (!judged.ok) return judged;
  if (briefing !== null && answers.length !== briefing.questions.length)
    return err(refusal('malformed', { field: 'answers' }));
  return ok({ type: 'chapterTested', body: { staffId: context.actor.staff.id, chapter, answers } });
};
