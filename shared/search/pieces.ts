import type { Body, EventType } from '../events/bodies.ts';
import type { BookEvent } from '../events/read.ts';
import { type Customer, maskOf } from '../fields.ts';
import type { EntityKey } from '../projection/route.ts';
import { keyOf } from '../projection/route.ts';
import type { EntityKind } from '../projection/rows.ts';
import type { FollowUpKind, NoteKind } from '../vocabulary.ts';

/** One piece of writing: what somebody wrote at one time about one thing `[Q1]`. */
export interface Piece {
  readonly key: EntityKey;
  readonly at: string;
  readonly by: string;
  /** On one line. Events have the masks of phone numbers only, and so has it `[Q6]`. */
  readonly text: string;
  /** What the thing is called from now on, with which the text begins; empty where nothing is said of that. */
  readonly title: string;
  /** Names in it, which are found by their pinyin as well. */
  readonly names: string;
  readonly kind: FollowUpKind | NoteKind | null;
  /** The piece with which the thing began. */
  readonly isFirst: boolean;
}

type Texts = readonly (string | null | undefined)[];
interface Written {
  readonly key: EntityKey;
  readonly texts: Texts;
  readonly title?: string | undefined;
  readonly names?: string | undefined;
  readonly kind?: Piece['kind'] | undefined;
  readonly isFirst?: true;
}
type Extract1<T extends EventType> = (body: Body<T>) => readonly Written[];

const customerTexts = (customer: Customer | null | undefined): Texts =>
  customer == null
    ? []
    : [customer.name, maskOf(customer.phone), customer.orderNo, customer.account, customer.address];

const namesOf = (pictures: readonly { readonly name?: string | undefined }[] | undefined): Texts =>
  pictures?.map(({ name }) => name) ?? [];

const about =
  (kind: EntityKind) =>
  (id: string, texts: Texts, more: Omit<Written, 'key' | 'texts'> = {}): readonly Written[] => [
    { key: keyOf(kind, id), texts, ...more },
  ];
const followUp = about('followUp');
const note = about('note');
const handover = about('handover');
const staff = about('staff');
const leave = about('leave');

/** A tick on a list, where somebody said more than that it is done; the item as it read then comes behind. */
const tick = (checklistId: string, item: string, said: Texts): readonly Written[] =>
  said.some((text) => text !== undefined) ? about('checklist')(checklistId, [...said, item]) : [];

const followUpTexts = (said: Body<'followUpUpdated'>['changes']): Texts => [
  ...[said.summary, said.details, ...customerTexts(said.customer)],
  ...[said.nextAction?.text, said.nextAction?.owner, said.contingency, ...namesOf(said.attachments)],
];

const listTexts = (name: string, items: readonly { readonly text: string }[]): Texts => [
  name,
  ...items.map(({ text }) => text),
];

const routineTexts = ({
  name,
  proofHint,
  whenMissed,
}: Pick<Body<'routineAdded'>, 'name' | 'proofHint' | 'whenMissed'>): Texts => [name, proofHint, whenMissed];

const briefingTexts = ({
  title,
  text,
  questions,
}: Pick<Body<'briefingAnnounced'>, 'title' | 'text' | 'questions'>): Texts => [
  title,
  text,
  ...questions.flatMap((one) => [one.question, ...one.options, one.explanation]),
];

