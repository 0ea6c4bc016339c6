import type { CommandInput } from '../commands/schemas.ts';
import { refusal } from '../refusal.ts';
import { err, ok } from '../result.ts';
import type { DecideContext, Decided } from './context.ts';

/** Everybody answers for themselves. */
export const decideAnswerQuiz = (input: CommandInput<'answerQuiz'>, { actor }: DecideContext): Decided =>
  ok({ type: 'quizAnswered', body: { staffId: actor.staff.id, ...input } });

/** Each question of a test is asked once, and belongs to its chapter. */
export const decideTakeChapterTest = (
  { chapter, answers }: CommandInput<'takeChapterTest'>,
  { actor }: DecideContext,
): Decided => {
  const asked = answers.map(({ question }) => question);
  const isWhole =
    new Set(asked).size === asked.length && asked.every((question) => question.startsWith(`${chapter}/`));
  if (!isWhole) return err(refusal('malformed', { field: 'answers' }));
  return ok({ type: 'chapterTested', body: { staffId: actor.staff.id, chapter, answers } });
};
