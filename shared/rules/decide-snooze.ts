import type { CommandInput } from '../commands/schemas.ts';
import { refusal } from '../refusal.ts';
import { err, ok } from '../result.ts';
import { type DecideContext, type Decided, momentOr } from './context.ts';
import { findToChange } from './find-to-change.ts';
import { seenBefore, touches } from './unseen.ts';

/** Decisions about what is looked at later, and about customers who have been heard: neither changes a promise. */

export const decideSnoozeFollowUp = (
  { followUpId, until, basedOn }: CommandInput<'snoozeFollowUp'>,
  context: DecideContext,
): Decided => {
  const found = findToChange(followUpId, context, () => false);
  if (!found.ok) return found;
  const { state, head, promisedAt, snoozedUntil } = found.value;
  if (state === 'closed') return err(refusal('alreadyClosed', { id: followUpId }));
  const seen = seenBefore(found.value, basedOn, (line) => touches(line, ['snoozedUntil', 'promisedAt']));
  if (!seen.ok) return seen;
  const on = { followUpId, basedOn: basedOn ?? head };
  if (until === null) {
    if (snoozedUntil === null) return err(refusal('nothingToChange'));
    return ok({ type: 'followUpSnoozed', body: { ...on, until: null } });
  }
  const moment = momentOr(until, 'until', context.zone);
  if (!moment.ok) return moment;
  if (moment.value <= context.now) return err(refusal('alreadyPast', { at: moment.value }));
  // Nothing sleeps through what a customer was told.
  if (promisedAt !== null && moment.value > promisedAt)
    return err(refusal('promisedBefore', { at: promisedAt }));
  return ok({ type: 'followUpSnoozed', body: { ...on, until: moment.value } });
};

export const decideRecordReply = (
  { followUpId }: CommandInput<'recordReply'>,
  context: DecideContext,
): Decided => {
  const found = findToChange(followUpId, context, () => false);
  if (!found.ok) return found;
  if (found.value.state === 'closed') return err(refusal('alreadyClosed', { id: followUpId }));
  return ok({ type: 'customerReplied', body: { followUpId } });
};
