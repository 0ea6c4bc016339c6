import { expect, it } from 'vitest';
import { weakChapters } from '../../../shared/learning/weak.ts';

const answer = (question: string, right: boolean) => ({ question, right, at: '', daily: true });
const learner = (answers: readonly ReturnType<typeof answer>[]) => ({
  ...{ id: 's-new', answers, tests: [], typing: [], head: '' },
});

it('a chapter is weak by the newest answer to each of at least three questions, the weakest first', () => {
  const asked = (chapter: string, rights: readonly boolean[]) =>
    rights.map((right, place) => answer(`${chapter}/q${place}`, right));
  const answers = [
    ...asked('handover', [true, true, false]),
    ...asked('returns', [false, false, true, false]),
    ...asked('first-day', [true, true, true, true, false]),
    ...asked('notes', [false, false]),
  ];
  expect(weakChapters(learner(answers))).toEqual([
    { chapter: 'returns', right: 1, outOf: 4 },
    { chapter: 'handover', right: 2, outOf: 3 },
  ]);
  const mended = [...answers, answer('handover/q2', true), ...asked('returns', [true, true, true, true])];
  expect(weakChapters(learner(mended))).toEqual([]);
  expect(weakChapters(null)).toEqual([]);
});
