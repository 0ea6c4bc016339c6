import type { Body } from '../events/bodies.ts';
import type { LocalDate } from '../time/zone.ts';
import type { Language, ProbationVerdict } from '../vocabulary.ts';

export type PlanValue = NonNullable<Body<'learningPlanChanged'>['value']>;
export type PlanItem = PlanValue['items'][number];

/** The plan as somebody left it. */
export interface PlanVersion {
  /** `null` is as Baton ships it. */
  readonly value: PlanValue | null;
  readonly order: string;
  readonly at: string;
  readonly by: string;
  /** Written without having seen the version before it. */
  readonly concurrent: boolean;
}

/** What a trainee learns in which week, where a lead has changed it. */
export interface LearningPlanRow {
  readonly id: 'plan';
  readonly value: PlanValue | null;
  /** Every version, the present one included. */
  readonly versions: readonly PlanVersion[];
  readonly head: string;
}

interface Signed {
  /** Names it. */
  readonly order: string;
  readonly at: string;
  readonly by: string;
  /** Who took it back; it stays readable. */
  readonly withdrawn: { readonly at: string; readonly by: string } | null;
}

/** Somebody said that a trainee can do it. */
export interface SignOff extends Signed {
  readonly itemId: string;
  readonly remark: string | null;
}

/** What a lead said about a probation. */
export interface ProbationDecision extends Signed {
  readonly verdict: ProbationVerdict;
  readonly weeks: number;
  readonly reason: string | null;
}

/** One person’s first month. */
export interface ProbationRow {
  /** The person. */
  readonly id: string;
  readonly startsOn: LocalDate | null;
  /** All of them in the order of the book, those taken back too. */
  readonly signOffs: readonly SignOff[];
  readonly decisions: readonly ProbationDecision[];
  readonly head: string;
}

/** How somebody typed one passage. */
export interface TypingResult {
  readonly at: string;
  readonly language: Language;
  readonly passage: string;
  readonly typed: number;
  readonly errors: number;
  readonly ms: number;
}
