import type { AttendanceRow, FollowUpRow } from '../../../shared/projection/rows.ts';
import { instantAt, localDateOf } from '../../../shared/time/zone.ts';
import { severities } from '../../../shared/vocabulary.ts';
import type { Calendar } from '../../format/moments.ts';

/** One moment somebody counts on: what was promised to a customer, or the next thing to be done. */
export interface TimelinePoint {
  readonly row: FollowUpRow;
  readonly at: string;
  readonly what: 'promise' | 'next';
}

export interface Timeline {
  /** Passed and not done, one line a follow-up: the most urgent first, then the oldest. */
  readonly overdue: readonly TimelinePoint[];
  /** Still to come, by the clock. */
  readonly coming: readonly TimelinePoint[];
}

const pointsOf = (row: FollowUpRow): readonly TimelinePoint[] => {
  const { promisedAt, nextAction } = row;
  const dueAt = nextAction?.dueAt ?? null;
  const promise = promisedAt === null ? [] : [{ row, at: promisedAt, what: 'promise' as const }];
  // The same moment twice would be one thing told twice.
  const next = dueAt === null || dueAt === promisedAt ? [] : [{ row, at: dueAt, what: 'next' as const }];
  return [...promise, ...next];
};

const byTime = (a: TimelinePoint, b: TimelinePoint): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** What of these follow-ups is overdue at `now`, and what falls due until `until`. */
export const timelineOf = (open: readonly FollowUpRow[], now: string, until: string): Timeline => {
  const points = open.map(pointsOf);
  const rank = ({ row }: TimelinePoint): number => severities.indexOf(row.severity);
  return {
    overdue: points
      // The promise weighs more than the step towards it, and stands first among a follow-up's points.
      .flatMap((ofOne) => ofOne.filter(({ at }) => at <= now).slice(0, 1))
      .sort((a, b) => rank(a) - rank(b) || byTime(a, b)),
    coming: points
      .flat()
      .filter(({ at }) => at > now && at <= until)
      .sort(byTime),
  };
};

/** The end of my hours; without a shift of one's own, the end of the day. */
export const untilOf = (attendance: AttendanceRow | null, { now, zone }: Calendar): string =>
  attendance?.endsAt ?? instantAt(localDateOf(now, zone), '24:00', zone);

export interface Hands {
  readonly staffId: string;
  readonly shift: string | null;
  /** Whether a shift must take over before follow-ups of the last one are its own. */
  readonly requireAcceptance: boolean;
  /** Shifts that somebody works right now. */
  readonly shiftsOnDuty: readonly string[];
}

/**
 * Whether my shift answers for it. Where acceptance is asked, from the moment of acceptance; where it is not, at once,
 * unless another shift that is at work holds it. What I have in hand myself is mine in any case.
 */
export const isOurs = ({ holderShift, takenBy }: FollowUpRow, hands: Hands): boolean => {
  if (takenBy === hands.staffId || holderShift === hands.shift) return true;
  if (holderShift === null) return true;
  return !hands.requireAcceptance && !hands.shiftsOnDuty.includes(holderShift);
};
