import type { WeekFigures, WeeklySummary } from '../../../shared/report/weekly-summary.ts';

/** The key figures, as the print version has them. */
export const figureKeys = [
  'opened',
  'closed',
  'pending',
  'overdue',
  'handovers',
  'handoversLate',
  'notes',
  'lateArrivals',
] as const satisfies readonly (keyof WeekFigures)[];

export type FigureKey = (typeof figureKeys)[number];

/** Figures nobody wants above nought. */
export const isAlarming = (key: FigureKey, value: number): boolean =>
  value > 0 && (key === 'overdue' || key === 'handoversLate' || key === 'lateArrivals');

/** `+3`, `−2`; empty when nothing changed. */
export const changeText = (now: number, before: number): string => {
  const change = now - before;
  if (change === 0) return '';
  return change > 0 ? `+${change}` : `\u2212${-change}`;
};

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
