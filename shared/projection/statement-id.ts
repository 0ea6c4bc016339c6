import type { WeekName } from '../time/week.ts';
import { rosterIdOf } from './roster-id.ts';

/**
 * The one id of a person’s statement of a week, on every PC: `w-20261116-w47/s-20261101-k3v9q2x8`. `null` for no week.
 * Two people never share one, since no id holds a slash.
 */
export const statementIdOf = (week: WeekName, staffId: string): string | null => {
  const id = rosterIdOf(week);
  return id === null ? null : `${id}/${staffId}`;
};
