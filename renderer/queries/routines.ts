import { useMemo } from 'react';
import type { Rows } from '../../shared/projection/projection.ts';
import { hasRole } from '../../shared/rules/permissions.ts';
import { type RoutineView, routinesFor } from '../../shared/rules/routine.ts';
import { addDays, type LocalDate, localDateOf } from '../../shared/time/zone.ts';
import { useCalendar } from '../frame.tsx';
import { useMe } from './people.ts';
import { rowsOf } from './rows-of.ts';
import { useRows } from './use-rows.ts';

/** Questions about routines. `undefined` means: still being read. */

/** The routines, what was done of them lately and who was at work in the last two weeks, as the rules want them. */
export const useRoutineRows = (): Rows | undefined => {
  const read = useRows(
    async (reader) => ({
      routine: await reader.live('routine'),
      routineRun: await reader.live('routineRun'),
      attendance: await reader.live('attendance'),
    }),
    [],
  );
  return useMemo(() => (read === undefined ? undefined : rowsOf(read)), [read]);
};

/** A week that was due two weeks ago began six days before that; a month, up to thirty. */
const BACK_DAYS = 45;

/** The same with everybody who was at work in the last weeks, for looking back. */
export const useRoutineHistory = (): Rows | undefined => {
  const { now, zone } = useCalendar();
  const since = addDays(localDateOf(now, zone), -BACK_DAYS).replaceAll('-', '');
  const recent = useRoutineRows();
  const packed = useRows((reader) => reader.packed('attendance', since), [since]);
  return useMemo(() => {
    if (recent === undefined || packed === undefined) return undefined;
    const live = new Set(recent.all('attendance').map(({ id }) => id));
    return rowsOf({
      routine: recent.all('routine'),
      routineRun: recent.all('routineRun'),
      attendance: [...recent.all('attendance'), ...packed.filter(({ id }) => !live.has(id))],
    });
  }, [recent, packed]);
};

export interface MyRoutines {
  readonly views: readonly RoutineView[];
  readonly date: LocalDate;
}

/** The routines of somebody on a business date. */
export const useRoutinesOn = (staffId: string, date: LocalDate): readonly RoutineView[] | undefined => {
  const rows = useRoutineRows();
  const { now, zone } = useCalendar();
  return useMemo(
    () => (rows === undefined ? undefined : routinesFor(rows, { staffId, date, now, zone })),
    [rows, staffId, date, now, zone],
  );
};

/** What I may count now: on duty all that concerns me; a lead off duty what the shop owes; nothing for others. */
export const useMyRoutines = (): MyRoutines | null => {
  const me = useMe();
  const { now, zone } = useCalendar();
  const date = me?.attendance?.date ?? localDateOf(now, zone);
  const views = useRoutinesOn(me?.staff.id ?? '', date);
  if (!me || views === undefined) return null;
  if (me.attendance !== null) return { views, date };
  if (!hasRole(me.staff.role, 'lead')) return null;
  return { views: views.filter(({ routine }) => routine.scope === 'shop'), date };
};
