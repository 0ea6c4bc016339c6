import type { Body } from '../events/bodies.ts';
import type { MissingField } from '../vocabulary.ts';
import { witness } from './fold-witness.ts';
import { historyLine } from './history.ts';
import type { Entry, FollowUpEntry, MovedWithShift, TakenOver } from './route.ts';
import type { FieldChange, FollowUpQuestion, FollowUpRow } from './rows.ts';

/** What happens to a follow-up between shifts: taken over, refused, asked about, answered. */

/**
 * Carryover counts the shifts an item has passed into: each handover once, each receiving shift once (hmis PR #10112:
 * handed-over items are never counted twice). What is refused has not passed.
 */
export const takenOver = (row: FollowUpRow, entry: Entry<'takenOver', TakenOver>): FollowUpRow => {
  const { handoverId, toShift, decision, comment, readBack, takenBy } = entry.body;
  const line = historyLine(entry, {
    text: comment ?? readBack ?? toShift,
    changes: [{ field: 'decision', before: null, after: decision }, ...verbal(entry.body)],
  });
  // Two receivers of one handover at once: the first of them has it.
  const isSecond = row.takenWith.includes(handoverId);
  const isTaken = decision !== 'refused' && !isSecond;
  const holder = isTaken
    ? {
        holderShift: toShift,
        takenBy: takenBy ?? ruledTo(row),
        takenWith: [...row.takenWith, handoverId],
      }
    : {};
  if (row.state === 'closed') {
    // Opened again by whoever closed it, it is in the hands that took it meanwhile.
    const closedOver =
      isTaken && row.closedOver !== null ? { ...row.closedOver, refused: null } : row.closedOver;
    return witness(row, entry, line, { ...holder, closedOver });
  }
  const said = { question: questionIn(row, entry), refused: refusedIn(row, entry, isSecond) };
  const isCounted = row.passes.some((pass) => pass.toShift === toShift) || toShift === row.openedShift;
  if (!isTaken || isCounted) return witness(row, entry, line, { ...said, ...holder });
  const passes = [...row.passes, { handoverId, toShift }];
  return witness(row, entry, line, { ...said, ...holder, passes, carryover: passes.length });
};

/** It was written in the wrong shift: it belongs to the right one, unless somebody has taken it over meanwhile. */
export const movedWithShift = (
  row: FollowUpRow,
  entry: Entry<'movedWithShift', MovedWithShift>,
): FollowUpRow => {
  const { from, shift, holderShift } = entry.body;
  return witness(row, entry, historyLine(entry, { text: shift }), {
    openedShift: row.openedShift === from ? shift : row.openedShift,
    holderShift: row.holderShift === from ? holderShift : row.holderShift,
  });
};

/**
 * Whom a lead’s ruling gave it to: that person keeps it through the take-overs that name nobody, until somebody else is
 * named or it is closed.
 */
const ruledTo = ({ history, takenBy }: FollowUpRow): string | null => {
  const last = history.findLast(
    ({ what, changes }) => what === 'followUpClosed' || changes.some(({ field }) => field === 'takenBy'),
  );
  return last?.what === 'refusalSettled' ? takenBy : null;
};

/** What else was said over an item, for its history. */
const verbal = (body: TakenOver): readonly FieldChange[] => [
  ...(['readBack', 'answer', 'takenBy'] as const)
    .filter((field) => body[field] !== null)
    .map((field) => ({ field, before: null, after: body[field] })),
  ...lacking(body.missing),
];

/** What somebody found missing: told back to who wrote it, and counted for them in the weekly summary. */
const lacking = (missing: readonly MissingField[] | undefined): readonly FieldChange[] =>
  missing === undefined || missing.length === 0 ? [] : [{ field: 'missing', before: null, after: missing }];

/**
 * The question that stands after a verdict. Whoever takes over several waiting handovers at once says the same over
 * each of them: said once, it is asked once, and an answer that has come is not asked for again.
 */
const questionIn = (row: FollowUpRow, entry: Entry<'takenOver', TakenOver>): FollowUpQuestion | null => {
  const { decision, comment, answer, missing, fromStaff, toShift } = entry.body;
  if (decision !== 'questioned' || comment === null) return row.question;
  const answered = answer === null ? null : { by: fromStaff ?? entry.actor, at: entry.at, text: answer };
  const { question } = row;
  const isSaidAlready =
    question !== null &&
    row.holderShift === toShift &&
    question.by === entry.actor &&
    question.text === comment &&
    question.missing.join() === missing.join();
  if (isSaidAlready) return { ...question, answer: question.answer ?? answered };
  const to = signerOf(row, fromStaff);
  return { by: entry.actor, at: entry.at, to, text: comment, missing, answer: answered };
};

/** Who signed for the shift that holds it, since they know; else who signed the handover that was taken over. */
const signerOf = ({ history, holderShift }: FollowUpRow, fromStaff: string | null): string | null => {
  const signers = history
    .filter(({ what, text }) => what === 'handedOver' && text === holderShift)
    .map(({ by }) => by);
  return fromStaff !== null && signers.includes(fromStaff) ? fromStaff : (signers.at(-1) ?? fromStaff);
};

const refusedIn = (
  row: FollowUpRow,
  { actor, at, body }: Entry<'takenOver', TakenOver>,
  isSecond: boolean,
): FollowUpRow['refused'] => {
  if (isSecond) return row.refused;
  if (body.decision !== 'refused') return null;
  // Nobody refuses what is in the hands of their own shift: it stays there.
  if (row.holderShift === body.toShift) return row.refused;
  // The first refusal stands until it is settled: a second receiver who refuses as well settles nothing.
  const { toShift, handoverId, comment } = body;
  return row.refused ?? { by: actor, at, shift: toShift, handoverId, reason: comment ?? '' };
};

type Said = Extract<FollowUpEntry, { type: 'followUpQuestioned' | 'questionAnswered' | 'refusalSettled' }>;

/** Questions and answers on a follow-up, and a lead’s word on one that was refused. */
export const discussed = (row: FollowUpRow, entry: Said): FollowUpRow => {
  switch (entry.type) {
    case 'followUpQuestioned':
      return asked(row, entry);
    case 'questionAnswered': {
      const answer = { by: entry.actor, at: entry.at, text: entry.body.text };
      const question = row.question === null ? null : { ...row.question, answer };
      return witness(row, entry, historyLine(entry, { text: entry.body.text }), { question });
    }
    case 'refusalSettled': {
      const { reason, takenBy, holderShift } = entry.body;
      const named = takenBy === undefined ? [] : [{ field: 'takenBy', before: row.takenBy, after: takenBy }];
      return witness(row, entry, historyLine(entry, { text: reason, changes: named }), {
        refused: null,
        takenBy: takenBy ?? row.takenBy,
        holderShift: holderShift ?? row.holderShift,
      });
    }
    default:
      return entry satisfies never;
  }
};

const asked = (
  row: FollowUpRow,
  entry: Entry<'followUpQuestioned', Body<'followUpQuestioned'>>,
): FollowUpRow => {
  const { text, missing, to } = entry.body;
  const question = { by: entry.actor, at: entry.at, to, text, missing: missing ?? [], answer: null };
  const asks = [{ field: 'to', before: null, after: to }];
  return witness(row, entry, historyLine(entry, { text, changes: [...asks, ...lacking(missing)] }), {
    question,
  });
};
