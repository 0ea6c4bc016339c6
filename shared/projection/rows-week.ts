import type { LocalDate } from '../time/zone.ts';
import type { DecisionState, SpotVerdict } from '../vocabulary.ts';

/** A week somebody has signed: what it says, and how far the journals went. The first signature counts. */
export interface WeekSealRow {
  readonly id: string;
  readonly week: string;
  /** What it says, as text; `null` where that stands in parts. */
  readonly value: string | null;
  readonly kept: { readonly textId: string; readonly parts: number } | null;
  readonly heads: Readonly<Record<string, number>>;
  readonly comment: string | null;
  readonly at: string;
  readonly by: string;
  readonly auth: string;
  /** Signed at the same time on another PC: shown, and changes nothing. */
  readonly alsoBy: readonly { readonly by: string; readonly at: string; readonly comment: string | null }[];
  readonly head: string;
}

/** What a week says where it is too long for one event: it means nothing before a seal names it. */
export interface WeekTextRow {
  readonly id: string;
  readonly week: string;
  /** By its place. */
  readonly parts: Readonly<Record<string, string>>;
  readonly head: string;
}

export interface SpotVerdictSaid {
  readonly verdict: SpotVerdict;
  readonly comment: string | null;
  readonly by: string;
  readonly at: string;
}

/** What was drawn at one time, and what was found. */
export interface SpotCheckRow {
  readonly id: string;
  readonly week: string;
  readonly outOf: number;
  readonly at: string;
  readonly by: string;
  readonly items: readonly {
    readonly followUpId: string;
    /** The newest word counts; all of them stay. */
    readonly said: readonly SpotVerdictSaid[];
  }[];
  readonly head: string;
}

/** What somebody said became of a decision. */
export interface SettlementSaid {
  readonly state: DecisionState;
  readonly comment: string | null;
  readonly by: string;
  readonly at: string;
}

/** What was decided in a week. */
export interface DecisionRow {
  readonly id: string;
  readonly week: string;
  readonly text: string;
  readonly owner: string | null;
  readonly due: LocalDate | null;
  readonly at: string;
  readonly by: string;
  readonly state: DecisionState;
  readonly comment: string | null;
  readonly settledAt: string | null;
  readonly settledBy: string | null;
  /** The newest word counts; all of them stay. */
  readonly said: readonly SettlementSaid[];
  /** What it became, the newest. */
  readonly followUpId: string | null;
  readonly noteId: string | null;
  readonly head: string;
}
