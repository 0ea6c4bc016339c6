import type { LearnerRow } from '../projection/rows.ts';
import { PASS_SHARE } from './daily.ts';

/** Fewer answers say nothing about a chapter. */
const LEAST_ANSWERS = 3;

export interface WeakChapter {
  readonly chapter: string;
  readonly right: number;
  readonly outOf: number;
}

/** The chapters of which somebody’s newest answer to each question falls short of a pass; the weakest first. */
export const weakChapters = (learner: LearnerRow | null): readonly WeakChapter[] => {
  const newest = new Map((learner?.answers ?? []).map(({ question, right }) => [question, right]));
  const byChapter = new Map<string, { right: number; outOf: number }>();
  for (const [question, right] of newest) {
    const [chapter = ''] = question.split('/');
    const before = byChapter.get(chapter) ?? { right: 0, outOf: 0 };
    byChapter.set(chapter, { right: before.right + Number(right), outOf: before.outOf + 1 });
  }
  const share = ({ right, outOf }: Omit<WeakChapter, 'chapter'>): number => right / outOf;
  return [...byChapter]
    .map(([chapter, counts]) => ({ chapter, ...counts }))
    .filter((one) => one.outOf >= LEAST_ANSWERS && share(one) < PASS_SHARE)
    .sort((a, b) => share(a) - share(b) || (a.chapter < b.chapter ? -1 : 1));
};
