import type { CommandInput } from '../commands/schemas.ts';
import { withRealAddress } from '../customer/address.ts';
import type { Because } from '../events/cadence-bodies.ts';
import { isOrderOf } from '../events/envelope.ts';
import type { NextAction } from '../fields.ts';
import { canonicalJson } from '../projection/canonical.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { outcomesWithoutReason } from '../vocabulary.ts';
import { type DecideContext, type Decided, momentOr } from './context.ts';
import { becauseOf } from './decide-cadence.ts';
import { importedId, listIn } from './decide-import.ts';
import { findToChange as find } from './find-to-change.ts';
import { holderOf } from './holder.ts';
import { takesBackClosing, takesBackOpening, takesBackUpdate } from './taking-back.ts';
import { seenBefore, touches } from './unseen.ts';

/** Decisions about follow-ups. There is no delete: a follow-up leaves the list only by an outcome. */

type MomentsInput = {
  readonly promisedAt?: string | null | undefined;
  readonly nextAction?: CommandInput<'openFollowUp'>['nextAction'] | null;
};
interface Moments {
  promisedAt?: string | null;
  nextAction?: NextAction | null;
}

/** The moments of an input as UTC instants; `null` (take away) and absence are kept apart. */
const readMoments = ({ promisedAt, nextAction }: MomentsInput, zone: string): Result<Moments> => {
  const moments: Moments = {};
  if (promisedAt === null) moments.promisedAt = null;
  if (typeof promisedAt === 'string') {
    const read = momentOr(promisedAt, 'promisedAt', zone);
    if (!read.ok) return read;
    moments.promisedAt = read.value;
  }
  if (nextAction === null) moments.nextAction = null;
  if (nextAction !== null && nextAction !== undefined) {
    const { dueAt, ...rest } = nextAction;
    moments.nextAction = rest;
    if (dueAt !== undefined) {
      const read = momentOr(dueAt, 'nextAction.dueAt', zone);
      if (!read.ok) return read;
      moments.nextAction = { ...rest, dueAt: read.value };
    }
  }
  return ok(moments);
};

/** The id of a new follow-up, and why it opened where nobody opened it by hand. */
const nameOf = (
  { id, importedFrom, because }: CommandInput<'openFollowUp'>,
  context: DecideContext,
): Result<{ readonly id: string; readonly because?: Because }> => {
  if (because !== undefined) return becauseOf(because, context);
  const named = importedFrom === undefined ? ok(id ?? context.newId('f')) : importedId(importedFrom, context);
  return named.ok ? ok({ id: named.value }) : named;
};

export const decideOpenFollowUp = (input: CommandInput<'openFollowUp'>, context: DecideContext): Decided => {
  const { id, promisedAt, nextAction, importedFrom, because, ...rest } = input;
  const named = nameOf(input, context);
  if (!named.ok) return named;
  const { id: followUpId, ...reason } = named.value;
  if (context.rows.get('followUp', followUpId) !== null)
    return err(refusal('alreadyExists', { id: followUpId }));
  const moments = readMoments({ promisedAt, nextAction }, context.zone);
  if (!moments.ok) return moments;
  const list = listIn(importedFrom, context.zone);
  if (!list.ok) return list;
  return ok({
    type: 'followUpOpened',
    body: {
      followUpId,
      ...rest,
      ...holderOf(context),
      ...list.value,
      ...reason,
      ...(moments.value.promisedAt ? { promisedAt: moments.value.promisedAt } : {}),
      ...(moments.value.nextAction ? { nextAction: moments.value.nextAction } : {}),
    },
  });
};

/** The fields that were named; `undefined` is not said at all. */
const given = (changes: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

export const decideUpdateFollowUp = (
  input: CommandInput<'updateFollowUp'>,
  context: DecideContext,
): Decided => {
  const moments = readMoments(input.changes, context.zone);
  if (!moments.ok) return moments;
  const asked = { ...input.changes, ...moments.value };
  const found = find(input.followUpId, context, (row) =>
    takesBackUpdate(row, context.actor.staff.id, given(asked)),
  );
  if (!found.ok) return found;
  const { customer } = asked;
  const kept = customer === undefined ? {} : { customer: withRealAddress(found.value.customer, customer) };
  const real = Object.entries(given({ ...asked, ...kept })).filter(
    ([field, after]) => canonicalJson(after) !== canonicalJson(Reflect.get(found.value, field)),
  );
  if (real.length === 0) return err(refusal('nothingToChange'));
  const fields = real.map(([field]) => field);
  const seen = seenBefore(found.value, input.basedOn, (line) => touches(line, fields));
  if (!seen.ok) return seen;
  const basedOn = input.basedOn ?? found.value.head;
  return ok({
    type: 'followUpUpdated',
    body: { followUpId: input.followUpId, basedOn, changes: Object.fromEntries(real) },
  });
};

export const decideRecordProgress = (
  input: CommandInput<'recordProgress'>,
  context: DecideContext,
): Decided => {
  const found = find(input.followUpId, context, () => false);
  return found.ok ? ok({ type: 'followUpProgressed', body: input }) : found;
};

/** One’s own line, at any time: that it stands there by mistake is known to whoever wrote it. */
export const decideWithdrawProgress = (
  { followUpId, ...place }: CommandInput<'withdrawProgress'>,
  context: DecideContext,
): Decided => {
  const found = find(followUpId, context, () => true);
  if (!found.ok) return found;
  const line = found.value.history.find(({ order }) => isOrderOf(order, place));
  if (line?.what !== 'followUpProgressed' || line.by !== context.actor.staff.id)
    return err(refusal('nothingToChange'));
  return ok({ type: 'progressWithdrawn', body: { followUpId, basedOn: line.order } });
};

export const decideCloseFollowUp = (
  input: CommandInput<'closeFollowUp'>,
  context: DecideContext,
): Decided => {
  const found = find(input.followUpId, context, (row) =>
    takesBackOpening(row, context.actor.staff.id, input.outcome),
  );
  if (!found.ok) return found;
  if (found.value.state === 'closed') return err(refusal('alreadyClosed', { id: input.followUpId }));
  const speaksForItself = found.value.dispute === null && outcomesWithoutReason.includes(input.outcome);
  if (input.reason === undefined && !speaksForItself) {
    return err(refusal('reasonRequired', { outcome: input.outcome }));
  }
  // Whatever was written since may be why it should stay open.
  const seen = seenBefore(found.value, input.basedOn, () => true);
  if (!seen.ok) return seen;
  return ok({ type: 'followUpClosed', body: { ...input, basedOn: found.value.head } });
};

export const decideReopenFollowUp = (
  input: CommandInput<'reopenFollowUp'>,
  context: DecideContext,
): Decided => {
  const found = find(input.followUpId, context, (row) => takesBackClosing(row, context.actor.staff.id));
  if (!found.ok) return found;
  if (found.value.state === 'open') return err(refusal('notClosed', { id: input.followUpId }));
  const body = { ...input, basedOn: found.value.head, ...holderOf(context) };
  return ok({ type: 'followUpReopened', body });
};
