import type { AttendanceRow } from '../../../shared/projection/rows.ts';
import { attendanceOf } from '../../../shared/rules/context.ts';
import { type DepartureGate, departureGate } from '../../../shared/rules/gate.ts';
import { createSmallBook, type SmallBook } from './book.ts';

export const codeOf = (result: {
  readonly ok: boolean;
  readonly error?: { readonly code: string };
}): string => (result.ok ? 'ok' : (result.error?.code ?? ''));

export const yes = (followUpId: string) => ({ followUpId, decision: 'accepted', readBack: '复述' });

/** The attendance somebody is in now. */
export const attendanceNow = (book: SmallBook, staffId: string): AttendanceRow | null =>
  attendanceOf(book.rows(), staffId);

export const gateOf = (book: SmallBook, staffId: string): DepartureGate => {
  const attendance = attendanceNow(book, staffId);
  if (attendance === null) throw new Error(`${staffId} is not at work`);
  return departureGate(book.rows(), attendance, book.now());
};

/**
 * The small book of a shop that asks for acceptance: 安 in the morning, 波 in the evening, 彩 at home, a third shift
 * from attendanceNow, and one open follow-up `f-1` of the morning.
 */
export const createStrictBook = (): SmallBook => {
  const book = createSmallBook();
  book.act('s-boss', 'changeBookSettings', { requireAcceptance: true });
  book.act('s-boss', 'addStaff', { id: 's-cai', name: '彩', role: 'agent' });
  book.act('s-lead', 'addShiftTemplate', { id: 'noon', name: '中班', start: '12:00', end: '23:00' });
  book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
  book.act('s-bo', 'checkIn', { shift: '2026-11-16/late' });
  book.act('s-ann', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '桌子' });
  return book;
};
