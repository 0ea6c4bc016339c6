import { z } from 'zod';
import { foldText } from '../search/fold-text.ts';

/** How a question is put in one language. */
const wordingSchema = z.strictObject({
  question: z.string().trim().min(1),
  options: z
    .array(z.string().trim().min(1))
    .length(4)
    .refine((options) => new Set(options.map(foldText)).size === 4, { message: 'options are alike' }),
  explanation: z.string().trim().min(1),
});
export type QuizWording = Readonly<z.infer<typeof wordingSchema>>;

/** One question with four different answers in each language, which of them is right, and why. */
const questionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  'zh-CN': wordingSchema,
  en: wordingSchema,
  answer: z.int().min(0).max(3),
});
export type QuizQuestion = Readonly<z.infer<typeof questionSchema>>;

/** The questions of one chapter. */
export const quizSchema = z
  .array(questionSchema)
  .min(1)
  .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, {
    message: 'two questions have the same id',
  });
