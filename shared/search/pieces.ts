import type { Body, EventType } from '../events/bodies.ts';
import { orderKey } from '../events/envelope.ts';
import type { BookEvent } from '../events/read.ts';
import { type Customer, maskOf } from '../fields.ts';
import type { EntityKey } from '../projection/route.ts';
import { keyOf } from '../projection/route.ts';
import type { EntityKind } from '../projection/rows.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import type { FollowUpKind, NoteKind } from '../vocabulary.ts';

/** One piece of writing: what somebody wrote at one time about one thing `[Q1]`. */
export interface Piece {
  readonly key: EntityKey;
  /** Its place in the order of the book. */
  readonly order: string;
  readonly at: string;
  readonly by: string;
  /** As it may be shown, on one line, phone numbers masked `[Q6]`. */
  readonly text: string;
  /** Names in it, which are found by their pinyin as well. */
  readonly names: string;
  readonly kind: FollowUpKind | NoteKind | null;
}

type Written = {
  readonly texts: readonly (string | null | undefined)[];
  readonly names?: string;
  readonly kind?: Piece['kind'];
};
type Extract1<T extends EventType> = (
  body: Body<T>,
) => (Written & { readonly kindOf: EntityKind; readonly id: string }) | null;

const customerTexts = (customer: Customer | null | undefined): readonly (string | undefined)[] =>
  customer == null ? [] : [customer.name, maskOf(customer.phone), customer.orderNo];

const followUp = (id: string, written: Written) => ({ kindOf: 'followUp' as const, id, ...written });
const note = (id: string, written: Written) => ({ kindOf: 'note' as const, id, ...written });
const handover = (id: string, texts: Written['texts']) => ({ kindOf: 'handover' as const, id, texts });

/** What of each event is searched. A type that is missing here says nothing that people look for, or nothing they may. */
const extracts: { readonly [T in EventType]?: Extract1<T> } = {
  staffAdded: ({ staffId, name }) => ({ kindOf: 'staff', id: staffId, texts: [name], names: name }),
  staffChanged: ({ staffId, name }) => ({ kindOf: 'staff', id: staffId, texts: [name], names: name ?? '' }),
  followUpOpened: ({ followUpId, kind, summary, details, customer, nextAction, contingency }) =>
    followUp(followUpId, {
      texts: [summary, details, ...customerTexts(customer), nextAction?.text, nextAction?.owner, contingency],
      names: customer?.name ?? '',
      kind,
    }),
  followUpUpdated: ({ followUpId, changes }) =>
    followUp(followUpId, {
      texts: [
        ...[changes.summary, changes.details, ...customerTexts(changes.customer)],
        ...[changes.nextAction?.text, changes.nextAction?.owner, changes.contingency],
      ],
      names: changes.customer?.name ?? '',
      ...(changes.kind === undefined ? {} : { kind: changes.kind }),
    }),
  followUpProgressed: ({ followUpId, text }) => followUp(followUpId, { texts: [text] }),
  followUpClosed: ({ followUpId, reason }) => followUp(followUpId, { texts: [reason] }),
  followUpReopened: ({ followUpId, reason }) => followUp(followUpId, { texts: [reason] }),
  followUpQuestioned: ({ followUpId, text }) => followUp(followUpId, { texts: [text] }),
  questionAnswered: ({ followUpId, text }) => followUp(followUpId, { texts: [text] }),
  refusalSettled: ({ followUpId, reason }) => followUp(followUpId, { texts: [reason] }),
  noteWritten: ({ noteId, kind, text, customer }) =>
    note(noteId, { texts: [text, ...customerTexts(customer)], names: customer?.name ?? '', kind }),
  noteAmended: ({ noteId, text, kind }) =>
    note(noteId, { texts: [text], ...(kind === undefined ? {} : { kind }) }),
  noteSettled: ({ noteId, answer }) => note(noteId, { texts: [answer] }),
  handoverSigned: ({ handoverId, remarks, unscheduled }) => handover(handoverId, [remarks, unscheduled]),
  handoverAccepted: ({ handoverId, remarks, decisions }) =>
    handover(handoverId, [
      remarks,
      ...decisions.flatMap(({ comment, answer, readBack }) => [comment, answer, readBack]),
    ]),
  handoverAmended: ({ handoverId, text }) => handover(handoverId, [text]),
  handoverCountersigned: ({ handoverId, comment }) => handover(handoverId, [comment]),
  leaveRequested: ({ leaveId, reason }) => ({ kindOf: 'leave', id: leaveId, texts: [reason] }),
  leaveDecided: ({ leaveId, reason }) => ({ kindOf: 'leave', id: leaveId, texts: [reason] }),
  checklistAdded: ({ checklistId, name, items }) => ({
    ...{ kindOf: 'checklist', id: checklistId },
    texts: [name, ...items.map(({ text }) => text)],
  }),
  checklistChanged: ({ checklistId, name, items }) => ({
    ...{ kindOf: 'checklist', id: checklistId },
    texts: [name, ...(items ?? []).map(({ text }) => text)],
  }),
  importStarted: ({ importId, source }) => ({ kindOf: 'import', id: importId, texts: [source] }),
};

/** What an event says that can be searched; `null` when it says nothing. */
export const pieceOf = (event: BookEvent): Piece | null => {
  // Each type is paired with the reader of its own body; indexing by the type loses that pairing.
  const extract = extracts[event.type] as
    | ((body: BookEvent['body']) => ReturnType<Extract1<EventType>>)
    | undefined;
  const written = extract?.(event.body);
  if (written == null) return null;
  const text = written.texts
    .filter((part) => part != null)
    .join(' · ')
    .replace(/\s+/gu, ' ');
  if (text === '') return null;
  return {
    key: keyOf(written.kindOf, written.id),
    order: orderKey(event),
    at: event.at,
    by: event.actor,
    text: maskPhonesIn(text),
    names: written.names ?? '',
    kind: written.kind ?? null,
  };
};
