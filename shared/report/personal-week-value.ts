import type { WeekName } from '../time/week.ts';
import type { LocalDate } from '../time/zone.ts';
import type { FollowUpKind, Outcome, Role } from '../vocabulary.ts';
import type { StatementLine } from './weekly-statements-value.ts';
import type {
  BookDigest,
  HandoverLine,
  NoteLine,
  PendingLine,
  PersonFigures,
  ShiftAttendance,
} from './weekly-summary.ts';

/** One person’s week, for them and for who talks it over with them. Plain JSON, numbers masked. */
export interface PersonalWeek {
  readonly week: WeekName;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The last date it speaks of: Sunday, or today in a week that is not over. */
  readonly asOf: LocalDate;
  readonly shopName: string;
  readonly zone: string;
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
  readonly figures: PersonCounts;
  readonly lastWeek: PersonCounts;
  readonly visits: readonly PersonalVisit[];
  readonly closed: readonly ClosedLine[];
  /** What they wrote down and is open at the close of `asOf`. */
  readonly pending: readonly PendingLine[];
  /** Those they signed or took over. */
  readonly handovers: readonly HandoverLine[];
  readonly routines: readonly PersonalRoutine[];
  readonly notes: readonly NoteLine[];
  readonly statement: StatementLine | null;
  readonly digest: BookDigest;
}

/** The counts of a person, as the weekly value has them. */
export type PersonCounts = Omit<PersonFigures, 'staffId' | 'name' | 'role'>;

export interface PersonalVisit extends Omit<ShiftAttendance['people'][number], 'staffId' | 'name'> {
  readonly date: LocalDate;
  readonly shiftName: string;
}

/** A follow-up they closed, once each time. */
export interface ClosedLine {
  readonly id: string;
  readonly date: LocalDate;
  readonly kind: FollowUpKind;
  readonly summary: string;
  readonly customerName: string | null;
  readonly outcome: Outcome | null;
}

export interface PersonalRoutine {
  readonly id: string;
  readonly name: string;
  readonly asked: number;
  readonly done: number;
  readonly missed: number;
}
