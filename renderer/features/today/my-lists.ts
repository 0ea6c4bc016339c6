import { useRef } from 'react';
import { isDueNow, phaseOf } from '../../checklists/phase.ts';
import { useCalendar } from '../../frame.tsx';
import { useListsOfShift } from '../../queries/checklists.ts';
import { useMe } from '../../queries/people.ts';

/**
 * The lists of the shift I am on; `null` off duty, and where the shop has none. `first` once the hour of one has come:
 * they stay where they are when it is finished, and do not jump away from under the hand.
 */
export const useMyLists = () => {
  const attendance = useMe()?.attendance ?? null;
  const views = useListsOfShift(attendance?.shift ?? null);
  const { now } = useCalendar();
  const first = useRef(false);
  if (attendance === null || views === undefined || views.length === 0) return null;
  const phase = phaseOf(attendance, now);
  if (views.some((view) => isDueNow(view, phase, attendance.staffId))) first.current = true;
  return { attendance, views, first: first.current };
};
