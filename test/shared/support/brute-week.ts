import type { Envelope } from '../../../shared/events/envelope.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { type Change, changesIn, inOrder, textIn } from './brute.ts';
import { bruteRepeated, bruteVerdicts } from './brute-notes.ts';
import { type BruteHandover, brutePassing, brutePerson } from './brute-passing.ts';
import { bruteRoutines } from './brute-routine.ts';
import { bruteStatements } from './brute-statement.ts';

/** The week counted straight from the events; see `brute.ts`. Dates are those of `Asia/Shanghai`, which is UTC+8 all year. */

const DAY_MS = 24 * 3_600_000;
export const shanghaiDate = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

const dateOf = (event: Envelope): string => event.shift?.split('/')[0] ?? shanghaiDate(event.at);

/** The last of its changes of state, for each follow-up that has one among these. */
const lastOf = (changes: readonly Change[]): ReadonlyMap<string, Change> =>
  new Map(changes.map((change) => [change.id, change]));

const isMistaken = (change: Change): boolean =>
  change.kind === 'closed' && textIn(change.event, 'outcome') === 'mistaken';

export interface BruteWeek {
  readonly figures: Readonly<Record<string, number>>;
  readonly days: readonly (readonly [string, number, number, number, number])[];
  readonly pending: readonly string[];
  readonly climbing: readonly string[];
  readonly contestedNow: readonly string[];
  readonly outcomes: Readonly<Record<string, number>>;
  readonly people: Readonly<Record<string, readonly number[]>>;
  readonly statements: ReturnType<typeof bruteStatements>;
  /** How often each was asked for and missed, and all that was counted of it. */
  readonly routines: Readonly<Record<string, readonly number[]>>;
  readonly repeated: ReturnType<typeof bruteRepeated>;
  readonly verdicts: Readonly<Record<string, string>>;
}

const tally = (keys: Iterable<string>): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

const routineTally = (routines: ReturnType<typeof bruteRoutines>): BruteWeek['routines'] => {
  const tallies: Record<string, readonly [number, number, number]> = {};
  for (const { routineId, state, total } of routines) {
    const [asked, missed, counted] = tallies[routineId] ?? [0, 0, 0];
    tallies[routineId] = [asked + 1, missed + Number(state === 'missed'), counted + total];
  }
  return tallies;
};

