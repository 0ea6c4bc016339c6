import type { LocalDate } from '../time/zone.ts';
import type { BriefingKind, Role } from '../vocabulary.ts';
import type { Numbered } from './rows-manual.ts';

export interface BriefingQuestion {
  /** Follows from its words: another question is another one to learn. */
  readonly id: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly answer: number;
  readonly explanation: string;
}

/** Of whom it is asked, besides: whoever has one of the roles, and whoever is named. */
export interface BriefingReaders {
  readonly roles: readonly Role[];
  readonly staffIds: readonly string[];
}

export interface BriefingDefinition {
  readonly kind: BriefingKind;
  readonly title: string;
  readonly text: string;
  /** The last day on which it is read in time. */
  readonly dueOn: LocalDate;
  /** `null`: everybody. */
  readonly readers: BriefingReaders | null;
  readonly questions: readonly BriefingQuestion[];
}

/** The briefing as somebody left it. */
export interface BriefingVersion extends BriefingDefinition {
  readonly order: string;
  readonly at: string;
  readonly by: string;
  /** Whoever has read an earlier one is asked to read this one; always so for the first. */
  readonly readAgain: boolean;
  /** Written without having seen what was said before it. */
  readonly concurrent: boolean;
  /** False for a second briefing under an id that was taken: kept, never in force. */
  readonly inForce: boolean;
}

/** One person has read one version. */
export interface BriefingReceipt {
  readonly staffId: string;
  /** The order of the version. */
  readonly version: string;
  readonly at: string;
  /** Its business date. */
  readonly on: LocalDate;
}

export interface BriefingRow extends BriefingDefinition, Numbered {
  readonly id: string;
  readonly withdrawn: boolean;
  /** Every version from the first on, the present one included. */
  readonly versions: readonly BriefingVersion[];
  /** At most one of a person and a version, in the order of the book. */
  readonly receipts: readonly BriefingReceipt[];
  /** The order of the newest word about it; a change says on which it is based. */
  readonly head: string;
}
