import type { AttendanceRow, FollowUpRow, HandoverRow } from '../../../shared/projection/rows.ts';
import { addDays, type LocalDate } from '../../../shared/time/zone.ts';
import type { Reader } from '../../projection/reader.ts';
import { useRows } from '../../queries/use-rows.ts';

const rowsWithIds = async (reader: Reader, ids: readonly string[]): Promise<readonly FollowUpRow[]> => {
  const found = await Promise.all(ids.map((id) => reader.get('followUp', id)));
  return found.filter((row) => row !== null);
};

/** The follow-ups with these ids, however old; those this PC has not received are left out. */
export const useFollowUpsById = (ids: readonly string[]): readonly FollowUpRow[] | undefined =>
  useRows((reader) => rowsWithIds(reader, ids), [ids.join(' ')]);

/**
 * Every follow-up a take-over may speak of: all that are open, and each that was handed over. The latter are read one
 * by one: a closed one may lie in packed history, and one that is nowhere has not arrived yet.
 */
export const useTakeOverFollowUps = (handovers: readonly HandoverRow[]): readonly FollowUpRow[] | undefined =>
  useRows(
    async (reader) => {
      const open = await reader.live('followUp', 'open');
      const known = new Set(open.map(({ id }) => id));
      const handed = handovers.flatMap(({ items }) => items.map(({ followUpId }) => followUpId));
      const missing = [...new Set(handed)].filter((id) => !known.has(id));
      return [...open, ...(await rowsWithIds(reader, missing))];
    },
    [handovers.map(({ id }) => id).join(' ')],
  );

/** Handovers old enough to be packed, newest first; read when asked for. */
export const useOlderHandovers = (wanted: boolean): readonly HandoverRow[] | undefined =>
  useRows(
    async (reader) =>
      wanted ? [...(await reader.packed('handover'))].sort((a, b) => (a.signedAt > b.signedAt ? -1 : 1)) : [],
    [wanted],
  );

const compact = (date: LocalDate): string => date.replaceAll('-', '');

/** Who was on a shift, however long ago: how they left stands in the record of its handover. */
export const useAttendanceOf = (shift: string, date: LocalDate): readonly AttendanceRow[] | undefined =>
  useRows(
    async (reader) => {
      const ofShift = (rows: readonly AttendanceRow[]) =>
        rows.filter((row) => row.shift === shift && row.withdrawnAt === null);
      const live = ofShift(await reader.live('attendance'));
      if (live.length > 0) return live;
      return ofShift(
        await reader.packed('attendance', compact(addDays(date, -1)), compact(addDays(date, 2))),
      );
    },
    [shift, date],
  );
