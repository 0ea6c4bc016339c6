import { isLocalDate } from '../time/zone.ts';
import type { EventEntry } from './route.ts';
import type { LearningPlanRow, ProbationRow } from './rows.ts';

/** Folds the plan. Each change replaces it as a whole; every version stays readable. */
export const foldLearningPlan = (row: LearningPlanRow | null, entry: EventEntry): LearningPlanRow | null => {
  if (entry.type !== 'learningPlanChanged') return row;
  const { value, basedOn } = entry.body;
  const concurrent = (basedOn ?? null) !== (row?.head ?? null);
  const version = { value, order: entry.order, at: entry.at, by: entry.actor, concurrent };
  return { id: 'plan', value, versions: [...(row?.versions ?? []), version], head: entry.order };
};

const withdrawnBy = <T extends { readonly order: string; readonly withdrawn: unknown }>(
  list: readonly T[],
  order: string,
  { at, actor }: EventEntry,
): readonly T[] =>
  list.map((one) =>
    one.order === order && one.withdrawn === null ? { ...one, withdrawn: { at, by: actor } } : one,
  );

/** Folds one person’s first month: when it began, what was signed off, and what was decided at its end. */
export const foldProbation = (before: ProbationRow | null, entry: EventEntry): ProbationRow | null => {
  const { order, at, actor: by } = entry;
  const signed = { order, at, by, withdrawn: null };
  const row = before ?? { id: '', startsOn: null, signOffs: [], decisions: [], head: '' };
  switch (entry.type) {
    case 'probationSet': {
      const { staffId: id, startsOn } = entry.body;
      // Another PC may write a date that no calendar has: nothing begins then.
      const isDay = startsOn !== null && isLocalDate(startsOn);
      return { ...row, id, startsOn: isDay ? startsOn : null, head: order };
    }
    case 'planItemSignedOff': {
      const { staffId: id, itemId, remark } = entry.body;
      const one = { ...signed, itemId, remark: remark ?? null };
      return { ...row, id, signOffs: [...row.signOffs, one], head: order };
    }
    case 'probationDecided': {
      const { staffId: id, verdict, weeks, reason } = entry.body;
      const one = { ...signed, verdict, weeks: weeks ?? 0, reason: reason ?? null };
      return { ...row, id, decisions: [...row.decisions, one], head: order };
    }
    case 'probationEntryWithdrawn': {
      if (before === null) return null;
      const { basedOn } = entry.body;
      return {
        ...row,
        signOffs: withdrawnBy(row.signOffs, basedOn, entry),
        decisions: withdrawnBy(row.decisions, basedOn, entry),
        head: order,
      };
    }
    default:
      return before;
  }
};
