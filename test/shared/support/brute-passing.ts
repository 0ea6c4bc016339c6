import type { Envelope } from '../../../shared/events/envelope.ts';
import { type Change, inOrder, knownIds, passesIn, textIn } from './brute.ts';

/** What happened between shifts, counted straight from the events of one week; see `brute.ts` and `brute-week.ts`. */

export interface BruteHandover {
  readonly signed: Envelope;
  readonly accepted: Envelope | undefined;
}

export interface BruteWeekFacts {
  readonly events: readonly Envelope[];
  /** Of the week. */
  readonly handovers: readonly BruteHandover[];
  /** Ids open at the close of the week. */
  readonly pending: readonly string[];
  /** Every change of state of what was not written down by mistake, of whatever date. */
  readonly changes: readonly Change[];
  readonly mistaken: ReadonlySet<string>;
  readonly asOf: string;
  readonly holds: (date: string) => boolean;
  readonly dateOf: (event: Envelope) => string;
}

interface Item {
  readonly severity: string;
  readonly promisedAt?: string;
  readonly nextAction?: { readonly dueAt?: string };
  readonly customer?: { readonly phone?: string; readonly orderNo?: string };
}

interface Decision {
  readonly followUpId: string;
  readonly decision: string;
  readonly missing?: readonly string[];
}

const listIn = <T>(event: Envelope | undefined, name: string): readonly T[] => {
  const list = event?.body[name];
  return Array.isArray(list) ? (list as readonly T[]) : [];
};

/** A red item needs all, an amber one its next action, a normal one nothing. */
const isComplete = ({ severity, promisedAt, nextAction, customer }: Item): boolean => {
  if (severity === 'normal') return true;
  if (nextAction === undefined) return false;
  if (severity === 'amber') return true;
  const reach = [customer?.phone, customer?.orderNo].some((way) => way !== undefined);
  return nextAction.dueAt !== undefined && promisedAt !== undefined && reach;
};

const passLimitIn = (events: readonly Envelope[]): number =>
  inOrder(events)
    .filter(({ type }) => type === 'bookSettingsChanged')
    .map((event) => event.body['passLimit'])
    .filter((limit) => typeof limit === 'number')
    .at(-1) ?? 3;

/** Re-openings of what was said to be won or solved, by another person of another shift. */
const contestedIn = (changes: readonly Change[]): readonly Change[] =>
  changes.filter((change, place) => {
    if (change.kind !== 'reopened') return false;
    const before = changes.slice(0, place).findLast(({ id }) => id === change.id)?.event;
    if (before === undefined || !['won', 'solved'].includes(textIn(before, 'outcome'))) return false;
    const sameShift = change.event.shift !== undefined && change.event.shift === before.shift;
    return change.event.actor !== before.actor && !sameShift;
  });

const countersignsMissing = ({ signed, accepted }: BruteHandover, events: readonly Envelope[]): number => {
  const given = (side: string): boolean =>
    events.some(
      (event) =>
        event.type === 'handoverCountersigned' &&
        textIn(event, 'handoverId') === textIn(signed, 'handoverId') &&
        textIn(event, 'side') === side,
    );
  const needed = [
    ...(signed.body['needsCountersign'] === true ? ['handedOver'] : []),
    ...(accepted?.body['needsCountersign'] === true ? ['tookOver'] : []),
  ];
  return needed.filter((side) => !given(side)).length;
};

