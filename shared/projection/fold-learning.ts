import type { EventEntry } from './route.ts';
import type { LearnerAnswer, LearnerRow } from './rows.ts';

/** Folds what one person has answered. Nothing is ever taken back: a wrong answer is how one learns. */
export const foldLearner = (row: LearnerRow | null, entry: EventEntry): LearnerRow | null => {
  const { at, order } = entry;
  const before = row ?? { answers: [], tests: [], typing: [] };
  if (entry.type === 'quizAnswered') {
    const { staffId, question, right } = entry.body;
    const answer: LearnerAnswer = { question, right, at, daily: true };
    return { ...before, id: staffId, answers: [...before.answers, answer], head: order };
  }
  if (entry.type === 'typingTested') {
    const { staffId, language, passage, typed, errors, ms } = entry.body;
    const typing = [...before.typing, { at, language, passage, typed, errors, ms }];
    return { ...before, id: staffId, typing, head: order };
  }
  if (entry.type !== 'chapterTested') return row;
  const { staffId, chapter, answers } = entry.body;
  const test = { chapter, right: answers.filter(({ right }) => right).length, outOf: answers.length, at };
  return {
    ...before,
    id: staffId,
    answers: [
      ...before.answers,
      ...answers.map(({ question, right }) => ({ question, right, at, daily: false })),
    ],
    tests: [...before.tests, test],
    head: order,
  };
};
