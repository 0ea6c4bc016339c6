import { z } from 'zod';
import { type NewPlan, newPlanSchema } from '../commands/plan.ts';
import type {
  HandoverRow,
  LearnerRow,
  LearningPlanRow,
  PlanItem,
  PlanValue,
  ProbationDecision,
  ProbationRow,
  SignOff,
} from '../projection/rows.ts';
import { signerOf } from '../rules/mentor.ts';
import { addDays, addMonths, daysBetween, type LocalDate, localDateOf } from '../time/zone.ts';
import type { HandoverSide, Language, PlanKind } from '../vocabulary.ts';
import { DAILY_QUESTIONS, isPassed } from './daily.ts';
import { speedOf, TYPING_GOAL } from './typing.ts';

/** The plan that comes with Baton. */
export const shippedPlan = (file: unknown): NewPlan => z.parse(newPlanSchema, file);

export const planInForce = (shipped: PlanValue, row: LearningPlanRow | null): PlanValue =>
  row?.value ?? shipped;

/** All of it as a lead would write it anew. */
export const writtenPlan = ({ items }: PlanValue): NewPlan => ({
  items: items.map(({ itemId, week, kind, chapter, text, count }) => ({
    ...{ itemId, week, kind },
    ...(chapter === undefined ? {} : { chapter }),
    ...(text === undefined ? {} : { text }),
    ...(count === undefined ? {} : { count }),
  })),
});

/** Whether a mentor’s word counts for it: what the book can see for itself is nobody’s to sign. */
export const isSigned = (kind: PlanKind): boolean => kind === 'practice' || kind === 'handover';

/** What a plan asks for typing: the most it asks anywhere. */
export const typingGoalOf = ({ items }: PlanValue): number =>
  items.reduce((goal, { kind, count }) => (kind === 'typing' ? Math.max(goal, count ?? 0) : goal), 0) ||
  TYPING_GOAL;

export const lastWeekOf = ({ items }: PlanValue): number =>
  items.reduce((last, { week }) => Math.max(last, week), 1);

/** A signature that was not taken back. */
export const stands = ({ withdrawn }: Pick<SignOff, 'withdrawn'>): boolean => withdrawn === null;

/** The word that ended the probation: the first that stands. */
export const passedBy = (row: ProbationRow | null): ProbationDecision | null =>
  row?.decisions.find((one) => one.verdict === 'passed' && stands(one)) ?? null;

/** The last day: a month (S6), and the weeks by which it was extended. */
export const lastDayOf = (startsOn: LocalDate, decisions: ProbationRow['decisions']): LocalDate => {
  const weeks = decisions.reduce(
    (sum, one) => (one.verdict === 'extended' && stands(one) ? sum + one.weeks : sum),
    0,
  );
  return addDays(addMonths(startsOn, 1), 7 * weeks - 1);
};

export interface PlanItemProgress {
  readonly item: PlanItem;
  readonly done: boolean;
  /** Since when, where it is done. */
  readonly at: string | null;
  /** Whose word it is; `null` where the book saw it for itself. */
  readonly signOff: SignOff | null;
  readonly have: number;
  readonly need: number;
  readonly dueOn: LocalDate;
  readonly late: boolean;
}

export interface PlanProgress {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Days up to the last one, that one included; 0 from then on. */
  readonly daysLeft: number;
  /** The week it is, from 1; 0 before the first. */
  readonly week: number;
  readonly weeks: number;
  /** In the order of their weeks, else as the plan has them. */
  readonly items: readonly PlanItemProgress[];
  readonly passed: ProbationDecision | null;
}

export interface PlanKnown {
  readonly plan: PlanValue;
  readonly probation: ProbationRow | null;
  readonly learner: LearnerRow | null;
  /** Any handovers; those of others are left out. */
  readonly handovers: readonly HandoverRow[];
  readonly staffId: string;
  /** Chapters about which nothing is asked, and since when: they are not waited for. */
  readonly unasked: ReadonlyMap<string, string>;
  /** What the shop writes in: only that speed is asked for. */
  readonly language: Language;
  readonly now: string;
  readonly zone: string;
}

const SIDES: readonly HandoverSide[] = ['handedOver', 'tookOver'];

/** When a mentor signed beside this person, the earliest first. */
export const countersignedAt = (handovers: readonly HandoverRow[], staffId: string): readonly string[] =>
  handovers
    .flatMap((row) =>
      SIDES.flatMap((side) => (signerOf(row, side) === staffId ? (row.countersigned[side]?.at ?? []) : [])),
    )
    .sort();

