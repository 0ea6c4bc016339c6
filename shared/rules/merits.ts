import type { Rows } from '../projection/projection.ts';
import type { DecidedMerit, LedgerRow } from '../projection/rows-ledger.ts';
import { datesOfMonth, type MonthName, monthOf } from '../time/month.ts';
import { dateOfShift, type ShiftId, templateOfShift } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { MeritKind, ProposedMerit } from '../vocabulary.ts';
import { type Duty, dutiesBetween, type Span } from './attendance.ts';

/** What the rules of S4 and S10 make of attendance: proposals, which a lead decides. Pure; money in fen. */

/** Late so often in a month is a day of cleaning each time; from then on it costs money (S4). */
export const LATE_WITH_CLEANING = 3;
/** ¥20, the fine of S4 and S10. */
export const FINE_FEN = 2_000;
/** Two outstanding people a month get ¥200 each (S10). */
export const AWARD_FEN = 20_000;
export const AWARDS_A_MONTH = 2;

export interface Penalty {
  readonly cleaningDays: number;
  readonly fineFen: number;
}

const CLEANING: Penalty = { cleaningDays: 1, fineFen: 0 };
const FINE: Penalty = { cleaningDays: 0, fineFen: FINE_FEN };
const WARNING: Penalty = { cleaningDays: 0, fineFen: 0 };

export interface Proposal extends Penalty {
  /** The same at every PC, for as long as the shift is worked: `late.s-lin.2026-11-03.early`. */
  readonly id: string;
  readonly staffId: string;
  readonly kind: ProposedMerit;
  readonly date: LocalDate;
  readonly shift: ShiftId;
  readonly minutes: number;
  /** Which one of its kind in the month. */
  readonly ordinal: number;
  readonly duty: Duty;
}

export const proposalIdOf = (kind: ProposedMerit, staffId: string, shift: ShiftId): string =>
  `${kind}.${staffId}.${dateOfShift(shift)}.${templateOfShift(shift)}`;

/** The business date in a proposal's id. */
export const dateOfProposal = (id: string): LocalDate => id.split('.')[2] ?? '';

/** The penalty for being late the `ordinal`-th time in a month. */
export const latePenalty = (ordinal: number): Penalty => (ordinal <= LATE_WITH_CLEANING ? CLEANING : FINE);

const minutesOf = (kind: ProposedMerit, { presence }: Duty): number =>
  (kind === 'late' ? presence?.lateMinutes : presence?.earlyMinutes) ?? 0;

/** Whoever came without being asked is not late and does not leave early. */
const offences = (duties: readonly Duty[], kind: ProposedMerit): readonly Duty[] =>
  duties.filter((duty) => !duty.extra && minutesOf(kind, duty) > 0);

const proposalsOfKind = (duties: readonly Duty[], kind: ProposedMerit): readonly Proposal[] => {
  const counts = new Map<string, number>();
  return offences(duties, kind).map((duty) => {
    const { staffId, shift, date } = duty;
    const ordinal = (counts.get(staffId) ?? 0) + 1;
    counts.set(staffId, ordinal);
    const penalty = kind === 'late' ? latePenalty(ordinal) : CLEANING;
    const id = proposalIdOf(kind, staffId, shift);
    return { id, staffId, kind, date, shift, minutes: minutesOf(kind, duty), ordinal, duty, ...penalty };
  });
};

/**
 * Everything the rules propose for one month, out of its duties in the order of time. Counted by the facts alone: a
 * penalty that was let go still was a lateness, so that no decision changes the ground of another.
 */
export const proposalsOf = (duties: readonly Duty[]): readonly Proposal[] => [
  ...proposalsOfKind(duties, 'late'),
  ...proposalsOfKind(duties, 'early'),
];

/** The duties of a month; none for a name that is no month. */
export const dutiesOfMonth = (
  rows: Rows,
  month: MonthName,
  { now, zone }: Pick<Span, 'now' | 'zone'>,
): readonly Duty[] => {
  const dates = datesOfMonth(month);
  const [from, to] = dates.ok ? [dates.value[0], dates.value.at(-1)] : [];
  return from === undefined || to === undefined ? [] : dutiesBetween(rows, { from, to, now, zone });
};

/** The proposal of this id as the facts are now, decided or not; `null` when they propose nothing of the kind. */
export const proposalNow = (rows: Rows, id: string, clock: Pick<Span, 'now' | 'zone'>): Proposal | null =>
  proposalsOf(dutiesOfMonth(rows, monthOf(dateOfProposal(id)), clock)).find(
    (proposal) => proposal.id === id,
  ) ?? null;

/** Whether a decision still rests on the facts: they propose the same, something else, or nothing at all any more. */
export type Ground = 'same' | 'changed' | 'gone';

export const groundOf = (row: DecidedMerit, now: Proposal | undefined): Ground => {
  if (now === undefined) return 'gone';
  const isSame =
    now.minutes === row.facts.minutes && now.cleaningDays === row.cleaningDays && now.fineFen === row.fineFen;
  return isSame ? 'same' : 'changed';
};

/** What S4 and S10 name for an entry by hand; `earlier` counts those of its kind and person in the month. */
export const usualPenalty = (kind: MeritKind, earlier: number): Penalty & { readonly awardFen: number } => {
  switch (kind) {
    case 'award':
      return { ...WARNING, awardFen: AWARD_FEN };
    case 'slowReply':
      // A warning first, then ¥20 (S10).
      return { ...(earlier === 0 ? WARNING : FINE), awardFen: 0 };
    case 'complaint':
      return { ...FINE, awardFen: 0 };
    default:
      return { ...WARNING, awardFen: 0 };
  }
};

/** Confirmed fines less what was spent, in fen: the sum of all bookings. */
export const fundBalance = (ledger: readonly LedgerRow[]): number =>
  ledger.flatMap(({ bookings }) => bookings).reduce((sum, { amountFen }) => sum + amountFen, 0);
