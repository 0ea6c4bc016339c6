import type { Body } from '../events/bodies.ts';
import { morePhones } from '../events/protected.ts';
import { dateOfShift } from '../time/shifts.ts';
import type { Entry, EventEntry } from './route.ts';
import type { HandoverAcceptance, HandoverRow } from './rows.ts';
import { verdictSaid } from './taken-over.ts';

/** Folds one handover: signed once, accepted once; whatever comes later is an addition beside the sealed record. */
export const foldHandover = (row: HandoverRow | null, entry: EventEntry): HandoverRow | null => {
  const next = step(row, entry);
  if (next === null || entry.type === 'phoneRevealed') return next;
  const phones = morePhones(next.phones, entry.phones);
  return phones === next.phones ? next : { ...next, phones };
};

const step = (row: HandoverRow | null, entry: EventEntry): HandoverRow | null => {
  if (row === null) return entry.type === 'handoverSigned' ? signed(entry) : null;
  switch (entry.type) {
    case 'handoverAccepted': {
      const acceptance = accepted(entry);
      return row.acceptance === null
        ? { ...row, acceptance }
        : { ...row, alsoAcceptedBy: [...row.alsoAcceptedBy, acceptance] };
    }
    case 'handoverAmended':
      return {
        ...row,
        additions: [...row.additions, { at: entry.at, by: entry.actor, text: entry.body.text }],
      };
    case 'handoverCountersigned': {
      const { side, comment } = entry.body;
      const signature = { at: entry.at, by: entry.actor, auth: entry.auth, comment: comment ?? null };
      if (row.countersigned[side] !== null)
        return { ...row, alsoCountersigned: [...row.alsoCountersigned, { ...signature, side }] };
      return { ...row, countersigned: { ...row.countersigned, [side]: signature } };
    }
    default:
      return row;
  }
};

const signed = (entry: Entry<'handoverSigned', Body<'handoverSigned'>>): HandoverRow => ({
  id: entry.body.handoverId,
  fromShift: entry.body.fromShift,
  date: dateOfShift(entry.body.fromShift),
  fromEndsAt: entry.body.fromEndsAt,
  signedAt: entry.at,
  signedBy: entry.actor,
  signedAuth: entry.auth,
  nothingOpen: entry.body.nothingOpen ?? false,
  unscheduled: entry.body.unscheduled ?? null,
  needsCountersign: entry.body.needsCountersign ?? false,
  countersigned: { handedOver: null, tookOver: null },
  alsoCountersigned: [],
  items: entry.body.items,
  done: entry.body.done.map(({ followUpId, summary, outcome }) => ({
    followUpId,
    summary,
    outcome: outcome ?? null,
  })),
  remarks: entry.body.remarks ?? null,
  phones: [],
  acceptance: null,
  alsoAcceptedBy: [],
  additions: [],
});

const accepted = (entry: Entry<'handoverAccepted', Body<'handoverAccepted'>>): HandoverAcceptance => ({
  at: entry.at,
  by: entry.actor,
  auth: entry.auth,
  toShift: entry.body.toShift,
  toStartsAt: entry.body.toStartsAt ?? null,
  decisions: entry.body.decisions.map((verdict) => ({
    followUpId: verdict.followUpId,
    ...verdictSaid(verdict),
  })),
  remarks: entry.body.remarks ?? null,
  needsCountersign: entry.body.needsCountersign ?? false,
});
