import type { CommandInput } from '../commands/schemas.ts';
import type { Rows } from '../projection/projection.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { err, ok } from '../result.ts';
import type { ShiftId } from '../time/shifts.ts';
import type { DecideContext, Decided } from './context.ts';
import { handoversFrom, hasToSign, openCountersigns } from './gate.ts';
import {
  doneInShift,
  handoverSettings,
  openFollowUps,
  type TakeOver,
  takeOverOf,
  toDecide,
  toHandoverItem,
} from './handover.ts';
import { mayCountersign } from './mentor.ts';

/** Decisions about handovers. Signing seals what is open; taking over answers for every open follow-up exactly once. */

/** A trainee’s first handovers, either side, need a mentor’s signature; how many is the shop’s setting. */
const countersignOf = ({ rows, actor }: DecideContext): { readonly needsCountersign?: true } => {
  if (actor.staff.role !== 'trainee') return {};
  const theirs = rows
    .all('handover')
    .flatMap(({ signedBy, acceptance }) => [signedBy, acceptance?.by])
    .filter((staffId) => staffId === actor.staff.id);
  return theirs.length < handoverSettings(rows).countersignFirst ? { needsCountersign: true } : {};
};

export const decideSignHandover = (
  { id, remarks, nothingOpen, unscheduled }: CommandInput<'signHandover'>,
  context: DecideContext,
): Decided => {
  const { rows, actor, newId } = context;
  const attendance = actor.attendance;
  if (attendance === null) return err(refusal('notCheckedIn'));
  const handoverId = id ?? newId('h');
  if (rows.get('handover', handoverId) !== null) return err(refusal('alreadyExists', { id: handoverId }));
  const signed = handoversFrom(rows, attendance.shift);
  if (!hasToSign(rows, attendance.shift))
    return err(refusal('sameHandover', { id: signed.at(-1)?.id ?? '' }));
  const open = openFollowUps(rows);
  if (open.length === 0 && nothingOpen === undefined) return err(refusal('statementRequired'));
  if (open.length > 0 && nothingOpen) return err(refusal('stillOpen', { count: open.length }));
  return ok({
    type: 'handoverSigned',
    body: {
      handoverId,
      fromShift: attendance.shift,
      fromEndsAt: attendance.endsAt,
      items: open.map(toHandoverItem),
      done: doneInShift(rows, attendance.shift).map((row) => ({
        followUpId: row.id,
        summary: row.summary,
        ...(row.outcome === null ? {} : { outcome: row.outcome }),
      })),
      ...(nothingOpen === undefined ? {} : { nothingOpen }),
      ...(unscheduled === undefined ? {} : { unscheduled }),
      ...countersignOf(context),
      ...(remarks === undefined ? {} : { remarks }),
      meaning: 'handedOver',
    },
  });
};

type Verdicts = CommandInput<'acceptHandover'>['decisions'];

/** The first verdict that lacks its words: a question or refusal without a reason, a red item not read back (I-PASS). */
const wrongVerdict = (
  verdicts: Verdicts,
  { open, unheard }: TakeOver,
  rows: Rows,
  toShift: ShiftId,
): Refusal | null => {
  const red = new Set([
    ...open.filter(({ followUp }) => followUp.severity === 'red').map(({ followUp }) => followUp.id),
    ...unheard.filter(({ severity }) => severity === 'red').map(({ followUpId }) => followUpId),
  ]);
  for (const { followUpId, decision, comment, readBack, takenBy } of verdicts) {
    if (decision !== 'accepted' && comment === undefined)
      return refusal('reasonRequired', { id: followUpId });
    if (decision === 'accepted' && red.has(followUpId) && readBack === undefined)
      return refusal('readBackRequired', { id: followUpId });
    // Nobody hands one's own over to oneself: the fold would pass over such a refusal, and nobody would be told.
    if (decision === 'refused' && rows.get('followUp', followUpId)?.holderShift === toShift)
      return refusal('ownItemRefused', { id: followUpId });
    if (takenBy !== undefined && rows.get('staff', takenBy)?.active !== true) return refusal('unknownPerson');
  }
  return null;
};

/** With what the receiver saw of it, so that a PC with a wrong clock still speaks after what it answers `[S5]`. */
const withHead = (
  verdict: Verdicts[number],
  rows: Rows,
): Verdicts[number] & { readonly basedOn?: string } => {
  const head = rows.get('followUp', verdict.followUpId)?.head;
  return head === undefined ? verdict : { ...verdict, basedOn: head };
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
  const list = takeOverOf(rows, handover);
  const wrong = wrongVerdict(input.decisions, list, rows, actor.attendance.shift);
  if (wrong !== null) return err(wrong);
  const expected = toDecide(list);
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
      fromStaff: handover.signedBy,
      decisions: input.decisions.map((verdict) => withHead(verdict, rows)),
      ...countersignOf(context),
      ...(input.remarks === undefined ? {} : { remarks: input.remarks }),
      meaning: 'tookOver',
    },
  });
};

export const decideCountersignHandover = (
  { handoverId, side, comment }: CommandInput<'countersignHandover'>,
  { rows, actor, now }: DecideContext,
): Decided => {
  const row = rows.get('handover', handoverId);
  if (row === null) return err(refusal('notFound', { id: handoverId }));
  if (!openCountersigns(row).includes(side)) return err(refusal('nothingToChange'));
  const may = mayCountersign(rows, row, side, actor.staff, now);
  if (may === 'party') return err(refusal('ownCountersign'));
  if (may === 'mentorFirst') return err(refusal('mentorFirst'));
  const said = comment === undefined ? {} : { comment };
  return ok({ type: 'handoverCountersigned', body: { handoverId, side, ...said, meaning: 'approved' } });
};

export const decideAmendHandover = (
  input: CommandInput<'amendHandover'>,
  { rows }: DecideContext,
): Decided =>
  rows.get('handover', input.handoverId) === null
    ? err(refusal('notFound', { id: input.handoverId }))
    : ok({ type: 'handoverAmended', body: input });
