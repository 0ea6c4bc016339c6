import { mondayOf, type WeekName } from '../../../shared/time/week.ts';

/** The week asked for, if it is one and does not lie ahead; else this week. */
export const chosenWeek = (item: string | null, current: WeekName): WeekName =>
  item !== null && item <= current && mondayOf(item).ok ? item : current;
