import type { NewCadence } from '../commands/cadence.ts';
import type { CommandInput } from '../commands/schemas.ts';
import type { Because } from '../events/cadence-bodies.ts';
import { entityIdSchema } from '../events/envelope.ts';
import { shippedIdOf } from '../import/ids.ts';
import { canonicalJson } from '../projection/canonical.ts';
import type { CadenceRow, CadenceValue } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { stepIdOf } from './cadence.ts';
import { type DecideContext, type Decided, momentOr } from './context.ts';
import { importedId } from './decide-import.ts';
import { findToChange } from './find-to-change.ts';

/** Decisions about the rhythm of the shop: what happened, and what then is to be done when. */

export const decideNoteMilestone = (
  { id, followUpId, milestone, at, importedFrom }: CommandInput<'noteMilestone'>,
  context: DecideContext,
): Decided => {
  const named =
    importedFrom === undefined
      ? ok(id ?? context.newId('k'))
      : notedIdOf(importedFrom, followUpId, context.rows);
  if (!named.ok) return named;
  const milestoneId = named.value;
  if (context.rows.get('milestone', milestoneId) !== null)
    return err(refusal('alreadyExists', { id: milestoneId }));
  const found = findToChange(followUpId, context, () => false);
  if (!found.ok) return found;
  const moment = momentOr(at, 'at', context.zone);
  if (!moment.ok) return moment;
  const from = importedFrom === undefined ? {} : { importedFrom };
  return ok({
    type: 'milestoneNoted',
    body: { milestoneId, followUpId, milestone, at: moment.value, ...from },
  });
};

/**
 * The id under which a list notes something at a follow-up that was open already: that of its line, as if it had opened
 * one of its own. Its own lines have theirs, and what has opened because of another says nothing of an order.
 */
const notedIdOf = (
  from: NonNullable<CommandInput<'noteMilestone'>['importedFrom']>,
  followUpId: string,
  rows: DecideContext['rows'],
): Result<string> => {
  const lineId = importedId(from, { rows });
  if (!lineId.ok) return lineId;
  const row = rows.get('followUp', followUpId);
  const isOther = row !== null && row.because === null && row.importedFrom?.importId !== from.importId;
  return isOther ? ok(shippedIdOf(lineId.value)) : err(refusal('notFound', { id: followUpId }));
};

export const decideWithdrawMilestone = (
  { milestoneId, withdrawn }: CommandInput<'withdrawMilestone'>,
  context: DecideContext,
): Decided => {
  const row = context.rows.get('milestone', milestoneId);
  if (row === null) return err(refusal('notFound', { id: milestoneId }));
  if (row.withdrawn === withdrawn) return err(refusal('nothingToChange'));
  const { followUpId, milestone, at, head } = row;
  return ok({
    type: 'milestoneWithdrawn',
    body: { milestoneId, followUpId, milestone, at, basedOn: head, withdrawn },
  });
};

/**
 * The id and the reason of a follow-up that opens by itself: both follow from the book, whoever asks. Refused where
 * what it comes from was taken back.
 */
export const becauseOf = (
  { followUpId, milestoneId, ruleId }: NonNullable<CommandInput<'openFollowUp'>['because']>,
  { rows }: DecideContext,
): Result<{ readonly id: string; readonly because: Because }> => {
  const id = stepIdOf({ milestoneId: milestoneId ?? null, followUpId }, ruleId);
  if (!entityIdSchema.safeParse(id).success)
    return err(refusal('malformed', { field: 'because', value: id }));
  if (milestoneId === undefined) {
    const row = rows.get('followUp', followUpId);
    if (row === null) return err(refusal('notFound', { id: followUpId }));
    if (row.outcome !== 'won' || row.closedAt === null) return err(refusal('notClosed', { id: followUpId }));
    return ok({ id, because: { followUpId, milestone: 'deal', at: row.closedAt, ruleId } });
  }
  const row = rows.get('milestone', milestoneId);
  if (row === null || row.withdrawn || row.followUpId !== followUpId)
    return err(refusal('notFound', { id: milestoneId }));
  const { milestone, at, head } = row;
  return ok({ id, because: { followUpId, milestoneId, milestone, at, ruleId, basedOn: head } });
};

/** Rules that ask for something new speak of what comes: nothing that is long past is opened by them. */
const withSince = (value: NewCadence, before: CadenceRow | null, now: string): CadenceValue => ({
  ...value,
  rules: value.rules.map((rule) => {
    const known = before?.value?.rules.find(({ ruleId }) => ruleId === rule.ruleId);
    if (known !== undefined && timing(known) === timing(rule))
      return known.since === undefined ? rule : { ...rule, since: known.since };
    return { ...rule, since: now };
  }),
});

/** What decides when a rule opens something. */
const timing = ({ after, count, unit, isBefore, time, active }: NewCadence['rules'][number]): string =>
  canonicalJson({ after, count, unit, isBefore, time, active });

const withoutSince = (value: CadenceValue | null): unknown =>
  value === null ? null : { ...value, rules: value.rules.map(({ since: _, ...rule }) => rule) };

/** The rhythm is replaced as a whole; each rule has an id of its own. */
export const decideChangeCadence = (
  { value, basedOn }: CommandInput<'changeCadence'>,
  { rows, now }: DecideContext,
): Decided => {
  const ids = value?.rules.map(({ ruleId }) => ruleId) ?? [];
  if (new Set(ids).size < ids.length) return err(refusal('malformed', { field: 'rules' }));
  const row = rows.get('cadence', 'cadence');
  if (canonicalJson(value) === canonicalJson(withoutSince(row?.value ?? null)))
    return err(refusal('nothingToChange'));
  const seen = basedOn ?? row?.head;
  const on = seen === undefined ? {} : { basedOn: seen };
  if (value === null) return ok({ type: 'cadenceChanged', body: { ...on, value, since: now } });
  return ok({ type: 'cadenceChanged', body: { ...on, value: withSince(value, row, now) } });
};
