import type { Attachment, Customer, PhoneMark } from '../fields.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { NoteKind, NoteVerdict } from '../vocabulary.ts';
import type { Joint } from './rows-contact.ts';
import type { HistoryLine } from './rows-history.ts';

/** One thing somebody answered to a note. */
export interface NoteAnswer {
  /** Names it. */
  readonly order: string;
  readonly at: string;
  readonly by: string;
  /** `unsolved`: it is not solved after all, and what was answered before counts again. */
  readonly verdict: NoteVerdict | 'unsolved';
  readonly text: string | null;
  /** Who is to see to it, and by which date. */
  readonly to: string | null;
  readonly until: LocalDate | null;
  /** It is meant to be read by whoever wrote the note. */
  readonly isTold: boolean;
  /** When they had read it. */
  readonly seenAt: string | null;
  /** Said by mistake: it counts no longer. */
  readonly withdrawn: boolean;
}

/** One word of a lead about which notes are about one matter. */
export interface NoteBond {
  readonly order: string;
  readonly by: string;
  readonly together: boolean;
  readonly others: readonly string[];
  /** Said by mistake: it counts no longer. */
  readonly withdrawn: boolean;
}

export interface NoteRow {
  readonly id: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly customer: Customer | null;
  readonly phones: readonly PhoneMark[];
  readonly sameAs: Joint['sameAs'];
  readonly apart: Joint['apart'];
  readonly attachments: readonly Attachment[];
  readonly at: string;
  readonly on: LocalDate;
  readonly by: string;
  readonly shift: ShiftId | null;
  /** Everything that was answered, the oldest first. */
  readonly answers: readonly NoteAnswer[];
  /** The one that counts. */
  readonly answered: NoteAnswer | null;
  /** Solved: the verdict of the answer that counts, as everybody at work may give it (S9). */
  readonly settled: boolean;
  /** Its words; where it has none, those of the answer it stands on. */
  readonly answer: string | null;
  readonly withdrawn: boolean;
  /** What leads said of what it belongs to, the oldest first. */
  readonly bonds: readonly NoteBond[];
  readonly head: string;
  readonly history: readonly HistoryLine[];
}
