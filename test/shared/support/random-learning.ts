import type { Rows } from '../../../shared/projection/projection.ts';
import type { Choose } from './choose.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

/** Somebody answers one of the day’s questions, or all of a chapter. */
export const randomLearning = (_rows: Rows, choose: Choose): Asked => {
  const answer = (place: number) => ({
    question: `handover/q${place}`,
    chosen: choose(4),
    right: choose(3) > 0,
  });
  return choose(3) === 0
    ? ['takeChapterTest', { chapter: 'handover', answers: [0, 1, 2].map(answer) }]
    : ['answerQuiz', answer(choose(4))];
};
