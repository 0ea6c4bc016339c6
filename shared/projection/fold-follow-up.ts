import { withRealAddress } from '../customer/address.ts';
import type { Body } from '../events/bodies.ts';
import { morePhones } from '../events/protected.ts';
import { type Attachment, editableFields } from '../fields.ts';
import type { Outcome } from '../vocabulary.ts';
import { noted } from './fold-cadence.ts';
import { foldJoint } from './fold-joint.ts';
import { discussed, movedWithShift, takenOver } from './fold-passing.ts';
import { progressed, progressWithdrawn } from './fold-progress.ts';
import { closing, dateOf, opening, turn, withdrawnWithList } from './fold-turn.ts';
import { judged } from './fold-week.ts';
import { witness } from './fold-witness.ts';
import { historyLine, isConcurrent } from './history.ts';
import type { Entry, FollowUpEntry } from './route.ts';
import type { FieldChange, FollowUpDispute, FollowUpRow } from './rows.ts';

/**
 * Folds one follow-up. It becomes open and closed in turns; closing what is closed or opening what is open (two PCs
 * at once) changes no state and stays visible in the history.
 */
export const foldFollowUp = (row: FollowUpRow | null, entry: FollowUpEntry): FollowUpRow | null => {
  const next = step(row, entry);
  if (next === null || entry.type === 'phoneRevealed') return next;
  const phones = morePhones(next.phones, entry.phones);
  return phones === next.phones ? next : { ...next, phones };
};

const step = (row: FollowUpRow | null, entry: FollowUpEntry): FollowUpRow | null => {
  if (row === null) return entry.type === 'followUpOpened' ? opened(entry) : null;
  switch (entry.type) {
    case 'followUpOpened':
      return openedTwice(row, entry);
    case 'followUpUpdated':
      return updated(row, entry);
    case 'followUpProgressed':
      return progressed(row, entry);
    case 'progressWithdrawn':
      return progressWithdrawn(row, entry);
    case 'phoneRevealed':
      // Looking changes nothing: what somebody is editing or has judged still stands.
      return { ...row, history: [...row.history, historyLine(entry, { text: entry.body.mask })] };
    case 'customersMerged':
    case 'customerParted':
      return foldJoint(row, `followUp:${row.id}`, entry);
    case 'followUpSnoozed':
      return snoozed(row, entry);
    case 'milestoneNoted':
    case 'milestoneWithdrawn':
      return noted(row, entry);
    case 'spotCheckJudged':
      return judged(row, entry);
    case 'customerReplied':
      return witness(row, entry, historyLine(entry), { heardAt: entry.at });
    case 'followUpClosed':
      return closed(row, entry);
    case 'followUpReopened':
      return reopened(row, entry);
    case 'handedOver':
      return witness(row, entry, historyLine(entry, { text: entry.body.fromShift }));
    case 'takenOver':
      return takenOver(row, entry);
    case 'movedWithShift':
      return movedWithShift(row, entry);
    case 'withdrawnWithList':
      return withdrawnWithList(row, entry);
    case 'followUpQuestioned':
    case 'questionAnswered':
    case 'refusalSettled':
      return discussed(row, entry);
    default:
      return entry satisfies never;
  }
};

const opened = (entry: Entry<'followUpOpened', Body<'followUpOpened'>>): FollowUpRow => {
  const { body } = entry;
  return {
    id: body.followUpId,
    kind: body.kind,
    severity: body.severity,
    summary: body.summary,
    details: body.details ?? null,
    customer: body.customer ?? null,
    phones: [],
    sameAs: [],
    apart: [],
    promisedAt: body.promisedAt ?? null,
    nextAction: body.nextAction ?? null,
    snoozedUntil: null,
    heardAt: null,
    contingency: body.contingency ?? null,
    attachments: body.attachments ?? [],
    state: 'open',
    outcome: null,
    reason: null,
    openedAt: entry.at,
    openedBy: entry.actor,
    openedOn: dateOf(entry),
    openedShift: entry.shift,
    closedAt: null,
    closedBy: null,
    closedOn: null,
    closedShift: null,
    turns: [turn(entry, 'open', null)],
    holderShift: body.holderShift ?? entry.shift,
    importedFrom:
      body.importedFrom === undefined
        ? null
        : { importId: body.importedFrom.importId, line: body.importedFrom.line },
    because: body.because ?? null,
    carryover: 0,
    passes: [],
    takenWith: [],
    takenBy: null,
    question: null,
    refused: null,
    dispute: null,
    closedOver: null,
    touchedAt: entry.at,
    head: entry.order,
    history: [historyLine(entry, { text: body.summary, changes: shippedIn(body) })],
  };
};

/** What its list said of its order: a milestone of its own, told where it was said. */
const shippedIn = ({ importedFrom }: Body<'followUpOpened'>): readonly FieldChange[] =>
  importedFrom?.shippedAt === undefined
    ? []
    : [{ field: 'shipped', before: null, after: importedFrom.shippedAt }];

