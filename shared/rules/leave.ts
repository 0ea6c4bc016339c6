import type { Rows } from '../projection/projection.ts';
import type { LeaveRow } from '../projection/rows-roster.ts';
import { addDays, daysBetween, type LocalDate } from '../time/zone.ts';
import type { LeaveBreach, LeaveKind } from '../vocabulary.ts';
import { isAway } from './roster.ts';

/** The numbers of S4. */
export const leaveLimits = {
  /** Leave is asked so many days ahead. */
  noticeDays: 3,
  /** Days of leave in a row. */
  leaveDays: 3,
  /** People away on the same day. */
  awayPerDay: 2,
  /** Rest days asked for in a calendar month. */
  restDaysPerMonth: 2,
  /** Days of overtime in a row. */
  overtimeDays: 3,
} as const;

/** A request as the rules look at it, written down or still being typed. */
export interface LeaveAsked {
  readonly staffId: string;
  readonly kind: LeaveKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One rule that is broken, with what is needed to say so in plain words. */
export interface Breach {
  readonly code: LeaveBreach;
  /** What was counted: days ahead, days in a row, people away, rest days in the month. */
  readonly count: number;
  readonly limit: number;
  /** The days it is about, in order. */
  readonly dates: readonly LocalDate[];
}

/** No request is longer than this; a foreign journal may say so all the same, and must not stop every screen. */
export const LONGEST_LEAVE_DAYS = 31;

/** The days of a span, both ends included; none where it ends before it begins. */
export const daysOf = ({
  from,
  to,
}: {
  readonly from: LocalDate;
  readonly to: LocalDate;
}): readonly LocalDate[] =>
  from > to
    ? []
    : Array.from({ length: Math.min(daysBetween(from, to) + 1, LONGEST_LEAVE_DAYS) }, (_, day) =>
        addDays(from, day),
      );

/**
 * The rules of S4 that a request breaks, asked on `today`: leave and rest days are asked three days ahead; leave lasts
 * three days at most; at most two people are away on the same day; two rest days are asked for in a month; overtime
 * runs three days in a row at most. Counted with what has been granted so far; what already touches the request on
 * either side counts into its row of days. None of them stops a request: a lead may grant it with a reason.
 */
export const leaveBreaches = (rows: Rows, asked: LeaveAsked, today: LocalDate): readonly Breach[] => {
  const granted = rows.all('leave').filter(({ state }) => state === 'granted');
  const own = granted.filter(({ staffId, kind }) => staffId === asked.staffId && kind === asked.kind);
  const others = granted.filter(({ staffId }) => staffId !== asked.staffId);
  switch (asked.kind) {
    case 'leave':
      return [
        ...shortNotice(asked, today),
        ...tooManyInARow('tooLong', leaveLimits.leaveDays, asked, own),
        ...tooManyAway(asked, others),
      ];
    case 'rest':
      return [...shortNotice(asked, today), ...tooManyAway(asked, others), ...tooManyRestDays(asked, own)];
    case 'overtime':
      return tooManyInARow('tooMuchOvertime', leaveLimits.overtimeDays, asked, own);
    default:
      return asked.kind satisfies never;
  }
};

/** The rules that a request in the book breaks, its notice counted from the day on which it was asked. */
export const breachesOf = (rows: Rows, row: LeaveRow): readonly Breach[] =>
  leaveBreaches(rows, row, row.askedOn);

const shortNotice = ({ from }: LeaveAsked, today: LocalDate): readonly Breach[] => {
  const count = Math.max(0, daysBetween(today, from));
  const limit = leaveLimits.noticeDays;
  return count >= limit ? [] : [{ code: 'shortNotice', count, limit, dates: [from] }];
};

const tooManyInARow = (
  code: LeaveBreach,
  limit: number,
  asked: LeaveAsked,
  own: readonly LeaveRow[],
): readonly Breach[] => {
  const taken = new Set([...daysOf(asked), ...own.flatMap(daysOf)]);
  const before = run(taken, addDays(asked.from, -1), -1);
  const after = run(taken, addDays(asked.to, 1), 1);
  const dates = [...before.toReversed(), ...daysOf(asked), ...after];
  return dates.length <= limit ? [] : [{ code, count: dates.length, limit, dates }];
};

/** The days taken one after the other from `start` on, in one direction. */
const run = (taken: ReadonlySet<LocalDate>, start: LocalDate, step: 1 | -1): readonly LocalDate[] => {
  const dates: LocalDate[] = [];
  for (let date = start; taken.has(date); date = addDays(date, step)) dates.push(date);
  return dates;
};

const tooManyAway = (asked: LeaveAsked, others: readonly LeaveRow[]): readonly Breach[] => {
  const limit = leaveLimits.awayPerDay;
  const crowded = daysOf(asked)
    .map((date) => ({
      date,
      count: 1 + new Set(others.filter((row) => isAway(row, date)).map(({ staffId }) => staffId)).size,
    }))
    .filter(({ count }) => count > limit);
  if (crowded.length === 0) return [];
  const count = Math.max(...crowded.map((day) => day.count));
  return [{ code: 'tooManyAway', count, limit, dates: crowded.map(({ date }) => date) }];
};

const monthOf = (date: LocalDate): string => date.slice(0, 7);

/** One breach for each month that has too many. */
const tooManyRestDays = (asked: LeaveAsked, own: readonly LeaveRow[]): readonly Breach[] => {
  const limit = leaveLimits.restDaysPerMonth;
  const months = [...new Set(daysOf(asked).map(monthOf))];
  const all = new Set([...daysOf(asked), ...own.flatMap(daysOf)]);
  return months.flatMap((month): readonly Breach[] => {
    const dates = [...all].filter((date) => monthOf(date) === month).sort();
    return dates.length <= limit ? [] : [{ code: 'tooManyRestDays', count: dates.length, limit, dates }];
  });
};
