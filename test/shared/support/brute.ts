import type { Envelope } from '../../../shared/events/envelope.ts';
import { listsTakenApart } from './brute-import.ts';
import { withSlipsMended } from './brute-slips.ts';

/**
 * The book counted a second time, straight from the list of events and sharing no code with the projection, the rules
 * or the report. Holds where clocks are less than a day apart, so that the order of stamps is an order of causes.
 */

const field = (event: Envelope, name: string): unknown => event.body[name];
export const textIn = (event: Envelope, name: string): string => String(field(event, name));

export const sorted = (events: readonly Envelope[]): readonly Envelope[] =>
  [...events].sort((a, b) =>
    a.hlc !== b.hlc
      ? a.hlc < b.hlc
        ? -1
        : 1
      : a.writer !== b.writer
        ? a.writer < b.writer
          ? -1
          : 1
        : a.seq - b.seq,
  );

/**
 * In the order of the book, with each check-in as it was meant (to the right shift after all, or not at all), and a list
 * that was taken back or put back standing as what that did to each of its lines.
 */
export const inOrder = (events: readonly Envelope[]): readonly Envelope[] =>
  listsTakenApart(withSlipsMended(sorted(events)));

const idsIn = (event: Envelope, name: string): readonly string[] => {
  const list = field(event, name);
  if (!Array.isArray(list)) return [];
  return list.map((item: { readonly followUpId: string }) => item.followUpId);
};

/** What went along when somebody was moved to the right shift. */
export const movedIds = ({ type, body }: Envelope): readonly string[] =>
  type === 'shiftMoved' && Array.isArray(body['followUps']) ? body['followUps'] : [];

export const itemIds = (event: Envelope): readonly string[] => idsIn(event, 'items');
export const decisionIds = (event: Envelope): readonly string[] => idsIn(event, 'decisions');

interface Decided {
  readonly followUpId: string;
  readonly decision: string;
}
export const decisionsIn = (event: Envelope): readonly Decided[] => {
  const list = field(event, 'decisions');
  return Array.isArray(list) ? list : [];
};

/** What was taken over in fact: all but what was refused. */
export const takenIds = (event: Envelope): readonly string[] =>
  decisionsIn(event)
    .filter(({ decision }) => decision !== 'refused')
    .map(({ followUpId }) => followUpId);

/** One change of state that took effect. */
export interface Change {
  readonly id: string;
  readonly kind: 'opened' | 'closed' | 'reopened';
  readonly event: Envelope;
}

/** Openings of what is new, closings of what is open, re-openings of what is closed, in the order of the book. */
export const changesIn = (events: readonly Envelope[]): readonly Change[] => {
  const state = new Map<string, 'open' | 'closed'>();
  const changes: Change[] = [];
  for (const event of inOrder(events)) {
    const id = textIn(event, 'followUpId');
    const before = state.get(id);
    const note = (kind: Change['kind'], after: 'open' | 'closed'): void => {
      state.set(id, after);
      changes.push({ id, kind, event });
    };
    if (event.type === 'followUpOpened' && before === undefined) note('opened', 'open');
    if (event.type === 'followUpClosed' && before === 'open') note('closed', 'closed');
    if (event.type === 'followUpReopened' && before === 'closed') note('reopened', 'open');
  }
  return changes;
};

export const openIds = (events: readonly Envelope[]): ReadonlySet<string> => {
  const open = new Set<string>();
  for (const { id, kind } of changesIn(events)) {
    if (kind === 'closed') open.delete(id);
    else open.add(id);
  }
  return open;
};

export const knownIds = (events: readonly Envelope[]): ReadonlySet<string> =>
  new Set(events.filter(({ type }) => type === 'followUpOpened').map((event) => textIn(event, 'followUpId')));

/** The different shifts each follow-up passed into while it was open, its own shift aside, and by which handover. */
const passings = (events: readonly Envelope[]): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const born = new Map<string, string | undefined>();
  const open = new Set<string>();
  const shifts = new Map<string, Map<string, string>>();
  const taken = new Set<string>();
  for (const event of inOrder(events)) {
    const id = textIn(event, 'followUpId');
    if (event.type === 'followUpOpened' && !born.has(id)) {
      born.set(id, event.shift);
      open.add(id);
      shifts.set(id, new Map());
    }
    for (const moved of movedIds(event)) {
      if (born.get(moved) === textIn(event, 'from')) born.set(moved, textIn(event, 'shift'));
    }
    if (event.type === 'followUpClosed') open.delete(id);
    if (event.type === 'followUpReopened' && born.has(id)) open.add(id);
    if (event.type !== 'handoverAccepted') continue;
    const [toShift, handover] = [textIn(event, 'toShift'), textIn(event, 'handoverId')];
    for (const passed of takenIds(event)) {
      const seen = shifts.get(passed);
      const isSecond = taken.has(`${passed} ${handover}`);
      if (seen !== undefined) taken.add(`${passed} ${handover}`);
      if (isSecond) continue;
      if (seen === undefined || !open.has(passed) || born.get(passed) === toShift) continue;
      if (!seen.has(toShift)) seen.set(toShift, handover);
    }
  }
  return shifts;
};

/** The different shifts each follow-up passed into while it was open, its own shift aside. */
export const passesIn = (events: readonly Envelope[]): ReadonlyMap<string, readonly string[]> =>
  new Map([...passings(events)].map(([id, seen]) => [id, [...seen.keys()]]));

/** The handovers by which it did, in the same order. */
export const handoversPassed = (events: readonly Envelope[]): ReadonlyMap<string, readonly string[]> =>
  new Map([...passings(events)].map(([id, seen]) => [id, [...seen.values()]]));

/** Into how many different shifts each follow-up passed. */
export const carryovers = (events: readonly Envelope[]): ReadonlyMap<string, number> =>
  new Map([...passesIn(events)].map(([id, shifts]) => [id, shifts.length]));