/** Two PCs gave the same id to two things: the first stands, and all that the second says stays readable. */
const openedTwice = (
  row: FollowUpRow,
  entry: Entry<'followUpOpened', Body<'followUpOpened'>>,
): FollowUpRow => {
  const { body } = entry;
  const given = editableFields.filter((field) => body[field] !== undefined);
  const said = given.map((field) => ({ field, before: null, after: body[field] }));
  const changes = [...said, ...shippedIn(body)];
  return witness(row, entry, historyLine(entry, { text: body.summary, changes, concurrent: true }));
};

/** Pictures that were added on two PCs at once, each once. */
const bothOf = (known: readonly Attachment[], added: readonly Attachment[]): readonly Attachment[] => [
  ...known,
  ...added.filter(({ hash }) => !known.some((one) => one.hash === hash)),
];

const updated = (row: FollowUpRow, entry: Entry<'followUpUpdated', Body<'followUpUpdated'>>): FollowUpRow => {
  const changes: FieldChange[] = [];
  const next: Record<string, unknown> = {};
  const concurrent = isConcurrent(entry.body.basedOn, row.head);
  for (const field of editableFields) {
    const after = entry.body.changes[field];
    if (after === undefined) continue;
    changes.push({ field, before: row[field], after });
    next[field] = after;
  }
  const { attachments, customer } = entry.body.changes;
  if (customer !== undefined) next['customer'] = withRealAddress(row.customer, customer);
  // A text can be read in the history; a picture that is in nobody’s list any more is gone for who looks for it.
  if (concurrent && attachments !== undefined) next['attachments'] = bothOf(row.attachments, attachments);
  return witness(row, entry, historyLine(entry, { changes, concurrent }), next);
};

/** Until when it is out of the way; that the promise comes before then is for whoever reads the row. */
const snoozed = (row: FollowUpRow, entry: Entry<'followUpSnoozed', Body<'followUpSnoozed'>>): FollowUpRow => {
  const { until, basedOn } = entry.body;
  const line = historyLine(entry, {
    changes: [{ field: 'snoozedUntil', before: row.snoozedUntil, after: until }],
    concurrent: isConcurrent(basedOn, row.head),
  });
  return witness(row, entry, line, { snoozedUntil: until });
};

const closed = (row: FollowUpRow, entry: Entry<'followUpClosed', Body<'followUpClosed'>>): FollowUpRow => {
  const { outcome, reason, basedOn } = entry.body;
  const line = historyLine(entry, {
    text: reason,
    changes: [{ field: 'outcome', before: row.outcome, after: outcome }],
    concurrent: isConcurrent(basedOn, row.head) || row.state === 'closed',
  });
  if (row.state === 'closed') return witness(row, entry, line);
  return witness(row, entry, line, {
    ...closing(row, entry, outcome),
    reason: reason ?? null,
  });
};

const reopened = (
  row: FollowUpRow,
  entry: Entry<'followUpReopened', Body<'followUpReopened'>>,
): FollowUpRow => {
  const { reason, basedOn } = entry.body;
  const line = historyLine(entry, {
    text: reason,
    changes: [{ field: 'outcome', before: row.outcome, after: null }],
    concurrent: isConcurrent(basedOn, row.head) || row.state === 'open',
  });
  if (row.state === 'open') return witness(row, entry, line);
  return witness(row, entry, line, {
    ...opening(row, entry),
    ...standing(row, entry),
  });
};

/**
 * Who holds what is open again, and what is unsettled about it. Whoever takes their own closing back puts everything
 * as it stood; anybody else has it in hand, and may contradict.
 */
const standing = (
  row: FollowUpRow,
  entry: Entry<'followUpReopened', Body<'followUpReopened'>>,
): Pick<FollowUpRow, 'holderShift' | 'refused' | 'dispute'> => {
  if (entry.actor === row.closedBy && entry.shift === row.closedShift) {
    const { refused, dispute } = row.closedOver ?? { refused: null, dispute: null };
    return { holderShift: row.holderShift, refused, dispute };
  }
  const holderShift = entry.body.holderShift ?? entry.shift ?? row.holderShift;
  return { holderShift, refused: null, dispute: disputeOf(row, entry) };
};

/** Outcomes that say the customer is served. */
const served: readonly Outcome[] = ['won', 'solved'];

/** Another person of another shift opens again what was said to be solved: both see it until it is closed with a reason. */
const disputeOf = (
  row: FollowUpRow,
  { actor, at, shift, body }: Entry<'followUpReopened', Body<'followUpReopened'>>,
): FollowUpDispute | null => {
  const { outcome, closedBy, closedShift } = row;
  if (outcome === null || closedBy === null || !served.includes(outcome)) return null;
  if (actor === closedBy || (shift !== null && shift === closedShift)) return null;
  const contested = { contestedBy: actor, contestedAt: at, contestedShift: shift };
  return { closedBy, closedShift, outcome, ...contested, reason: body.reason };
};
