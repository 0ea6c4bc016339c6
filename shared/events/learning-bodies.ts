import { z } from 'zod';
import { codes } from '../fields.ts';
import { entityIdSchema } from './envelope.ts';

/** `handover/relief-late`: a question of the manual, by its chapter. */
export const questionIdSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
export const chapterIdSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .register(codes, { code: true });

/** More than any chapter asks. */
export const MOST_ANSWERS = 60;

const answer = {
  question: questionIdSchema,
  /** Which of the four, as they stand in the manual. */
  chosen: z.int().min(0).max(3),
  right: z.boolean(),
};

export const learningBodies = {
  /** One of the day’s questions, by whoever is signed in with their PIN: nobody learns for another. */
  quizAnswered: z.looseObject({ staffId: entityIdSchema, ...answer }),
  /** All questions of one chapter in one go. */
  chapterTested: z.looseObject({
    staffId: entityIdSchema,
    chapter: chapterIdSchema,
    answers: z.array(z.looseObject(answer)).min(1).max(MOST_ANSWERS),
  }),
} as const;
