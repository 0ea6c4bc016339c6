import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';

/** True for a week in which nothing was written down and nothing was left over. */
export const isEmptyWeek = ({
  figures,
  attendance,
  notes,
  customerVoice,
  handovers,
  pending,
  statements,
}: WeeklySummary): boolean =>
  figures.opened + figures.closed + figures.reopened === 0 &&
  attendance.length +
    notes.length +
    customerVoice.length +
    handovers.length +
    pending.length +
    statements.lines.length ===
    0;
