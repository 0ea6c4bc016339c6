import type { CommandInput } from '../commands/schemas.ts';
import { refusal } from '../refusal.ts';
import { err, ok } from '../result.ts';
import type { DecideContext, Decided } from './context.ts';

/** Decisions about notes: written, corrected, settled, struck out; never gone. */

export const decideWriteNote = (
  { id, ...rest }: CommandInput<'writeNote'>,
  { rows, newId }: DecideContext,
): Decided => {
  const noteId = id ?? newId('n');
  if (rows.get('note', noteId) !== null) return err(refusal('alreadyExists', { id: noteId }));
  return ok({ type: 'noteWritten', body: { noteId, ...rest } });
};

export const decideAmendNote = (
  { noteId, kind, text }: CommandInput<'amendNote'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('note', noteId);
  if (row === null) return err(refusal('notFound', { id: noteId }));
  const changes = {
    ...(kind === undefined || kind === row.kind ? {} : { kind }),
    ...(text === undefined || text === row.text ? {} : { text }),
  };
  if (Object.keys(changes).length === 0) return err(refusal('nothingToChange'));
  return ok({ type: 'noteAmended', body: { noteId, basedOn: row.head, ...changes } });
};

export const decideSettleNote = (input: CommandInput<'settleNote'>, { rows }: DecideContext): Decided => {
  const row = rows.get('note', input.noteId);
  if (row === null) return err(refusal('notFound', { id: input.noteId }));
  if (row.settled === input.settled && input.answer === undefined) return err(refusal('nothingToChange'));
  return ok({ type: 'noteSettled', body: { ...input, basedOn: row.head } });
};

export const decideWithdrawNote = (input: CommandInput<'withdrawNote'>, { rows }: DecideContext): Decided => {
  const row = rows.get('note', input.noteId);
  if (row === null) return err(refusal('notFound', { id: input.noteId }));
  if (row.withdrawn === input.withdrawn) return err(refusal('nothingToChange'));
  return ok({ type: 'noteWithdrawn', body: { ...input, basedOn: row.head } });
};
