import type { CommandInput, CommandName } from '../commands/schemas.ts';
import { canonicalJson } from '../projection/canonical.ts';
import type { BriefingRow } from '../projection/rows-briefing.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { isLocalDate, localDateOf } from '../time/zone.ts';
import { type BriefingSaid, presentVersion, saidIn } from './briefing.ts';
import type { DecideContext, Decided } from './context.ts';

/** Decisions about briefings: announced, changed, taken back, read. */

/** What is wrong with a briefing as it is asked for, if anything. A day that has stood there may have passed. */
const checkSaid = (
  { dueOn, readers }: BriefingSaid,
  before: BriefingRow | null,
  { rows, now, zone }: DecideContext,
): Result<null> => {
  if (!isLocalDate(dueOn)) return err(refusal('malformed', { field: 'dueOn', value: dueOn }));
  if (dueOn < localDateOf(now, zone) && dueOn !== before?.dueOn)
    return err(refusal('alreadyPast', { at: dueOn }));
  if (readers === null) return ok(null);
  if (readers.roles.length + readers.staffIds.length === 0)
    return err(refusal('malformed', { field: 'readers', value: '' }));
  const unknown = readers.staffIds.find((id) => rows.get('staff', id) === null);
  return unknown === undefined ? ok(null) : err(refusal('notFound', { id: unknown }));
};

const decideAnnounceBriefing = (
  { id, ...said }: CommandInput<'announceBriefing'>,
  context: DecideContext,
): Decided => {
  const briefingId = id ?? context.newId('b');
  if (context.rows.get('briefing', briefingId) !== null)
    return err(refusal('alreadyExists', { id: briefingId }));
  const checked = checkSaid(said, null, context);
  if (!checked.ok) return checked;
  return ok({ type: 'briefingAnnounced', body: { briefingId, ...said } });
};

/** Everything a briefing says, to be laid beside another. */
const essence = ({ kind, title, text, dueOn, readers, questions }: BriefingSaid): string =>
  canonicalJson({
    ...{ kind, title, text, dueOn },
    readers: readers === null ? null : { roles: readers.roles, staffIds: readers.staffIds },
    questions: questions.map(({ question, options, answer, explanation }) => ({
      ...{ question, options, answer, explanation },
    })),
  });

const decideChangeBriefing = (
  { basedOn, readAgain, briefingId, ...said }: CommandInput<'changeBriefing'>,
  context: DecideContext,
): Decided => {
  const row = context.rows.get('briefing', briefingId);
  if (row === null) return err(refusal('notFound', { id: briefingId }));
  if (row.withdrawn) return err(refusal('briefingWithdrawn'));
  const newest = presentVersion(row);
  if (basedOn !== undefined && basedOn !== row.head)
    return err(refusal('changedMeanwhile', { id: row.id, by: newest?.by ?? '', at: newest?.at ?? '' }));
  const checked = checkSaid(said, row, context);
  if (!checked.ok) return checked;
  if (essence(said) === essence(saidIn(row)) && !readAgain) return err(refusal('nothingToChange'));
  return ok({ type: 'briefingChanged', body: { briefingId, basedOn: row.head, ...said, readAgain } });
};

const decideWithdrawBriefing = (
  { briefingId, withdrawn }: CommandInput<'withdrawBriefing'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('briefing', briefingId);
  if (row === null) return err(refusal('notFound', { id: briefingId }));
  if (row.withdrawn === withdrawn) return err(refusal('nothingToChange'));
  return ok({ type: 'briefingWithdrawn', body: { briefingId, basedOn: row.head, withdrawn } });
};

/** Everybody reads for themselves; there is no way to say for whom. */
const decideReadBriefing = (
  { briefingId, version }: CommandInput<'readBriefing'>,
  { rows, actor }: DecideContext,
): Decided => {
  const row = rows.get('briefing', briefingId);
  if (row === null) return err(refusal('notFound', { id: briefingId }));
  if (row.withdrawn) return err(refusal('briefingWithdrawn'));
  const order = version ?? presentVersion(row)?.order;
  const read = row.versions.find((one) => one.inForce && one.order === order);
  if (read === undefined) return err(refusal('notFound', { id: briefingId }));
  const staffId = actor.staff.id;
  if (row.receipts.some((one) => one.staffId === staffId && one.version === read.order))
    return err(refusal('alreadyRead'));
  return ok({ type: 'briefingRead', body: { briefingId, staffId, basedOn: read.order } });
};

export const briefingDeciders = {
  announceBriefing: decideAnnounceBriefing,
  changeBriefing: decideChangeBriefing,
  withdrawBriefing: decideWithdrawBriefing,
  readBriefing: decideReadBriefing,
} satisfies {
  readonly [C in CommandName]?: (input: CommandInput<C>, context: DecideContext) => Decided;
};
