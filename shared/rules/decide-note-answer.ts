import type { CommandInput } from '../commands/schemas.ts';
import { isOrderOf } from '../events/envelope.ts';
import type { NoteRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { localDateOf } from '../time/zone.ts';
import type { DecideContext, Decided } from './context.ts';

/** Decisions about what is answered to a note. */

type Answer = CommandInput<'answerNote'>;

/** No without a reason is no answer; to whom and until when go with an assignment and with nothing else. */
const isWhole = ({ verdict, text, to, until }: Answer, { rows, now, zone }: DecideContext): Result<null> => {
  if (verdict === 'declined' && text === undefined)
    return err(refusal('reasonRequired', { outcome: verdict }));
  if (verdict !== 'assigned') {
    const extra = to === undefined ? (until === undefined ? null : 'until') : 'to';
    return extra === null ? ok(null) : err(refusal('malformed', { field: extra, value: verdict }));
  }
  if (to === undefined) return err(refusal('malformed', { field: 'to', value: '' }));
  if (rows.get('staff', to)?.active !== true) return err(refusal('notFound', { id: to }));
  const isPast = until !== undefined && until < localDateOf(now, zone);
  return isPast ? err(refusal('alreadyPast', { at: until })) : ok(null);
};

const isSame = ({ answered }: NoteRow, { verdict, text, to, until }: Answer): boolean =>
  answered !== null &&
  answered.verdict === verdict &&
  (answered.text ?? undefined) === text &&
  (answered.to ?? undefined) === to &&
  (answered.until ?? undefined) === until;

export const decideAnswerNote = (input: Answer, context: DecideContext): Decided => {
  const row = context.rows.get('note', input.noteId);
  if (row === null) return err(refusal('notFound', { id: input.noteId }));
  const whole = isWhole(input, context);
  if (!whole.ok) return whole;
  if (isSame(row, input)) return err(refusal('nothingToChange'));
  return ok({ type: 'noteAnswered', body: { ...input, basedOn: row.head } });
};

export const decideWithdrawNoteAnswer = (
  { noteId, ...place }: CommandInput<'withdrawNoteAnswer'>,
  { rows, actor }: DecideContext,
): Decided => {
  const row = rows.get('note', noteId);
  if (row === null) return err(refusal('notFound', { id: noteId }));
  const answer = row.answers.find(({ order }) => isOrderOf(order, place));
  if (answer === undefined || answer.withdrawn || answer.by !== actor.staff.id)
    return err(refusal('nothingToChange'));
  return ok({ type: 'noteAnswerWithdrawn', body: { noteId, basedOn: answer.order } });
};

export const decideSeeNoteAnswer = (
  { noteId, answer }: CommandInput<'seeNoteAnswer'>,
  { rows, actor }: DecideContext,
): Decided => {
  const row = rows.get('note', noteId);
  if (row === null) return err(refusal('notFound', { id: noteId }));
  const order = answer ?? row.answered?.order;
  const read = row.answers.find((one) => one.order === order);
  if (read === undefined || read.seenAt !== null || row.by !== actor.staff.id)
    return err(refusal('nothingToChange'));
  return ok({ type: 'noteAnswerSeen', body: { noteId, basedOn: read.order } });
};
