import type { ImportMapping } from '../import/targets.ts';
import type { HistoryLine } from './rows-history.ts';

/** One list that came in. Its lines are follow-ups, which name it. */
export interface ImportRow {
  readonly id: string;
  readonly digest: string;
  readonly day: string;
  readonly source: string;
  readonly headings: readonly string[];
  readonly mapping: ImportMapping;
  /** How many lines were to become follow-ups. */
  readonly lines: number;
  readonly startedAt: string;
  readonly startedBy: string;
  /** `null` while it comes in, or where it was interrupted. */
  readonly finished: { readonly at: string; readonly written: number; readonly leftOut: number } | null;
  readonly withdrawn: boolean;
  /** How many follow-ups, and notes at other ones, the newest withdrawal took back. */
  readonly takenBack: number;
  /** The milestones at other follow-ups that went with it, and come back with it. */
  readonly noted: readonly string[];
  readonly head: string;
  readonly history: readonly HistoryLine[];
}
