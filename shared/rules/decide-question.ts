import type { CommandInput } from '../commands/schemas.ts';
import type { FollowUpRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok } from '../result.ts';
import { attendanceOf, type DecideContext, type Decided, isForgotten } from './context.ts';
import { hasRole } from './permissions.ts';

/** Decisions about what goes back and forth over a follow-up: questions, answers, and who takes what was refused. */

/** Who knows about it: the last one who handed it over, else who wrote it down. */
export const whoKnows = ({ history, openedBy }: FollowUpRow): string =>
  history.findLast(({ what }) => what === 'handedOver')?.by ?? openedBy;

export const decideQuestionFollowUp = (
  { followUpId, text, missing }: CommandInput<'questionFollowUp'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('followUp', followUpId);
  if (row === null) return err(refusal('notFound', { id: followUpId }));
  if (row.state === 'closed') return err(refusal('alreadyClosed', { id: followUpId }));
  const lacking = missing === undefined ? {} : { missing };
  return ok({
    type: 'followUpQuestioned',
    body: { followUpId, basedOn: row.head, to: whoKnows(row), text, ...lacking },
  });
};

export const decideAnswerQuestion = (
  input: CommandInput<'answerQuestion'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('followUp', input.followUpId);
  if (row === null) return err(refusal('notFound', { id: input.followUpId }));
  if (row.question === null || row.question.answer !== null) return err(refusal('nothingToChange'));
  return ok({ type: 'questionAnswered', body: { ...input, basedOn: row.head } });
};

/** The shift that refused it last, should more than one have; `null` where nobody has refused it. */
export const refusedByShift = ({ history, refused }: FollowUpRow): string | null =>
  history.findLast(
    ({ what, changes }) => what === 'takenOver' && changes.some(({ after }) => after === 'refused'),
  )?.shift ??
  refused?.shift ??
  null;

/**
 * A lead names who takes it, or leaves it with the shift that refused it. Without a lead, whoever is at work may take
 * it in hand themselves: the receiver who has been convinced, or the one who stays to finish it.
 */
export const decideSettleRefusal = (
  { followUpId, reason, takenBy }: CommandInput<'settleRefusal'>,
  { rows, actor, now }: DecideContext,
): Decided => {
  const { staff, attendance } = actor;
  if (!hasRole(staff.role, 'lead')) {
    if (takenBy !== staff.id) return err(refusal('notPermitted', { command: 'settleRefusal', role: 'lead' }));
    if (attendance === null || isForgotten(attendance, now)) return err(refusal('notCheckedIn'));
  }
  const row = rows.get('followUp', followUpId);
  if (row === null) return err(refusal('notFound', { id: followUpId }));
  if (row.refused === null) return err(refusal('nothingToChange'));
  if (takenBy !== undefined && rows.get('staff', takenBy)?.active !== true)
    return err(refusal('unknownPerson'));
  const taker = takenBy === undefined ? null : attendanceOf(rows, takenBy);
  const atWork = taker === null || isForgotten(taker, now) ? null : taker;
  // Who is at work answers for it themselves, even if their shift was taken over: they stay, or hand over again.
  const holderShift = atWork?.shift ?? refusedByShift(row) ?? row.refused.shift;
  const taken = takenBy === undefined ? {} : { takenBy };
  return ok({
    type: 'refusalSettled',
    body: { followUpId, basedOn: row.head, reason, ...taken, holderShift },
  });
};
