import { type QuizQuestion, quizSchema } from '../../shared/manual/quiz.ts';

/** Every question of the manual by its chapter; a part of the window that is loaded when somebody learns. */
const files = import.meta.glob<unknown>('../../resources/manual/quiz/*.json', {
  eager: true,
  import: 'default',
});

const slugOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);

export type Quizzes = ReadonlyMap<string, readonly QuizQuestion[]>;

/** A file that is faulty is left out; `npm test` sees to it that a release has none. */
export const quizzes: Quizzes = new Map(
  Object.entries(files).flatMap(([path, file]) => {
    const read = quizSchema.safeParse(file);
    return read.success ? [[slugOf(path), read.data] as const] : [];
  }),
);
