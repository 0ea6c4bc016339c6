import type { Attachment } from '../fields.ts';
import type { Period } from '../time/periods.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { ChecklistTime, ItemOwner, ProofKind } from '../vocabulary.ts';
import type { HistoryLine } from './rows-history.ts';

export interface ChecklistItem {
  readonly itemId: string;
  readonly text: string;
  readonly proof: ProofKind;
  readonly owner: ItemOwner;
}

/** Who takes turns: one a day from `since`, in this order, over and over. */
export interface Rota {
  readonly staffIds: readonly string[];
  readonly since: LocalDate;
}

export interface ChecklistDefinition {
  readonly name: string;
  readonly when: ChecklistTime;
  /** The shift templates it belongs to; `null` for all. */
  readonly templates: readonly string[] | null;
  readonly items: readonly ChecklistItem[];
  readonly rota: Rota | null;
  readonly active: boolean;
}

/** The list as somebody left it. */
export interface ChecklistVersion extends ChecklistDefinition {
  readonly order: string;
  readonly at: string;
  readonly by: string;
  /** Written without having seen the version before it. */
  readonly concurrent: boolean;
  /** False for a second list under an id that was taken: kept, never in force. */
  readonly inForce: boolean;
}

export interface DutySwap {
  readonly order: string;
  readonly at: string;
  readonly by: string;
  readonly date: LocalDate;
  readonly staffId: string;
  readonly reason: string;
}

export interface ChecklistRow extends ChecklistDefinition {
  readonly id: string;
  /** Every version from the first on, the present one included. */
  readonly versions: readonly ChecklistVersion[];
  /** In the order in which they count: of two for one date the later one. */
  readonly swaps: readonly DutySwap[];
  /** The order of the newest version; a change says on which it is based. */
  readonly head: string;
}

export interface Proof {
  readonly text: string | null;
  readonly attachment: Attachment | null;
  readonly count: number | null;
}

/** Where one item stands in one run. */
export interface ItemMark {
  readonly itemId: string;
  /** As the item read when it was marked. */
  readonly text: string;
  readonly state: 'open' | 'done' | 'skipped';
  readonly by: string;
  readonly at: string;
  readonly shift: ShiftId | null;
  readonly proof: Proof | null;
  /** Why it was skipped, or taken back. */
  readonly reason: string | null;
  /** Who did it as well, at the same time on another PC. */
  readonly also: readonly string[];
  /** The order of the newest event about this item. */
  readonly head: string;
}

/** One going-through of a list: what was done of it on one shift or one day. */
export interface ChecklistRunRow {
  readonly id: string;
  readonly checklistId: string;
  readonly period: Period;
  readonly date: LocalDate;
  readonly marks: readonly ItemMark[];
  readonly touchedAt: string;
  readonly history: readonly HistoryLine[];
}
