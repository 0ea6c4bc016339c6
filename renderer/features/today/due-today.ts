import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { dueAtOf } from '../../../shared/rules/handover.ts';
import { localDateOf } from '../../../shared/time/zone.ts';
import { severities } from '../../../shared/vocabulary.ts';
import type { Calendar } from '../../format/moments.ts';

export interface DueRow {
  readonly row: FollowUpRow;
  readonly at: string;
}

/** What is due later today, soonest first; and what is overdue, the most urgent first, then the oldest. */
export const dueToday = (open: readonly FollowUpRow[], { now, zone }: Calendar) => {
  const today = localDateOf(now, zone);
  const due = open
    .flatMap((row): readonly DueRow[] => {
      const at = dueAtOf(row);
      return at === null || localDateOf(at, zone) > today ? [] : [{ row, at }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const rank = ({ row }: DueRow): number => severities.indexOf(row.severity);
  return {
    coming: due.filter(({ at }) => at > now),
    overdue: due.filter(({ at }) => at <= now).sort((a, b) => rank(a) - rank(b)),
  };
};
