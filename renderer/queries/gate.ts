import { useMemo } from 'react';
import type { Rows } from '../../shared/projection/projection.ts';
import type { AttendanceRow, FollowUpRow, HandoverRow } from '../../shared/projection/rows.ts';
import { type DepartureGate, departureGate, isHeldBack } from '../../shared/rules/gate.ts';
import { useFrame } from '../frame.tsx';
import { type Me, useMe } from './people.ts';
import { rowsOf } from './rows-of.ts';
import { useRows } from './use-rows.ts';

/** Questions about the gate of a shift change. `undefined` means: still being read. */

/** Everything the gate looks at, as the rules want it. */
export const useGateRows = (): Rows | undefined => {
  const { staff } = useFrame();
  const read = useRows(async (reader) => {
    const book = await reader.get('book', 'book');
    return {
      book: book === null ? [] : [book],
      attendance: await reader.live('attendance', 'in'),
      handover: await reader.live('handover'),
      followUp: await reader.live('followUp', 'open'),
    };
  }, []);
  return useMemo(() => (read === undefined ? undefined : rowsOf({ ...read, staff })), [read, staff]);
};

/** Whether somebody may check out now, and what is missing if not. */
export const useDepartureGate = (attendance: AttendanceRow): DepartureGate | undefined => {
  const rows = useGateRows();
  const { now } = useFrame().calendar;
  return rows === undefined ? undefined : departureGate(rows, attendance, now);
};

/** The handover that keeps me from changing this follow-up; `null` when nothing does. */
export const useHeldBack = (row: FollowUpRow): HandoverRow | null => {
  const rows = useGateRows();
  const me: Me | null | undefined = useMe();
  return rows === undefined || !me ? null : isHeldBack(rows, me, row);
};
