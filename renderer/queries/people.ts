import { useMemo } from 'react';
import type { AttendanceRow, BookRow, ShiftTemplateRow, StaffRow } from '../../shared/projection/rows.ts';
import { attendanceOf, isForgotten, onDuty } from '../../shared/rules/context.ts';
import { useText } from '../i18n/text.ts';
import { useNow, useSession } from '../services.ts';
import { rowsOf } from './rows-of.ts';
import { useRows } from './use-rows.ts';

/** Questions about the shop, its people and who is at work. `undefined` means: still being read. */

export const useBookRow = (): BookRow | null | undefined =>
  useRows((reader) => reader.get('book', 'book'), []);

const byName = new Intl.Collator(['zh-CN-u-co-pinyin', 'en']);

/** Everybody in the book, also those who have left, by name. */
export const useStaff = (): readonly StaffRow[] | undefined =>
  useRows(
    async (reader) => [...(await reader.live('staff'))].sort((a, b) => byName.compare(a.name, b.name)),
    [],
  );

/** Names by id out of these people. */
export const useNames = (staff: readonly StaffRow[] | undefined): ((staffId: string) => string) => {
  const t = useText();
  return useMemo(() => {
    const names = new Map(staff?.map(({ id, name }) => [id, name]));
    return (staffId) => names.get(staffId) ?? t(staffId === 'system' ? 'system' : 'unknownPerson');
  }, [staff, t]);
};

/** Shift templates by their start; retired ones too. */
export const useTemplates = (): readonly ShiftTemplateRow[] | undefined =>
  useRows(
    async (reader) =>
      [...(await reader.live('shiftTemplate'))].sort((a, b) => (a.start + a.id < b.start + b.id ? -1 : 1)),
    [],
  );

const useCheckedIn = (): readonly AttendanceRow[] | undefined =>
  useRows((reader) => reader.live('attendance', 'in'), []);

/** Who is checked in now, in the order of arrival. */
export const useOnDuty = (): readonly AttendanceRow[] | undefined => {
  const attendance = useCheckedIn();
  const now = useNow();
  return useMemo(
    () => (attendance === undefined ? undefined : onDuty(rowsOf({ attendance }), now)),
    [attendance, now],
  );
};

export interface Me {
  readonly staff: StaffRow;
  /** The shift I am checked in to; `null` when none, or its check-out was forgotten hours ago. */
  readonly attendance: AttendanceRow | null;
}

/** Who is writing at this PC; `null` when nobody is, `undefined` while it is read. */
export const useMe = (): Me | null | undefined => {
  const { staffId } = useSession();
  const staff = useRows(
    async (reader) => (staffId === null ? null : await reader.get('staff', staffId)),
    [staffId],
  );
  const attendance = useCheckedIn();
  const now = useNow();
  if (staffId === null) return null;
  if (staff === undefined || attendance === undefined) return undefined;
  if (staff === null) return null;
  const open = attendanceOf(rowsOf({ attendance }), staffId);
  return { staff, attendance: open !== null && isForgotten(open, now) ? null : open };
};
