import type { Attachment, Customer, PhoneMark } from '../fields.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { NoteKind } from '../vocabulary.ts';
import type { Joint } from './rows-contact.ts';
import type { HistoryLine } from './rows-history.ts';

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
  readonly settled: boolean;
  readonly answer: string | null;
  readonly withdrawn: boolean;
  readonly head: string;
  readonly history: readonly HistoryLine[];
}
