import type { WholeBook } from '../../../shared/projection/projection.ts';
import { markOf } from '../../../shared/report/sealed-week.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import type { SmallBook } from './book.ts';
import { NO_DIGEST } from './writer.ts';

/** The weekly value as the book has it now. */
export const weekIn = (book: SmallBook, week: string): WeeklySummary => {
  const summary = weeklySummary(book.rows(), { week, now: book.now(), digest: NO_DIGEST });
  if (!summary.ok) throw new Error(summary.error.code);
  return summary.value;
};

/** What somebody has to have seen to seal it. */
export const markOfWeek = (book: SmallBook, week: string): string => markOf(weekIn(book, week));

/** The rows as if nobody had signed a week: every week is counted from what is known now. */
export const unsealed = (rows: WholeBook): WholeBook => ({
  get: (kind, id) => (kind === 'weekSeal' ? null : rows.get(kind, id)),
  all: (kind) => (kind === 'weekSeal' ? [] : rows.all(kind)),
  written: rows.written,
});
