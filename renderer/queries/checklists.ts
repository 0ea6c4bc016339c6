import { useMemo } from 'react';
import type { AttendanceRow, ChecklistRow, ChecklistRunRow } from '../../shared/projection/rows.ts';
import { type ListView, listsOfShift } from '../../shared/rules/checklist.ts';
import type { ShiftId } from '../../shared/time/shifts.ts';
import { useFrame } from '../frame.tsx';
import { rowsOf } from './rows-of.ts';
import { useRows } from './use-rows.ts';

/** Questions about checklists. `undefined` means: still being read. */

/** Every list of the shop, retired ones too, in no promised order. */
export const useChecklists = (): readonly ChecklistRow[] | undefined =>
  useRows((reader) => reader.live('checklist'), []);

/** What was done of the lists in the last two weeks. */
export const useChecklistRuns = (): readonly ChecklistRunRow[] | undefined =>
  useRows((reader) => reader.live('checklistRun'), []);

/** The lists of a shift in the order of a day; none where there is no shift. */
export const useListsOfShift = (shift: ShiftId | null): readonly ListView[] | undefined => {
  const { staff } = useFrame();
  const checklist = useChecklists();
  const checklistRun = useChecklistRuns();
  return useMemo(() => {
    if (checklist === undefined || checklistRun === undefined) return undefined;
    return shift === null ? [] : listsOfShift(rowsOf({ staff, checklist, checklistRun }), shift);
  }, [staff, checklist, checklistRun, shift]);
};

/** Who was at work on which shift in the last two weeks. */
export const useRecentAttendance = (): readonly AttendanceRow[] | undefined =>
  useRows(
    async (reader) => (await reader.live('attendance')).filter(({ withdrawnAt }) => withdrawnAt === null),
    [],
  );
