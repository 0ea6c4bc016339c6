import type { BookRow } from '../projection/rows.ts';
import { type LocalDate, localDateOf } from '../time/zone.ts';
import type { WeeklySummary } from './weekly-summary.ts';

/** Whether nothing at all was written down, and nothing was open. */
export const isBlankWeek = ({
  figures,
  attendance,
  notes,
  customerVoice,
  review,
}: Pick<WeeklySummary, 'figures' | 'attendance' | 'notes' | 'customerVoice' | 'review'>): boolean =>
  Object.values(figures).every((figure) => figure === 0) &&
  attendance.length + notes.length + customerVoice.length + review.additions.length === 0;

/**
 * The date on which the book began, where the week was over by then and nobody has written anything of it since: there
 * is nothing to sign. History that was typed in afterwards is something.
 */
export const beganAfter = (
  summary: WeeklySummary,
  { createdAt, zone }: Pick<BookRow, 'createdAt' | 'zone'>,
): LocalDate | null => {
  const began = localDateOf(createdAt, zone);
  return summary.to < began && isBlankWeek(summary) && summary.review.decisions.length === 0 ? began : null;
};
