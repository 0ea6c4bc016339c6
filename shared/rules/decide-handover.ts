import type { CommandInput } from '../commands/schemas.ts';
import { refusal } from '../refusal.ts';
import { err, ok } from '../result.ts';
import type { DecideContext, Decided } from './context.ts';
import { doneInShift, openFollowUps, takeOverOf, toDecide, toHandoverItem } from './handover.ts';

/** Decisions about handovers. Signing seals what is open; taking over answers for every open follow-up exactly once. */

export const decideSignHandover = (
  { id, remarks }: CommandInput<'signHandover'>,
  context: DecideContext,
): Decided => {
  const { rows, actor, newId } = context;
  const attendance = actor.attendance;
  if (attendance === null) return err(refusal('notCheckedIn'));
  const handoverId = id ?? newId('h');
  if (rows.get('handover', handoverId) !== null) return err(refusal('alreadyExists', { id: handoverId }));
  const signedAlready = rows.all('handover').find((row) => row.fromShift === attendance.shift);
  if (signedAlready !== undefined) return err(refusal('sameHandover', { id: signedAlready.id }));
  return ok({
    type: 'handoverSigned',
    body: {
      handoverId,
      fromShift: attendance.shift,
      fromEndsAt: attendance.endsAt,
      items: openFollowUps(rows).map(toHandoverItem),
      done: doneInShift(rows, attendance.shift).map((row) => ({
        followUpId: row.id,
        summary: row.summary,
        ...(row.outcome === null ? {} : { outcome: row.outcome }),
      })),
      ...(remarks === undefined ? {} : { remarks }),
      meaning: 'handedOver',
    },
  });
};

export const decideAcceptHandover = (
  input: CommandInput<'acceptHandover'>,
  context: DecideContext,
): Decided => {
  const { rows, actor } = context;
  const handover = rows.get('handover', input.handoverId);
  if (handover === null) return err(refusal('notFound', { id: input.handoverId }));
  if (handover.acceptance !== null) return err(refusal('alreadyAccepted', { id: input.handoverId }));
  if (actor.attendance === null) return err(refusal('notCheckedIn'));
  if (actor.attendance.shift === handover.fromShift) return err(refusal('ownHandover'));
  const unexplained = input.decisions.find(
    ({ decision, comment }) => decision === 'questioned' && comment === undefined,
  );
  if (unexplained !== undefined) return err(refusal('reasonRequired', { id: unexplained.followUpId }));
  const expected = toDecide(takeOverOf(rows, handover));
  const decided = new Set(input.decisions.map(({ followUpId }) => followUpId));
  const missing = [...expected].filter((followUpId) => !decided.has(followUpId));
  const extra = [...decided].filter((followUpId) => !expected.has(followUpId));
  if (missing.length > 0 || extra.length > 0 || decided.size !== input.decisions.length) {
    return err(
      refusal('staleHandover', {
        missing: missing.length,
        extra: extra.length,
        ids: [...missing, ...extra].join(' '),
      }),
    );
  }
  return ok({
    type: 'handoverAccepted',
    body: {
      handoverId: input.handoverId,
      toShift: actor.attendance.shift,
      toStartsAt: actor.attendance.startsAt,
      decisions: input.decisions,
      ...(input.remarks === undefined ? {} : { remarks: input.remarks }),
      meaning: 'tookOver',
    },
  });
};

export const decideAmendHandover = (
  input: CommandInput<'amendHandover'>,
  { rows }: DecideContext,
): Decided =>
  rows.get('handover', input.handoverId) === null
    ? err(refusal('notFound', { id: input.handoverId }))
    : ok({ type: 'handoverAmended', body: input });
