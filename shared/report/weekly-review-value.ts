import type { EntityKind, StatementText } from '../projection/rows.ts';
import type { WeekName } from '../time/week.ts';
import type { LocalDate } from '../time/zone.ts';
import type { DecisionState, FollowUpKind, Outcome, SpotVerdict } from '../vocabulary.ts';
import type { SaidWord } from './additions/kind.ts';
import type { ToldType } from './additions/kinds.ts';

/** What who answers for the shop looks at on Monday, as a part of the weekly value. Plain JSON. */
export interface WeekReview {
  /** The week itself, in the figures that are compared. */
  readonly own: TrendWeek;
  /** The weeks before, the newest first, at most twelve; none from before the book began. */
  readonly trend: readonly TrendWeek[];
  readonly promises: PromiseFigures;
  readonly complaints: readonly ComplaintLine[];
  readonly help: readonly HelpLine[];
  readonly spotChecks: readonly SpotCheckLine[];
  /** Decided in this week’s meeting, for the next. */
  readonly decisions: readonly DecisionLine[];
  /** Decided the week before: what has become of it. */
  readonly lastDecisions: readonly DecisionLine[];
  /** Written into sealed weeks after they were signed (补录). */
  readonly additions: readonly AdditionLine[];
}

export const trendFigures = [
  'opened',
  'closed',
  'pending',
  'overdue',
  'promisesBroken',
  'complaints',
  'handoversLate',
  'lateArrivals',
  'notes',
] as const;
export type TrendFigure = (typeof trendFigures)[number];
export type TrendWeek = { readonly week: WeekName } & Readonly<Record<TrendFigure, number>>;

export interface PromiseFigures {
  /** Fell due in the week. */
  readonly due: number;
  readonly kept: number;
  /** The customer was told another time before. */
  readonly moved: number;
  readonly broken: readonly PromiseLine[];
}

export interface PromiseLine {
  readonly id: string;
  readonly summary: string;
  readonly promisedAt: string;
  /** Who promised. */
  readonly by: string;
  readonly staffId: string;
  /** How long after its time somebody saw to it; `null` while nobody has. */
  readonly lateMinutes: number | null;
}

/** A complaint or a bad review of the week, or one still open. */
export interface ComplaintLine {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly summary: string;
  readonly openedOn: LocalDate;
  readonly outcome: Outcome | null;
  readonly isOpen: boolean;
}

export const helpReasons = ['brokenPromises', 'late', 'missingTold', 'incomplete', 'contradicted'] as const;
export type HelpReason = (typeof helpReasons)[number];

/** Somebody for whom several things went wrong: to be asked, not blamed. */
export interface HelpLine {
  readonly staffId: string;
  readonly name: string;
  readonly reasons: readonly { readonly reason: HelpReason; readonly count: number }[];
}

export interface SpotCheckLine {
  readonly drawId: string;
  readonly followUpId: string;
  readonly summary: string;
  readonly by: string;
  readonly verdict: SpotVerdict | null;
  readonly comment: string | null;
  readonly outOf: number;
}

export interface DecisionLine {
  readonly id: string;
  readonly text: string;
  readonly owner: string | null;
  readonly due: LocalDate | null;
  readonly state: DecisionState;
  readonly comment: string | null;
}

/** What would have changed a sealed week and came after it was signed. */
export interface AdditionLine {
  /** The sealed week it belongs to. */
  readonly week: WeekName;
  readonly about: EntityKind;
  readonly id: string;
  /** The kind of event; `other` for a line that an older version of Baton has signed. */
  readonly what: ToldType | 'other';
  /** One word of it, out of the vocabulary. */
  readonly word: SaidWord | null;
  readonly summary: string;
  /** The words of a statement; they stand in `summary` too. */
  readonly statement: StatementText | null;
  /** Whom it is about, where that is not who wrote it. */
  readonly of: string | null;
  readonly by: string;
  /** When it happened. */
  readonly at: string;
  /** When it was written down. */
  readonly enteredAt: string;
  /** Its place in the order of the book. */
  readonly order: string;
}

/** The seal of a week, as it is told. */
export interface SignatureLine {
  readonly by: string;
  readonly at: string;
  readonly comment: string | null;
}

/** The first signature, and who signed at the same time on another PC, before the PCs had heard of each other. */
export interface SealLine extends SignatureLine {
  readonly alsoBy: readonly SignatureLine[];
}
