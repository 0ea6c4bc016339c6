import { mondayOf, type WeekName } from '../time/week.ts';

/** The one id of a week's plan, so that all PCs write into the same row: `w-20261116-w47`. `null` for no week. */
export const rosterIdOf = (week: WeekName): string | null => {
  const monday = mondayOf(week);
  return monday.ok ? `w-${monday.value.replaceAll('-', '')}-w${week.slice(6)}` : null;
};
