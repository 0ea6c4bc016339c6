import type { LeaveRow, StaffRow } from '../../../../shared/projection/rows.ts';
import { daysOf, type LeaveAsked, leaveLimits } from '../../../../shared/rules/leave.ts';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import { isAway } from '../../../../shared/rules/roster.ts';
import { addDays, isLocalDate, type LocalDate, weekdayOf } from '../../../../shared/time/zone.ts';
import type { LeaveBreach, LeaveKind } from '../../../../shared/vocabulary.ts';

/** A request being typed, and what the page shows of those written down. Pure. */

export interface RequestDraft {
  /** Empty: for oneself. */
  readonly staffId: string;
  readonly kind: LeaveKind;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export const EMPTY_REQUEST: RequestDraft = { staffId: '', kind: 'leave', from: '', to: '', reason: '' };

/** The request as the rules look at it; `null` until its days are chosen. A single day needs no end. */
export const askedOf = ({ staffId, kind, from, to }: RequestDraft, me: StaffRow): LeaveAsked | null => {
  const last = to === '' ? from : to;
  if (!isLocalDate(from) || !isLocalDate(last) || last < from) return null;
  return { staffId: staffId === '' ? me.id : staffId, kind, from, to: last };
};

/** A later first day takes the last one along, so that the span never runs backwards. */
export const withFrom = (draft: RequestDraft, from: string): RequestDraft => ({
  ...draft,
  from,
  to: draft.to !== '' && draft.to < from ? from : draft.to,
});

/** The rules that are looked at for each kind, in the order in which they are told. */
export const rulesFor: Readonly<Record<LeaveKind, readonly LeaveBreach[]>> = {
  leave: ['shortNotice', 'tooLong', 'tooManyAway'],
  rest: ['shortNotice', 'tooManyAway', 'tooManyRestDays'],
  overtime: ['tooMuchOvertime'],
};

export interface AwayDay {
  readonly date: LocalDate;
  readonly away: readonly LeaveRow[];
  readonly asked: readonly LeaveRow[];
  /** More are away than the rule allows; it can only come about by a lead's decision, or at two PCs at once. */
  readonly isCrowded: boolean;
}

/** How many weeks ahead the calendar shows. */
const WEEKS = 5;

/** Who is away on each day of this week and the next ones, Monday to Sunday. */
export const awayWeeks = (leaves: readonly LeaveRow[], today: LocalDate): readonly (readonly AwayDay[])[] => {
  const monday = addDays(today, 1 - weekdayOf(today));
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (__, day): AwayDay => {
      const date = addDays(monday, 7 * week + day);
      const away = leaves.filter((row) => isAway(row, date));
      const asked = leaves.filter(
        ({ state, kind, from, to }) =>
          state === 'waiting' && kind !== 'overtime' && from <= date && date <= to,
      );
      const people = new Set(away.map(({ staffId }) => staffId));
      return { date, away, asked, isCrowded: people.size > leaveLimits.awayPerDay };
    }),
  );
};

export interface Lists {
  readonly waiting: readonly LeaveRow[];
  readonly settled: readonly LeaveRow[];
}

/** A lead sees everybody's, others their own: what waits by its first day, what is settled with the newest first. */
export const listsFor = (leaves: readonly LeaveRow[], me: StaffRow): Lists => {
  const mine = leaves.filter(({ staffId }) => staffId === me.id || hasRole(me.role, 'lead'));
  const newest = (row: LeaveRow): string => `${row.history.at(-1)?.at ?? row.askedAt} ${row.id}`;
  return {
    waiting: mine
      .filter(({ state }) => state === 'waiting')
      .sort((a, b) => (a.from + a.id < b.from + b.id ? -1 : 1)),
    settled: mine.filter(({ state }) => state !== 'waiting').sort((a, b) => (newest(a) > newest(b) ? -1 : 1)),
  };
};

export const lengthOf = (row: Pick<LeaveRow, 'from' | 'to'>): number => daysOf(row).length;

/** Whoever asked may take it back until it is over, a lead later too. */
export const mayWithdraw = ({ staffId, state, to }: LeaveRow, me: StaffRow, today: LocalDate): boolean => {
  if (state !== 'waiting' && state !== 'granted') return false;
  if (hasRole(me.role, 'lead')) return true;
  return staffId === me.id && (state === 'waiting' || to >= today);
};

/** Nobody below the manager decides on a request of their own. */
export const mayDecide = ({ staffId, state }: LeaveRow, me: StaffRow): boolean =>
  state !== 'withdrawn' && hasRole(me.role, staffId === me.id ? 'manager' : 'lead');
