import type { PersonFigures, WeekFigures } from './weekly-summary.ts';

/** The figures at the head of a week and of a month, in their order, on the screen as on paper. */
export const keyFigureNames = [
  'opened',
  'closed',
  'pending',
  'overdue',
  'handovers',
  'handoversLate',
  'notes',
  'lateArrivals',
] as const satisfies readonly (keyof WeekFigures)[];

export type KeyFigureName = (typeof keyFigureNames)[number];

/** A figure nobody wants above nought. */
export const isAlarming = (name: KeyFigureName, value: number): boolean =>
  value > 0 && (name === 'overdue' || name === 'handoversLate' || name === 'lateArrivals');

/** What is counted of a person, with the name of its words. */
export const personCounts = [
  ['shifts', 'shifts'],
  ['late', 'late'],
  ['opened', 'opened'],
  ['closed', 'closed'],
  ['progressed', 'progressed'],
  ['notes', 'notes'],
  ['handoversSigned', 'signed'],
  ['handoversAccepted', 'accepted'],
] as const satisfies readonly (readonly [keyof PersonFigures, string])[];

/** `+3`, `−2`; empty when nothing changed. */
export const changeText = (now: number, before: number): string => {
  const change = now - before;
  if (change === 0) return '';
  return change > 0 ? `+${change}` : `\u2212${-change}`;
};
