import type { MeritFacts } from '../projection/rows-ledger.ts';
import type { Ground } from '../rules/merits.ts';
import type { MonthName } from '../time/month.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { DepartureWay, MeritDecision, MeritKind, ProposedMerit } from '../vocabulary.ts';

/** What the rules propose and nobody has decided, with the facts that led to it. Money in fen. */
export interface ProposalLine {
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  readonly kind: ProposedMerit;
  readonly date: LocalDate;
  readonly shift: ShiftId;
  readonly shiftName: string;
  /** When the shift began or ended, and when the person came or left. */
  readonly plannedAt: string;
  readonly actualAt: string;
  readonly minutes: number;
  readonly ordinal: number;
  readonly cleaningDays: number;
  readonly fineFen: number;
  /** It rests on something that was written in afterwards. */
  readonly corrected: boolean;
  /** Why they could leave. */
  readonly release: { readonly way: DepartureWay; readonly reason: string } | null;
  /** Why an earlier decision was taken back. */
  readonly takenBack: string | null;
}

/** A decided proposal, or an entry by hand. */
export interface MeritLine {
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  readonly kind: ProposedMerit | MeritKind;
  readonly date: LocalDate;
  readonly at: string;
  readonly by: string;
  readonly cleaningDays: number;
  readonly fineFen: number;
  readonly awardFen: number;
  readonly decision: MeritDecision;
  readonly reason: string | null;
  readonly facts: (MeritFacts & { readonly shiftName: string }) | null;
  /** Whether the decision still rests on the attendance as it stands now (依据已变). */
  readonly ground: Ground;
  readonly factsNow: {
    readonly minutes: number;
    readonly ordinal: number;
    readonly cleaningDays: number;
    readonly fineFen: number;
  } | null;
  readonly reversed: { readonly at: string; readonly by: string; readonly reason: string } | null;
  /** Somebody else decided it at the same time on another PC; the first decision stands. */
  readonly alsoDecided: boolean;
}

export interface PersonMerits {
  readonly staffId: string;
  readonly name: string;
  readonly waiting: number;
  readonly cleaningDays: number;
  readonly fineFen: number;
  readonly awardFen: number;
  readonly warnings: number;
}

/** One movement of the activity fund. */
export interface FundLine {
  readonly entryId: string;
  readonly at: string;
  readonly kind: 'fine' | 'fineBack' | 'spent' | 'spentBack';
  /** Whose fine it is. */
  readonly staffId: string | null;
  readonly name: string | null;
  readonly by: string;
  readonly what: string | null;
  readonly amountFen: number;
  /** What was in the fund after it. */
  readonly balanceFen: number;
}

export interface FundMonth {
  readonly openingFen: number;
  readonly closingFen: number;
  /** Oldest first. */
  readonly lines: readonly FundLine[];
}

export interface MeritMonth {
  readonly month: MonthName;
  readonly shopName: string;
  readonly zone: string;
  readonly now: string;
  readonly waiting: readonly ProposalLine[];
  /** Newest first, also those taken back. */
  readonly entries: readonly MeritLine[];
  readonly people: readonly PersonMerits[];
  readonly fund: FundMonth;
}