/** When all of a day’s questions were answered: the moment of the last of them, day by day. */
const fullDays = (learner: LearnerRow | null, zone: string): readonly string[] => {
  const byDay = new Map<LocalDate, string[]>();
  for (const { at, daily } of learner?.answers ?? []) {
    const date = localDateOf(at, zone);
    if (daily) byDay.set(date, [...(byDay.get(date) ?? []), at]);
  }
  return [...byDay.values()].flatMap((times) => times.sort()[DAILY_QUESTIONS - 1] ?? []).sort();
};

/** What somebody has typed in one language. */
export const typedIn = (learner: LearnerRow | null, language: Language): LearnerRow['typing'] =>
  (learner?.typing ?? []).filter((one) => one.language === language);

interface Seen {
  readonly have: number;
  readonly need: number;
  readonly at: string | null;
}

/** The n-th of some moments, where so many are needed. */
const nth = (times: readonly string[], need: number): Seen => ({
  have: times.length,
  need,
  at: times[need - 1] ?? null,
});

const firstOf = (times: readonly string[]): string | null => [...times].sort()[0] ?? null;

/** What the book sees for itself. */
const seenOf = (
  { kind, chapter, count }: PlanItem,
  { learner, handovers, staffId, unasked, language, zone }: PlanKnown,
): Seen => {
  switch (kind) {
    case 'chapter': {
      const passed = (learner?.tests ?? []).filter((test) => test.chapter === chapter && isPassed(test));
      const since = unasked.get(chapter ?? '');
      const at = firstOf([...passed.map((test) => test.at), ...(since === undefined ? [] : [since])]);
      return { have: at === null ? 0 : 1, need: 1, at };
    }
    case 'handover':
      return nth(countersignedAt(handovers, staffId), count ?? 1);
    case 'quiz':
      return nth(fullDays(learner, zone), count ?? 1);
    case 'typing': {
      const need = count ?? TYPING_GOAL;
      const tests = typedIn(learner, language);
      const have = tests.reduce((best, one) => Math.max(best, speedOf(one)), 0);
      return { have, need, at: firstOf(tests.filter((one) => speedOf(one) >= need).map(({ at }) => at)) };
    }
    case 'practice':
      return { have: 0, need: 1, at: null };
    default:
      return kind satisfies never;
  }
};

/**
 * How far one person is with the plan, worked out from what is in the book: chapters passed, handovers countersigned,
 * days of questions and speed by themselves, the rest by the word of a mentor or a lead. `null` before it has begun.
 */
export const planProgress = (known: PlanKnown): PlanProgress | null => {
  const { plan, probation, now, zone } = known;
  const startsOn = probation?.startsOn ?? null;
  if (probation === null || startsOn === null) return null;
  const today = localDateOf(now, zone);
  const endsOn = lastDayOf(startsOn, probation.decisions);
  const weeks = lastWeekOf(plan);
  const dueOf = (week: number): LocalDate => {
    const own = addDays(startsOn, 7 * week - 1);
    return week === weeks && endsOn > own ? endsOn : own;
  };
  const passed = passedBy(probation);
  const progressOf = (item: PlanItem): PlanItemProgress => {
    const seen = seenOf(item, known);
    const signOff =
      seen.at === null && isSigned(item.kind)
        ? (probation.signOffs.find((one) => one.itemId === item.itemId && stands(one)) ?? null)
        : null;
    const at = seen.at ?? signOff?.at ?? null;
    const dueOn = dueOf(item.week);
    const late = at === null && passed === null && today > dueOn;
    return { item, done: at !== null, at, signOff, have: seen.have, need: seen.need, dueOn, late };
  };
  const day = daysBetween(startsOn, today);
  return {
    ...{ startsOn, endsOn, weeks, passed },
    daysLeft: Math.max(0, daysBetween(today, endsOn) + 1),
    week: day < 0 ? 0 : Math.min(weeks, Math.floor(day / 7) + 1),
    items: plan.items.map(progressOf).sort((a, b) => a.item.week - b.item.week),
  };
};

/** What is to be done now: what is late, and what this week asks for. */
export const openNow = ({ items, week }: PlanProgress): readonly PlanItemProgress[] =>
  items.filter(({ done, item }) => !done && item.week <= week);
