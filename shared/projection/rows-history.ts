import type { ShiftId } from '../time/shifts.ts';

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One line of an entity's history: who did what when, with the old text where something changed `[A7]`. */
export interface HistoryLine {
  readonly order: string;
  readonly at: string;
  readonly rec: string | null;
  readonly by: string;
  readonly shift: ShiftId | null;
  readonly what: string;
  readonly text: string | null;
  readonly changes: readonly FieldChange[];
  /** Written without having seen the line before it: shown, not overwritten. */
  readonly concurrent: boolean;
}
