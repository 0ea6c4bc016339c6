import type { AttendanceRow } from '../../shared/projection/rows.ts';
import { isFor, isOwed, type ListView } from '../../shared/rules/checklist.ts';
import { minutesBetween } from '../../shared/time/zone.ts';

/** Where somebody stands in their shift: its first hour, its last, or between. */
export type Phase = 'first' | 'middle' | 'last';

const HOUR_MINUTES = 60;

export const phaseOf = (
  { startsAt, endsAt }: Pick<AttendanceRow, 'startsAt' | 'endsAt'>,
  now: string,
): Phase => {
  if (minutesBetween(now, endsAt) < HOUR_MINUTES) return 'last';
  return minutesBetween(startsAt, now) < HOUR_MINUTES ? 'first' : 'middle';
};

/** True for a list whose hour it is and that is not finished: opening at first, closing and one’s own cleaning at last. */
export const isDueNow = (view: ListView, phase: Phase, staffId: string): boolean => {
  if (!isOwed(view) || !isFor(view, staffId)) return false;
  const { when } = view.list;
  return phase === 'first'
    ? when === 'opening'
    : phase === 'last' && (when === 'closing' || when === 'cleaning');
};

/** How far the lists are that are this person’s: a patrol counts once it is begun. */
export const totalOf = (
  views: readonly ListView[],
  staffId: string,
): { readonly settled: number; readonly total: number } => {
  const mine = views.filter(
    (view) => isFor(view, staffId) && (view.list.when !== 'patrol' || view.settled > 0),
  );
  const sum = (count: (view: ListView) => number): number => mine.reduce((all, view) => all + count(view), 0);
  return { settled: sum(({ settled }) => settled), total: sum(({ items }) => items.length) };
};
