import { useMemo } from 'react';
import defaults from '../../../resources/book/default-learning-plan.json';
import type { PlanProgress } from '../../../shared/learning/plan.ts';
import { planInForce, planProgress, shippedPlan, typingGoalOf } from '../../../shared/learning/plan.ts';
import { unaskedChapters } from '../../../shared/learning/shop-questions.ts';
import type {
  HandoverRow,
  LearnerRow,
  LearningPlanRow,
  PlanValue,
  ProbationRow,
  StaffRow,
} from '../../../shared/projection/rows.ts';
import { useFrame } from '../../frame.tsx';
import { useLanguage } from '../../i18n/text.ts';
import { useShopPages } from '../../manual/use-manual.ts';
import { useBookRow } from '../../queries/people.ts';
import { useRows } from '../../queries/use-rows.ts';

const shipped = { 'zh-CN': shippedPlan(defaults['zh-CN']), en: shippedPlan(defaults.en) };

export interface PlanNow {
  /** As it counts; the shipped one in the language of this person. */
  readonly plan: PlanValue;
  /** What leads have made of it; `null` while it is as Baton ships it and always was. */
  readonly row: LearningPlanRow | null;
}

/** What a trainee learns in which week; `undefined` while the book is read. */
export const usePlan = (): PlanNow | undefined => {
  const language = useLanguage();
  const row = useRows((reader) => reader.get('learningPlan', 'plan'), []);
  const own = shipped[language];
  return useMemo(() => (row === undefined ? undefined : { plan: planInForce(own, row), row }), [own, row]);
};

/** How fast the shop wants its people to type. */
export const useTypingGoal = (): number | undefined => {
  const now = usePlan();
  return now === undefined ? undefined : typingGoalOf(now.plan);
};

/** One person’s first month, and what is known of how they learn. */
export interface Traineeship {
  readonly person: StaffRow;
  readonly row: ProbationRow | null;
  readonly learner: LearnerRow | null;
  /** `null` before it has begun. */
  readonly progress: PlanProgress | null;
  readonly handovers: readonly HandoverRow[];
}

/** Whose first month it is: chosen among everybody who works here. */
type Which = (person: StaffRow, row: ProbationRow | null) => boolean;

/** `20261116`: the day from which their handovers are read. */
const sinceOf = (rows: readonly (ProbationRow | null)[]): string | null =>
  rows
    .flatMap((row) => row?.startsOn ?? [])
    .sort()[0]
    ?.replaceAll('-', '') ?? null;

/** The first months of some people, by name; `undefined` while they are read. `key` says when `which` is another. */
export const useTraineeships = (which: Which, key: string): readonly Traineeship[] | undefined => {
  const { staff, calendar } = useFrame();
  const now = usePlan();
  const book = useBookRow();
  const probations = useRows((reader) => reader.live('probation'), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `which`
  const chosen = useMemo(
    () =>
      probations === undefined
        ? undefined
        : staff.flatMap((person) => {
            const row = probations.find(({ id }) => id === person.id) ?? null;
            return person.active && which(person, row) ? [{ person, row }] : [];
          }),
    [staff, probations, key],
  );
  const pages = useShopPages();
  const ids = (chosen ?? []).map(({ person }) => person.id).join(' ');
  const since = sinceOf((chosen ?? []).map(({ row }) => row));
  const learners = useRows((reader) => reader.many('learner', ids === '' ? [] : ids.split(' ')), [ids]);
  // Handovers of a month ago lie packed: they are read only where somebody is on probation.
  const handovers = useRows(
    async (reader) =>
      since === null ? [] : [...(await reader.packed('handover', since)), ...(await reader.live('handover'))],
    [since],
  );
  return useMemo(() => {
    if (chosen === undefined || now === undefined || learners === undefined || handovers === undefined)
      return undefined;
    if (pages === undefined) return undefined;
    const unasked = unaskedChapters(pages);
    const language = book?.language ?? 'zh-CN';
    return chosen.map(({ person, row }) => {
      const learner = learners.find(({ id }) => id === person.id) ?? null;
      const known = {
        plan: now.plan,
        probation: row,
        learner,
        handovers,
        staffId: person.id,
        unasked,
        language,
      };
      return { person, row, learner, handovers, progress: planProgress({ ...known, ...calendar }) };
    });
  }, [chosen, now, learners, handovers, pages, book, calendar]);
};
