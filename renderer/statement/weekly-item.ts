import type { WeekName } from '../../shared/time/week.ts';

/** The pages of Weekly. */
export const weeklyTabs = ['overview', 'statement', 'monday', 'pdf'] as const;
export type WeeklyTab = (typeof weeklyTabs)[number];

/** A week and a page of Weekly, as the window’s address holds them: `2026-W47:statement`, `2026-W47`. */
export const weeklyItem = (week: WeekName, tab: WeeklyTab): string =>
  tab === 'overview' ? week : `${week}:${tab}`;

/** The page an address names; the overview where it names none. */
export const weeklyTabIn = (item: string | null): WeeklyTab => {
  const asked = item?.split(':')[1];
  return weeklyTabs.find((tab) => tab === asked) ?? 'overview';
};