/** One for each item, receiver and shift: the signature of the shift that had the item, else the earliest record. */
export const toldOnce = (
  events: readonly Envelope[],
  handovers: readonly BruteHandover[],
  wanted: (decision: Decision) => boolean,
): readonly Envelope[] => {
  const born = new Map(
    inOrder(events)
      .filter(({ type }) => type === 'followUpOpened')
      .reverse()
      .map((event) => [textIn(event, 'followUpId'), event.shift]),
  );
  const passes = passesIn(events);
  const told = handovers.flatMap(({ signed, accepted }) =>
    listIn<Decision>(accepted, 'decisions')
      .filter(wanted)
      .map(({ followUpId: id }) => {
        const toShift = accepted === undefined ? '' : textIn(accepted, 'toShift');
        return { signed, id, toShift, key: `${id} ${toShift} ${accepted?.actor}` };
      }),
  );
  const sortKey = ({ body }: Envelope): string =>
    `${String(body['fromShift']).slice(0, 10)} ${body['fromEndsAt']}`;
  return [...new Set(told.map(({ key }) => key))].map((key) => {
    const same = told
      .filter((one) => one.key === key)
      .sort(({ signed: a }, { signed: b }) => {
        const keyOf = (event: Envelope): string =>
          `${sortKey(event)} ${event.at} ${textIn(event, 'handoverId')}`;
        return keyOf(a) < keyOf(b) ? -1 : 1;
      });
    const { id = '', toShift = '' } = same[0] ?? {};
    const journey = [born.get(id), ...(passes.get(id) ?? [])].filter((shift) => shift !== toShift);
    const holder = journey.findLast((shift) =>
      same.some(({ signed }) => textIn(signed, 'fromShift') === shift),
    );
    const found = same.find(({ signed }) => textIn(signed, 'fromShift') === holder) ?? same[0];
    if (found === undefined) throw new Error('nothing was told');
    return found.signed;
  });
};

/** The shift date of every attendance. */
const attendances = (events: readonly Envelope[]): ReadonlyMap<string, string> =>
  new Map(
    inOrder(events)
      .filter(({ type }) => type === 'checkedIn' || type === 'attendanceEntered')
      .map((event) => [textIn(event, 'attendanceId'), textIn(event, 'shift').slice(0, 10)]),
  );

export const brutePassing = ({
  events,
  handovers,
  pending,
  changes,
  asOf,
  holds,
  dateOf,
}: BruteWeekFacts) => {
  const [passes, limit, dates] = [passesIn(events), passLimitIn(events), attendances(events)];
  const ofAttendance = (type: string): readonly string[] =>
    events
      .filter((event) => event.type === type)
      .map((event) => textIn(event, 'attendanceId'))
      .filter((id) => holds(dates.get(id) ?? ''));
  const climbing = pending.filter(
    (id) => (passes.get(id) ?? []).filter((shift) => shift.slice(0, 10) <= asOf).length >= limit,
  );
  const contested = contestedIn(changes);
  const lastOf = (id: string): Change | undefined =>
    changes.filter((change) => change.id === id && dateOf(change.event) <= asOf).at(-1);
  const contestedNow = pending.filter((id) => contested.some((change) => change === lastOf(id)));
  return {
    climbing,
    contestedNow,
    figures: {
      climbing: climbing.length,
      disputed: contested.filter(({ event }) => holds(dateOf(event))).length,
      refused: toldOnce(events, handovers, ({ decision }) => decision === 'refused').length,
      released: new Set(ofAttendance('departureReleased')).size,
      waits: ofAttendance('reliefAwaited').length,
      unscheduled: handovers.filter(({ signed }) => signed.body['unscheduled'] !== undefined).length,
      countersignsMissing: handovers.reduce((sum, one) => sum + countersignsMissing(one, events), 0),
    },
  };
};

/** Items handed over, how many of them complete, and how often somebody was told that something is missing. */
export const brutePerson = (facts: BruteWeekFacts, who: string): readonly number[] => {
  const { events, handovers, mistaken, holds, dateOf } = facts;
  const mine = handovers.filter(({ signed }) => signed.actor === who);
  const items = mine.flatMap(({ signed }) => listIn<Item>(signed, 'items'));
  const lacking = toldOnce(events, handovers, ({ missing }) => (missing ?? []).length > 0).filter(
    (signed) => signed.actor === who,
  );
  const known = knownIds(events);
  const asked = events.filter(
    (event) =>
      event.type === 'followUpQuestioned' &&
      textIn(event, 'to') === who &&
      listIn(event, 'missing').length > 0 &&
      known.has(textIn(event, 'followUpId')) &&
      !mistaken.has(textIn(event, 'followUpId')) &&
      holds(dateOf(event)),
  );
  return [items.length, items.filter(isComplete).length, lacking.length + asked.length];
};
