import { type QuizQuestion, quizSchema } from '../../../shared/manual/quiz.ts';

/** Every question of the manual by its chapter; read when a demo book is made. */
const files = import.meta.glob<unknown>('../../../resources/manual/quiz/*.json', {
  eager: true,
  import: 'default',
});

const slugOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);

export type QuizBank = ReadonlyMap<string, readonly QuizQuestion[]>;

export const quizBank: QuizBank = new Map(
  Object.entries(files).map(([path, file]) => [slugOf(path), quizSchema.parse(file)]),
);
