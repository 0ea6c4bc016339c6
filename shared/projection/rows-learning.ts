import type { TypingResult } from './rows-plan.ts';

/** One answer, as the scheduler looks at it. */
export interface LearnerAnswer {
  readonly question: string;
  readonly right: boolean;
  readonly at: string;
  /** One of the day’s questions, or one of a chapter’s test. */
  readonly daily: boolean;
}

/** What somebody has answered: what they know is worked out from it. */
export interface LearnerRow {
  /** The person. */
  readonly id: string;
  /** In the order of the book. */
  readonly answers: readonly LearnerAnswer[];
  readonly tests: readonly {
    readonly chapter: string;
    readonly right: number;
    readonly outOf: number;
    readonly at: string;
  }[];
  /** Each passage typed, in the order of the book. */
  readonly typing: readonly TypingResult[];
  readonly head: string;
}
