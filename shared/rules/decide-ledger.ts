import type { CommandInput } from '../commands/schemas.ts';
import type { LedgerRow } from '../projection/rows-ledger.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { isLocalDate, localDateOf } from '../time/zone.ts';
import type { DecideContext, Decided } from './context.ts';
import { fundBalance, proposalNow } from './merits.ts';
import { hasRole } from './permissions.ts';

/** Decisions about merits, penalties and the activity fund. Nothing is deleted; what is taken back is booked back. */

/** A lead does not judge themselves; a manager answers for everybody. */
const mayJudge = (staffId: string, { actor }: DecideContext, command: string): Result<null> =>
  staffId === actor.staff.id && !hasRole(actor.staff.role, 'manager')
    ? err(refusal('notPermitted', { command, role: 'manager' }))
    : ok(null);

export const decideDecideMerit = (input: CommandInput<'decideMerit'>, context: DecideContext): Decided => {
  const { proposalId, decision, reason, minutes, ordinal } = input;
  const proposal = proposalNow(context.rows, proposalId, context);
  if (proposal === null) return err(refusal('notFound', { id: proposalId }));
  const { staffId, kind, shift, cleaningDays, fineFen } = proposal;
  const allowed = mayJudge(staffId, context, 'decideMerit');
  if (!allowed.ok) return allowed;
  const row = context.rows.get('ledger', proposalId);
  if (row !== null && row.reversed === null) return err(refusal('alreadyDecided'));
  if (proposal.minutes !== minutes || proposal.ordinal !== ordinal) return err(refusal('proposalChanged'));
  if (decision === 'waived' && reason === undefined)
    return err(refusal('reasonRequired', { field: 'reason' }));
  return ok({
    type: 'meritDecided',
    body: {
      entryId: proposalId,
      ...(row === null ? {} : { basedOn: row.head }),
      ...{ staffId, kind, shift, minutes, ordinal, cleaningDays, fineFen, decision },
      ...(reason === undefined ? {} : { reason }),
    },
  });
};

/** Today where no date was given; refuses one that is none, or lies ahead. */
const dateOr = (date: string | undefined, { now, zone }: DecideContext): Result<string> => {
  const today = localDateOf(now, zone);
  const chosen = date ?? today;
  if (!isLocalDate(chosen)) return err(refusal('malformed', { field: 'date', value: chosen }));
  return chosen > today ? err(refusal('inTheFuture', { at: chosen })) : ok(chosen);
};

/** An id that is free, and the date. */
const newEntry = (
  { id, date }: { readonly id?: string | undefined; readonly date?: string | undefined },
  context: DecideContext,
): Result<{ readonly entryId: string; readonly date: string }> => {
  const entryId = id ?? context.newId('m');
  if (context.rows.get('ledger', entryId) !== null) return err(refusal('alreadyExists', { id: entryId }));
  const day = dateOr(date, context);
  return day.ok ? ok({ entryId, date: day.value }) : day;
};

export const decideEnterMerit = (input: CommandInput<'enterMerit'>, context: DecideContext): Decided => {
  const { staffId, kind, cleaningDays = 0, fineFen = 0, awardFen = 0, reason } = input;
  if (context.rows.get('staff', staffId) === null) return err(refusal('unknownPerson', { staff: staffId }));
  const allowed = mayJudge(staffId, context, 'enterMerit');
  if (!allowed.ok) return allowed;
  const isAward = kind === 'award';
  if (isAward !== awardFen > 0) return err(refusal('malformed', { field: 'awardFen', value: awardFen }));
  if (isAward && (cleaningDays > 0 || fineFen > 0))
    return err(refusal('malformed', { field: 'fineFen', value: fineFen }));
  if (isAward && !hasRole(context.actor.staff.role, 'manager'))
    return err(refusal('notPermitted', { command: 'enterMerit', role: 'manager' }));
  const entry = newEntry(input, context);
  if (!entry.ok) return entry;
  return ok({
    type: 'meritEntered',
    body: { ...entry.value, staffId, kind, cleaningDays, fineFen, awardFen, reason },
  });
};

export const decideSpendFund = (input: CommandInput<'spendFund'>, context: DecideContext): Decided => {
  const { amountFen, what } = input;
  const entry = newEntry(input, context);
  if (!entry.ok) return entry;
  const balance = fundBalance(context.rows.all('ledger'));
  if (amountFen > balance) return err(refusal('fundTooSmall', { yuan: (balance / 100).toFixed(2) }));
  return ok({ type: 'fundSpent', body: { ...entry.value, amountFen, what } });
};

/** Awards and spending are a manager’s, and so is taking them back. */
const isManagers = (row: LedgerRow): boolean =>
  row.source === 'spent' || (row.source === 'entered' && row.kind === 'award');

export const decideReverseMerit = (
  { entryId, reason }: CommandInput<'reverseMerit'>,
  context: DecideContext,
): Decided => {
  const row = context.rows.get('ledger', entryId);
  if (row === null) return err(refusal('notFound', { id: entryId }));
  if (isManagers(row) && !hasRole(context.actor.staff.role, 'manager'))
    return err(refusal('notPermitted', { command: 'reverseMerit', role: 'manager' }));
  const allowed = row.source === 'spent' ? ok(null) : mayJudge(row.staffId, context, 'reverseMerit');
  if (!allowed.ok) return allowed;
  if (row.reversed !== null) return err(refusal('alreadyReversed'));
  return ok({ type: 'meritReversed', body: { entryId, basedOn: row.head, reason } });
};
