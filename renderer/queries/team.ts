import { rosterIdOf } from '../../shared/projection/roster-id.ts';
import type { LeaveRow, RosterRow } from '../../shared/projection/rows.ts';
import type { WeekName } from '../../shared/time/week.ts';
import { addDays, localDateOf } from '../../shared/time/zone.ts';
import { useRows } from './use-rows.ts';

/** Questions about the plan of shifts and about leave. `undefined` means: still being read. */

/** The plan of a week, however old; `null` when nobody has planned it. */
export const useRoster = (week: WeekName): RosterRow | null | undefined =>
  useRows(
    async (reader) => {
      const id = rosterIdOf(week);
      return id === null ? null : reader.get('roster', id);
    },
    [week],
  );

/** Leave is packed two months after it is over; who looks further back reads all of it. */
const AT_HAND_DAYS = 56;

/** Every request that may touch days from `from` on, in no promised order. */
export const useLeaves = (from: string, now: string, zone: string): readonly LeaveRow[] | undefined => {
  const isOld = from < addDays(localDateOf(now, zone), -AT_HAND_DAYS);
  return useRows(
    async (reader) => {
      const live = await reader.live('leave');
      return isOld ? [...live, ...(await reader.packed('leave'))] : live;
    },
    [isOld],
  );
};
