import { shippedIdOf } from '../import/ids.ts';
import { witness } from './fold-witness.ts';
import { historyLine } from './history.ts';
import type { EventEntry, FollowUpEntry, MilestoneEntry } from './route.ts';
import type { CadenceRow, FollowUpRow, MilestoneRow } from './rows.ts';

/** Folds the shop’s rhythm. Each change replaces it as a whole; every version stays readable. */
export const foldCadence = (row: CadenceRow | null, entry: EventEntry): CadenceRow | null => {
  if (entry.type !== 'cadenceChanged') return row;
  const { value, basedOn } = entry.body;
  const since = entry.body.since ?? null;
  const concurrent = (basedOn ?? null) !== (row?.head ?? null);
  const version = { value, since, order: entry.order, at: entry.at, by: entry.actor, concurrent };
  return { id: 'cadence', value, since, versions: [...(row?.versions ?? []), version], head: entry.order };
};

/** Folds one milestone: what happened, whether it still counts, and what it has opened. */
export const foldMilestone = (row: MilestoneRow | null, entry: MilestoneEntry): MilestoneRow | null => {
  switch (entry.type) {
    case 'milestoneNoted': {
      // Two PCs gave one id to two things: both stand in the histories of their follow-ups, the first is counted from.
      if (row !== null) return row;
      const { milestoneId, followUpId, milestone, at, importedFrom } = entry.body;
      const importId = importedFrom?.importId ?? null;
      return {
        ...{ id: milestoneId, followUpId, milestone, at, withdrawn: false, opened: [] },
        ...{ notedAt: entry.at, notedBy: entry.actor, importId, head: entry.order },
      };
    }
    case 'cameWithList': {
      // Two PCs read the same list at once: it came in once, as the first says.
      if (row !== null) return row;
      const { followUpId, importId, shippedAt } = entry.body;
      return {
        ...{ id: shippedIdOf(followUpId), followUpId, milestone: 'shipped', at: shippedAt },
        ...{ withdrawn: false, opened: [], notedAt: entry.at, notedBy: entry.actor },
        ...{ importId, head: entry.order },
      };
    }
    case 'milestoneWithdrawn':
      return row === null ? null : { ...row, withdrawn: entry.body.withdrawn, head: entry.order };
    case 'openedBecause': {
      const { ruleId, followUpId } = entry.body;
      if (row === null || row.opened.some((one) => one.ruleId === ruleId)) return row;
      return { ...row, opened: [...row.opened, { ruleId, followUpId }] };
    }
    default:
      return entry satisfies never;
  }
};

type NotedEntry = Extract<FollowUpEntry, { type: `milestone${string}` }>;

/** What of it stands in the history of the follow-up it was noted at. */
export const noted = (row: FollowUpRow, entry: NotedEntry): FollowUpRow => {
  const { milestone, at } = entry.body;
  const isGone = entry.type === 'milestoneWithdrawn' && entry.body.withdrawn;
  const change = { field: milestone, before: isGone ? at : null, after: isGone ? null : at };
  return witness(row, entry, historyLine(entry, { changes: [change] }));
};
