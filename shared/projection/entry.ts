import type { ContactId, WritingKey } from '../customer/contacts.ts';
import type { Body, EventType } from '../events/bodies.ts';
import type { PhoneMark } from '../fields.ts';
import type { ShiftId } from '../time/shifts.ts';

/** What entities hear of events: the events themselves, and shares of those that concern several. */

/** What an entity needs to know of one event: who, when, in which order, and the part of the body that concerns it. */
export interface Entry<T extends string = string, B = unknown> {
  readonly order: string;
  readonly at: string;
  readonly rec: string | null;
  readonly zone: string;
  readonly actor: string;
  readonly auth: string;
  readonly writer: string;
  readonly shift: ShiftId | null;
  /** The numbers its texts speak of, by their marks. */
  readonly phones: readonly PhoneMark[];
  readonly type: T;
  readonly body: B;
}

/** The share of a handover that one of its follow-ups sees, so that no entity keeps the whole list. */
export interface HandedOver {
  readonly handoverId: string;
  readonly fromShift: ShiftId;
}
/** What was said of one item at the take-over. */
export interface VerdictSaid {
  readonly decision: Verdict['decision'];
  readonly comment: string | null;
  readonly answer: string | null;
  readonly readBack: string | null;
  readonly missing: NonNullable<Verdict['missing']>;
  readonly takenBy: string | null;
}
export interface TakenOver extends VerdictSaid {
  readonly handoverId: string;
  readonly toShift: ShiftId;
  /** Who had signed, as far as the event says. */
  readonly fromStaff: string | null;
  readonly basedOn?: string;
}
/** What a follow-up hears when whoever wrote it had checked in to the wrong shift. */
export interface MovedWithShift {
  readonly from: ShiftId;
  readonly shift: ShiftId;
  readonly holderShift: ShiftId;
}
/** What a follow-up hears when the list it came with is taken back, or put back. */
export interface WithdrawnWithList {
  readonly withdrawn: boolean;
  readonly holderShift: ShiftId | null;
}
/** One follow-up of a take-over. */
export type Verdict = Body<'handoverAccepted'>['decisions'][number];

export type EventEntry = { [T in EventType]: Entry<T, Body<T>> }[EventType];
export type FollowUpEntry =
  | Extract<
      EventEntry,
      {
        type:
          | `followUp${string}`
          | `milestone${string}`
          | 'spotCheckJudged'
          | 'questionAnswered'
          | 'refusalSettled'
          | 'customerReplied'
          | 'progressWithdrawn'
          | 'customersMerged'
          | 'customerParted'
          | 'phoneRevealed';
      }
    >
  | Entry<'handedOver', HandedOver>
  | Entry<'takenOver', TakenOver>
  | Entry<'movedWithShift', MovedWithShift>
  | Entry<'withdrawnWithList', WithdrawnWithList>;
/** What a contact hears: it was named in this writing. */
export type ContactEntry = Entry<'named', { readonly contact: ContactId; readonly writing: WritingKey }>;
/** What a milestone hears: it came with a line of a list, or a follow-up has opened because of it. */
export type MilestoneEntry =
  | Extract<EventEntry, { type: `milestone${string}` }>
  | Entry<
      'cameWithList',
      { readonly followUpId: string; readonly importId: string; readonly shippedAt: string }
    >
  | Entry<
      'openedBecause',
      { readonly ruleId: string; readonly followUpId: string; readonly basedOn?: string }
    >;
export type AnyEntry = EventEntry | FollowUpEntry | ContactEntry | MilestoneEntry;