/** What of each event is searched. A type that is missing here says nothing that people look for, or nothing they may. */
const extracts: { readonly [T in EventType]?: Extract1<T> } = {
  staffAdded: ({ staffId, name }) => staff(staffId, [name], { names: name }),
  staffChanged: ({ staffId, name }) => staff(staffId, [name], { names: name }),
  followUpOpened: (said) =>
    followUp(said.followUpId, followUpTexts(said), {
      ...{ title: said.summary, names: said.customer?.name, kind: said.kind, isFirst: true },
    }),
  followUpUpdated: ({ followUpId, changes }) =>
    followUp(followUpId, followUpTexts(changes), {
      ...{ title: changes.summary, names: changes.customer?.name, kind: changes.kind },
    }),
  followUpProgressed: ({ followUpId, text, attachments }) =>
    followUp(followUpId, [text, ...namesOf(attachments)]),
  followUpClosed: ({ followUpId, reason }) => followUp(followUpId, [reason]),
  followUpReopened: ({ followUpId, reason }) => followUp(followUpId, [reason]),
  followUpQuestioned: ({ followUpId, text }) => followUp(followUpId, [text]),
  questionAnswered: ({ followUpId, text }) => followUp(followUpId, [text]),
  refusalSettled: ({ followUpId, reason }) => followUp(followUpId, [reason]),
  spotCheckJudged: ({ followUpId, comment }) => followUp(followUpId, [comment]),
  noteWritten: ({ noteId, kind, text, customer, attachments }) =>
    note(noteId, [text, ...customerTexts(customer), ...namesOf(attachments)], {
      ...{ names: customer?.name, kind, isFirst: true },
    }),
  noteAmended: ({ noteId, text, kind }) => note(noteId, [text], { kind }),
  noteSettled: ({ noteId, answer }) => note(noteId, [answer]),
  noteAnswered: ({ noteId, text }) => note(noteId, [text]),
  handoverSigned: ({ handoverId, remarks, unscheduled }) => handover(handoverId, [remarks, unscheduled]),
  // What was said about one customer belongs to that customer.
  handoverAccepted: ({ handoverId, remarks, decisions }) => [
    ...handover(handoverId, [remarks]),
    ...decisions.flatMap(({ followUpId, comment, answer, readBack }) =>
      followUp(followUpId, [comment, answer, readBack]),
    ),
  ],
  handoverAmended: ({ handoverId, text }) => handover(handoverId, [text]),
  handoverCountersigned: ({ handoverId, comment }) => handover(handoverId, [comment]),
  leaveRequested: ({ leaveId, reason }) => leave(leaveId, [reason]),
  leaveDecided: ({ leaveId, reason }) => leave(leaveId, [reason]),
  checklistAdded: ({ checklistId, name, items }) => about('checklist')(checklistId, listTexts(name, items)),
  checklistChanged: ({ checklistId, name, items }) => about('checklist')(checklistId, listTexts(name, items)),
  checklistItemDone: ({ checklistId, text, proof }) =>
    tick(checklistId, text, [proof?.text, proof?.attachment?.name]),
  checklistItemUndone: ({ checklistId, text, reason }) => tick(checklistId, text, [reason]),
  checklistItemSkipped: ({ checklistId, text, reason }) => tick(checklistId, text, [reason]),
  dutySwapped: ({ checklistId, reason }) => about('checklist')(checklistId, [reason]),
  routineAdded: ({ routineId, ...said }) => about('routine')(routineId, routineTexts(said)),
  routineChanged: ({ routineId, ...said }) => about('routine')(routineId, routineTexts(said)),
  routineCounted: ({ routineId, proof }) =>
    about('routine')(routineId, [proof?.text, proof?.attachment?.name]),
  routineReported: ({ routineId, text }) => about('routine')(routineId, [text]),
  briefingAnnounced: ({ briefingId, ...said }) =>
    about('briefing')(briefingId, briefingTexts(said), { title: said.title, isFirst: true }),
  briefingChanged: ({ briefingId, ...said }) =>
    about('briefing')(briefingId, briefingTexts(said), { title: said.title }),
  importStarted: ({ importId, source }) => about('import')(importId, [source]),
};

const onOneLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** What an event says that can be searched; nothing where it says nothing. */
export const piecesOf = (event: BookEvent): readonly Piece[] => {
  // Each type is paired with the reader of its own body; indexing by the type loses that pairing.
  const extract = extracts[event.type] as ((body: BookEvent['body']) => readonly Written[]) | undefined;
  const pieces: Piece[] = [];
  for (const { key, texts, title, names, kind, isFirst } of extract?.(event.body) ?? []) {
    const text = texts
      .map(onOneLine)
      .filter((part) => part !== '')
      .join(' · ');
    // A kind that changes is said of the thing though nobody wrote a word.
    if (text === '' && kind === undefined) continue;
    pieces.push({
      ...{ key, at: event.at, by: event.actor, text, title: onOneLine(title), names: names ?? '' },
      ...{ kind: kind ?? null, isFirst: isFirst === true },
    });
  }
  return pieces;
};
