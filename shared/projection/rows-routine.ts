import type { Attachment } from '../fields.ts';
import type { RoutinePeriod } from '../time/routine-periods.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { RoutineCadence, RoutineProof, RoutineScope } from '../vocabulary.ts';

export interface RoutineDefinition {
  readonly name: string;
  readonly cadence: RoutineCadence;
  /** The day of the month by which it is done; `null` where it is not monthly. */
  readonly day: number | null;
  readonly scope: RoutineScope;
  readonly least: number;
  readonly most: number;
  readonly proof: RoutineProof;
  readonly proofHint: string | null;
  /** What is reported to the supervisor when it is missed; `null` where nothing is. */
  readonly whenMissed: string | null;
  readonly active: boolean;
}

/** The routine as somebody left it. */
export interface RoutineVersion extends RoutineDefinition {
  readonly order: string;
  readonly at: string;
  readonly by: string;
  /** Written without having seen the version before it. */
  readonly concurrent: boolean;
  /** False for a second routine under an id that was taken: kept, never in force. */
  readonly inForce: boolean;
}

export interface RoutineRow extends RoutineDefinition {
  readonly id: string;
  /** Every version from the first on, the present one included. */
  readonly versions: readonly RoutineVersion[];
  /** The order of the newest version; a change says on which it is based. */
  readonly head: string;
}

/** One line of a run; taken back, it stays readable and counts for nothing. */
interface RunEntry {
  readonly order: string;
  readonly at: string;
  /** Its business date. */
  readonly on: LocalDate;
  readonly by: string;
  readonly shift: ShiftId | null;
  readonly withdrawn: { readonly at: string; readonly by: string } | null;
}

/** So many more were done. */
export interface RoutineCount extends RunEntry {
  readonly amount: number;
  readonly proof: { readonly text: string | null; readonly attachment: Attachment | null } | null;
}

/** The supervisor was told that it was missed. */
export interface RoutineReport extends RunEntry {
  readonly text: string;
}

/** What was done of a routine in one period, by everybody, and what was reported about it. */
export interface RoutineRunRow {
  readonly id: string;
  readonly routineId: string;
  readonly period: RoutinePeriod;
  readonly counts: readonly RoutineCount[];
  readonly reports: readonly RoutineReport[];
}
