import { z } from 'zod';
import { chapterIdSchema, MOST_ANSWERS, questionIdSchema } from '../events/learning-bodies.ts';

const answer = { question: questionIdSchema, chosen: z.int().min(0).max(3), right: z.boolean() };

export const learningCommands = {
  answerQuiz: z.strictObject(answer).describe('Answers one of the day’s questions, for oneself.'),
  takeChapterTest: z
    .strictObject({
      chapter: chapterIdSchema,
      answers: z.array(z.strictObject(answer)).min(1).max(MOST_ANSWERS),
    })
    .describe('Answers the questions of a chapter in one go, for oneself.'),
} as const;
