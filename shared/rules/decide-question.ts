import type { CommandInput } from '../commands/schemas.ts';
import type { FollowUpRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok } from '../result.ts';
import { attendanceOf, type DecideContext, type Decided } from './context.ts';

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
  return ok({ type: 'followUpQuestioned', body: { followUpId, to: whoKnows(row), text, ...lacking } });
};

export const decideAnswerQuestion = (
  input: CommandInput<'answerQuestion'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('followUp', input.followUpId);
  if (row === null) return err(refusal('notFound', { id: input.followUpId }));
  if (row.question === null || row.question.answer !== null) return err(refusal('nothingToChange'));
  return ok({ type: 'questionAnswered', body: input });
};

export const decideSettleRefusal = (
  { followUpId, reason, takenBy }: CommandInput<'settleRefusal'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('followUp', followUpId);
  if (row === null) return err(refusal('notFound', { id: followUpId }));
  if (row.refused === null) return err(refusal('nothingToChange'));
  if (takenBy === undefined) return ok({ type: 'refusalSettled', body: { followUpId, reason } });
  if (rows.get('staff', takenBy)?.active !== true) return err(refusal('unknownPerson'));
  const shift = attendanceOf(rows, takenBy)?.shift;
  const holder = shift === undefined ? {} : { holderShift: shift };
  return ok({ type: 'refusalSettled', body: { followUpId, reason, takenBy, ...holder } });
};
