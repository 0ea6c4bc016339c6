import type { LearnerAnswer, LearnerRow } from '../projection/rows.ts';
import { localDateOf } from '../time/zone.ts';

/** Questions a day: a morning’s few minutes (S8). */
export const DAILY_QUESTIONS = 5;

/** Of a chapter’s test, so much must be right: what S6 asks of product knowledge. */
export const PASS_SHARE = 0.8;

export const isPassed = ({ right, outOf }: { readonly right: number; readonly outOf: number }): boolean =>
  outOf > 0 && right / outOf >= PASS_SHARE;

/** When a question that was answered so is due again: the scheduler’s word. */
export type DueAt = (answers: readonly LearnerAnswer[]) => string;

interface Asked {
  /** Every question there is, in the order of the manual. */
  readonly bank: readonly string[];
  readonly learner: LearnerRow | null;
  readonly now: string;
  readonly zone: string;
  readonly dueAt: DueAt;
}

const isOn =
  (date: string, zone: string) =>
  ({ at }: LearnerAnswer) =>
    localDateOf(at, zone) === date;

/** How many of the day’s questions were answered. */
export const answeredToday = ({ learner, now, zone }: Omit<Asked, 'bank' | 'dueAt'>): number => {
  const date = localDateOf(now, zone);
  return (learner?.answers ?? []).filter((one) => one.daily && isOn(date, zone)(one)).length;
};

/**
 * What is left of the day’s five: what is due again, the longest first, then what was never asked, in the order of the
 * manual. What was answered today is not asked again today. Nothing is due that the manual does not have any more.
 */
export const questionsToday = ({ bank, learner, now, zone, dueAt }: Asked): readonly string[] => {
  const left = DAILY_QUESTIONS - answeredToday({ learner, now, zone });
  if (left <= 0) return [];
  const today = isOn(localDateOf(now, zone), zone);
  const byQuestion = new Map<string, LearnerAnswer[]>();
  for (const answer of learner?.answers ?? [])
    byQuestion.set(answer.question, [...(byQuestion.get(answer.question) ?? []), answer]);
  const due = bank
    .flatMap((question) => {
      const answers = byQuestion.get(question);
      if (answers === undefined || answers.some(today)) return [];
      const at = dueAt(answers);
      return at <= now ? [{ question, at }] : [];
    })
    .sort((a, b) => (a.at === b.at ? (a.question < b.question ? -1 : 1) : a.at < b.at ? -1 : 1))
    .map(({ question }) => question);
  const fresh = bank.filter((question) => !byQuestion.has(question));
  return [...due, ...fresh].slice(0, left);
};

/** The days of the last fortnight on which somebody answered questions. */
export const daysLearned = (learner: LearnerRow | null, now: string, zone: string): number => {
  const since = Date.parse(now) - 14 * 86_400_000;
  const recent = (learner?.answers ?? []).filter(({ at, daily }) => daily && Date.parse(at) > since);
  return new Set(recent.map(({ at }) => localDateOf(at, zone))).size;
};

/** The chapters whose test was passed at least once. */
export const chaptersPassed = (learner: LearnerRow | null): ReadonlySet<string> =>
  new Set((learner?.tests ?? []).filter(isPassed).map(({ chapter }) => chapter));
