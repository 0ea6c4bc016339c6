import type { FollowUpEntry } from './route.ts';
import type { FollowUpRow, HistoryLine } from './rows.ts';

/** The row with one more line of history and whatever else changed. */
export const witness = (
  row: FollowUpRow,
  entry: FollowUpEntry,
  line: HistoryLine,
  rest: Partial<FollowUpRow> = {},
): FollowUpRow => ({
  ...row,
  ...rest,
  touchedAt: entry.at,
  head: entry.order,
  history: [...row.history, line],
});
