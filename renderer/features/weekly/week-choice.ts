import { mondayOf, type WeekName } from '../../../shared/time/week.ts';

/** The week asked for, if it is one and does not lie ahead; else this week. */
export const chosenWeek = (item: string | null, current: WeekName): WeekName =>
  chosen(item?.split(':')[0] ?? '', current);

const chosen = (week: string, current: WeekName): WeekName =>
  week <= current && mondayOf(week).ok ? week : current;