/** Promise of each follow-up as it stands after all edits. */
const promises = (events: readonly Envelope[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const opened = new Set<string>();
  for (const event of inOrder(events)) {
    const promisedAt = event.body['promisedAt'];
    const id = textIn(event, 'followUpId');
    if (event.type !== 'followUpOpened' || opened.has(id)) continue;
    // The first of two that got the same id stands, and with it that it promised nothing.
    opened.add(id);
    if (typeof promisedAt === 'string') found.set(id, promisedAt);
  }
  return found;
};

const liveNotes = (events: readonly Envelope[]): readonly Envelope[] => {
  const written = new Map<string, Envelope>();
  const withdrawn = new Set<string>();
  for (const event of inOrder(events)) {
    const id = textIn(event, 'noteId');
    if (event.type === 'noteWritten' && !written.has(id)) written.set(id, event);
    if (event.type !== 'noteWithdrawn') continue;
    if (event.body['withdrawn'] === true) withdrawn.add(id);
    else withdrawn.delete(id);
  }
  return [...written].filter(([id]) => !withdrawn.has(id)).map(([, event]) => event);
};

/** Every handover with its first acceptance. */
export const handoversIn = (events: readonly Envelope[]): readonly BruteHandover[] => {
  const ordered = inOrder(events);
  return ordered
    .filter(({ type }) => type === 'handoverSigned')
    .map((signed) => ({
      signed,
      accepted: ordered.find(
        (event) =>
          event.type === 'handoverAccepted' && textIn(event, 'handoverId') === textIn(signed, 'handoverId'),
      ),
    }));
};

const isLate = ({ signed, accepted }: BruteHandover): boolean => {
  if (accepted === undefined) return false;
  const due = Math.max(Date.parse(textIn(signed, 'fromEndsAt')), Date.parse(textIn(accepted, 'toStartsAt')));
  return Date.parse(accepted.at) - due >= 16 * 60_000;
};

/** Somebody came: as they said themselves, or as a lead wrote it in. */
interface Arrival {
  readonly event: Envelope;
  readonly inAt: string;
}

const arrivalOf = (event: Envelope): readonly Arrival[] => {
  if (event.type === 'checkedIn') return [{ event, inAt: event.at }];
  return event.type === 'attendanceEntered' ? [{ event, inAt: textIn(event, 'inAt') }] : [];
};

/** First arrival of each person at each shift. */
const arrivals = (events: readonly Envelope[]): readonly Arrival[] => {
  const first = new Map<string, Arrival>();
  for (const arrival of inOrder(events).flatMap(arrivalOf)) {
    const key = `${textIn(arrival.event, 'shift')} ${textIn(arrival.event, 'staffId')}`;
    const known = first.get(key);
    if (known === undefined || arrival.inAt < known.inAt) first.set(key, arrival);
  }
  return [...first.values()];
};

/** Whether the book plans something for a date, this person on this shift, or leave for them. */
const plansIn = (events: readonly Envelope[]) => {
  const cells = new Map<string, string>();
  const leaves = new Map<string, Envelope>();
  const [granted, withdrawn] = [new Map<string, boolean>(), new Set<string>()];
  for (const event of inOrder(events)) {
    const id = textIn(event, 'leaveId');
    if (event.type === 'rosterPlanned')
      for (const { staffId, date, templateId } of event.body['cells'] as readonly Record<string, string>[])
        cells.set(`${staffId} ${date}`, templateId ?? '');
    if (event.type === 'leaveRequested' && !leaves.has(id)) leaves.set(id, event);
    if (event.type === 'leaveDecided' && leaves.has(id)) granted.set(id, event.body['granted'] === true);
    if (event.type === 'leaveWithdrawn' && leaves.has(id)) withdrawn.add(id);
  }
  const planned = [...cells].filter(([, template]) => template !== '');
  return {
    any: (date: string): boolean => planned.some(([key]) => key.endsWith(` ${date}`)),
    has: (who: string, shift: string): boolean =>
      planned.some(([key, template]) => {
        const [staffId, date] = key.split(' ');
        return staffId === who && `${date}/${template}` === shift;
      }),
    away: (who: string, date: string): boolean =>
      [...leaves].some(
        ([id, leave]) =>
          granted.get(id) === true &&
          !withdrawn.has(id) &&
          textIn(leave, 'kind') !== 'overtime' &&
          textIn(leave, 'staffId') === who &&
          textIn(leave, 'from') <= date &&
          date <= textIn(leave, 'to'),
      ),
  };
};

const comesLate = ({ event, inAt }: Arrival): boolean =>
  Date.parse(inAt) - Date.parse(textIn(event, 'startsAt')) >= 60_000;

/** Counts one week of a book whose clocks are sane. `monday` is a date, `now` an instant. */
export const bruteWeek = (events: readonly Envelope[], monday: string, now: string): BruteWeek => {
  const dates = [0, 1, 2, 3, 4, 5, 6].map((day) =>
    new Date(Date.parse(monday) + day * DAY_MS).toISOString().slice(0, 10),
  );
  const today = shanghaiDate(now);
  const asOf = [dates[6] ?? '', today].sort()[0] ?? '';
  const holds = (date: string): boolean => date >= monday && date <= asOf;
  const all = changesIn(events);
  const mistaken = new Set([...lastOf(all)].filter(([, change]) => isMistaken(change)).map(([id]) => id));
  const changes = all.filter(({ id }) => !mistaken.has(id));
  const inWeek = changes.filter(({ event }) => holds(dateOf(event)));
  const openBy = (date: string): readonly string[] =>
    [...lastOf(changes.filter(({ event }) => dateOf(event) <= date))]
      .filter(([, { kind }]) => kind !== 'closed')
      .map(([id]) => id)
      .sort();
  const count = (list: readonly Change[], kind: Change['kind']): number =>
    list.filter((change) => change.kind === kind).length;
  const pending = openBy(asOf);
  const promised = promises(events);
  const until = Math.min(Date.parse(now), Date.parse(`${asOf}T00:00:00+08:00`) + DAY_MS);
  const handovers = handoversIn(events).filter(({ signed }) =>
    holds(textIn(signed, 'fromShift').slice(0, 10)),
  );
  const notes = liveNotes(events).filter((event) => holds(dateOf(event)));
  const came = arrivals(events).filter(({ event }) => holds(textIn(event, 'shift').slice(0, 10)));
  const plans = plansIn(events);
  const isLateArrival = (arrival: Arrival): boolean => {
    const [who, shift] = [textIn(arrival.event, 'staffId'), textIn(arrival.event, 'shift')];
    const date = shift.slice(0, 10);
    const extra = plans.away(who, date) || (plans.any(date) && !plans.has(who, shift));
    return !extra && comesLate(arrival);
  };
  const takenBack = new Set(
    events.filter(({ type }) => type === 'progressWithdrawn').map((event) => textIn(event, 'basedOn')),
  );
  const progressed = events.filter(
    (event) =>
      event.type === 'followUpProgressed' &&
      !takenBack.has(`${event.hlc}|${event.writer}|${event.seq.toString(36).padStart(11, '0')}`) &&
      holds(dateOf(event)) &&
      !mistaken.has(textIn(event, 'followUpId')),
  );
  const by = (list: readonly { readonly actor: string }[], who: string): number =>
    list.filter(({ actor }) => actor === who).length;
  const kindBy = (kind: Change['kind'], who: string): number =>
    by(
      inWeek.filter((change) => change.kind === kind).map(({ event }) => event),
      who,
    );
  const accepted = handovers.flatMap((handover) => handover.accepted ?? []);
  const facts = { events, handovers, pending, changes, mistaken, asOf, holds, dateOf };
  const passing = brutePassing(facts);
  const routines = bruteRoutines(events, { from: monday, to: asOf, now }).filter(
    ({ state }) => state !== 'open',
  );
  const staff = events.filter(({ type }) => type === 'staffAdded').map((event) => textIn(event, 'staffId'));
  return {
    figures: {
      opened: count(inWeek, 'opened'),
      reopened: count(inWeek, 'reopened'),
      closed: count(inWeek, 'closed'),
      pending: pending.length,
      overdue: pending.filter((id) => Date.parse(promised.get(id) ?? '9999-01-01') < until).length,
      handovers: handovers.length,
      handoversLate: handovers.filter(isLate).length,
      handoversWaiting: handovers.filter((handover) => handover.accepted === undefined).length,
      notes: notes.length,
      lateArrivals: came.filter(isLateArrival).length,
      ...passing.figures,
      routinesAsked: routines.length,
      routinesMissed: routines.filter(({ state }) => state === 'missed').length,
    },
    routines: routineTally(routines),
    repeated: bruteRepeated(inOrder(events), dateOf, { monday, asOf }),
    verdicts: bruteVerdicts(inOrder(events), (event) => holds(dateOf(event))),
    days: dates
      .filter((date) => date <= asOf)
      .map((date) => {
        const ofDay = inWeek.filter(({ event }) => dateOf(event) === date);
        return [
          date,
          count(ofDay, 'opened'),
          count(ofDay, 'reopened'),
          count(ofDay, 'closed'),
          openBy(date).length,
        ];
      }),
    pending,
    climbing: passing.climbing,
    contestedNow: passing.contestedNow,
    outcomes: tally(
      inWeek.filter(({ kind }) => kind === 'closed').map(({ event }) => textIn(event, 'outcome')),
    ),
    statements: bruteStatements(events, weekOf(monday), (who) =>
      came.some(({ event }) => textIn(event, 'staffId') === who),
    ),
    people: Object.fromEntries(
      staff.map((who) => [
        who,
        [
          came.filter(({ event }) => textIn(event, 'staffId') === who).length,
          came.filter((one) => textIn(one.event, 'staffId') === who && isLateArrival(one)).length,
          ...[kindBy('opened', who), kindBy('closed', who), by(progressed, who), by(notes, who)],
          by(
            handovers.map(({ signed }) => signed),
            who,
          ),
          by(accepted, who),
          ...brutePerson(facts, who),
        ],
      ]),
    ),
  };
};
