import { type Envelope, orderKey } from '../../../shared/events/envelope.ts';
import { decisionsIn, inOrder, movedIds, textIn } from './brute.ts';

/**
 * The gate a second time, straight from the list of events and sharing no code with the rules: why somebody could
 * leave, and who holds what. Holds where clocks are less than a day apart, so that the order of stamps is one of causes.
 */

const FORGOTTEN_MS = 6 * 3_600_000;
const GRACE_MS = 15 * 60_000;

interface Item {
  open: boolean;
  holder: string | undefined;
  refused: boolean;
  /** Closed by whom in which shift, and whether it stood refused then. */
  closing: { readonly by: string; readonly shift: string | undefined; refused: boolean } | null;
  readonly takenWith: Set<string>;
}

const maybe = (event: Envelope, name: string): string | undefined => {
  const value = event.body[name];
  return typeof value === 'string' ? value : undefined;
};

const acceptItem = (item: Item, handoverId: string, toShift: string, isRefused: boolean): void => {
  if (item.takenWith.has(handoverId)) return;
  if (isRefused) {
    if (item.open && item.holder !== toShift) item.refused = true;
    return;
  }
  item.takenWith.add(handoverId);
  item.holder = toShift;
  if (!item.open) {
    if (item.closing !== null) item.closing.refused = false;
    return;
  }
  item.refused = false;
};

const reopen = (item: Item, event: Envelope): void => {
  const own = item.closing?.by === event.actor && item.closing.shift === event.shift;
  item.open = true;
  item.refused = own ? (item.closing?.refused ?? false) : false;
  if (!own) item.holder = maybe(event, 'holderShift') ?? event.shift ?? item.holder;
};

/** Every follow-up with who holds it, after all these events. */
export const itemsIn = (events: readonly Envelope[]): ReadonlyMap<string, Readonly<Item>> => {
  const items = new Map<string, Item>();
  for (const event of inOrder(events)) {
    if (event.type === 'handoverAccepted') {
      for (const { followUpId, decision } of decisionsIn(event)) {
        const item = items.get(followUpId);
        if (item !== undefined)
          acceptItem(item, textIn(event, 'handoverId'), textIn(event, 'toShift'), decision === 'refused');
      }
      continue;
    }
    for (const moved of movedIds(event).flatMap((one) => items.get(one) ?? [])) {
      if (moved.holder === textIn(event, 'from'))
        moved.holder = maybe(event, 'holderShift') ?? textIn(event, 'shift');
    }
    const id = textIn(event, 'followUpId');
    const item = items.get(id);
    if (event.type === 'followUpOpened' && item === undefined) {
      const holder = maybe(event, 'holderShift') ?? event.shift;
      items.set(id, { open: true, holder, refused: false, closing: null, takenWith: new Set() });
    }
    if (item === undefined) continue;
    if (event.type === 'followUpClosed' && item.open) {
      item.closing = { by: event.actor, shift: event.shift, refused: item.refused };
      item.open = false;
      item.refused = false;
    }
    if (event.type === 'followUpReopened' && !item.open) reopen(item, event);
    if (event.type === 'refusalSettled') {
      item.refused = false;
      item.holder = maybe(event, 'holderShift') ?? item.holder;
    }
  }
  return items;
};

const typed = (events: readonly Envelope[], type: string): readonly Envelope[] =>
  events.filter((event) => event.type === type);

export const asksForAcceptance = (events: readonly Envelope[]): boolean =>
  inOrder(typed(events, 'bookSettingsChanged')).reduce(
    (asks, { body }) => (typeof body['requireAcceptance'] === 'boolean' ? body['requireAcceptance'] : asks),
    false,
  );

const needsMentor = (event: Envelope): boolean => event.body['needsCountersign'] === true;

/** Taken over by another shift, countersigned where needed, nothing left with the shift and nothing refused. */
const isHandedOver = (events: readonly Envelope[], shift: string): boolean => {
  const signed = typed(events, 'handoverSigned').filter((event) => textIn(event, 'fromShift') === shift);
  const ids = new Set(signed.map((event) => textIn(event, 'handoverId')));
  const accepted = inOrder(typed(events, 'handoverAccepted')).filter((event) =>
    ids.has(textIn(event, 'handoverId')),
  );
  if (accepted.length === 0 || accepted.some((event) => textIn(event, 'toShift') === shift)) return false;
  const items = itemsIn(events);
  for (const item of items.values()) if (item.open && !item.refused && item.holder === shift) return false;
  const isRefused = accepted
    .flatMap(decisionsIn)
    .some(({ followUpId, decision }) => decision === 'refused' && items.get(followUpId)?.refused === true);
  const isSeen = (side: string, event: Envelope): boolean =>
    typed(events, 'handoverCountersigned').some(
      (one) => textIn(one, 'side') === side && textIn(one, 'handoverId') === textIn(event, 'handoverId'),
    );
  const first = [...ids].flatMap((id) => accepted.find((event) => textIn(event, 'handoverId') === id) ?? []);
  const isUnseen =
    signed.some((event) => needsMentor(event) && !isSeen('handedOver', event)) ||
    first.some((event) => needsMentor(event) && !isSeen('tookOver', event));
  return !isRefused && !isUnseen;
};

/** Arrivals, those a lead wrote in afterwards among them, and who has gone since. */
const arrivals = (events: readonly Envelope[]): readonly Envelope[] =>
  inOrder(events).filter(({ type }) => type === 'checkedIn' || type === 'attendanceEntered');

const goneFrom = (events: readonly Envelope[]): ReadonlySet<string> =>
  new Set(
    events
      .filter(({ type, body }) =>
        type === 'attendanceEntered'
          ? body['outAt'] !== undefined
          : type === 'checkedOut' || type === 'attendanceRepaired',
      )
      .map((event) => textIn(event, 'attendanceId')),
  );

/** Said within six hours that they stay because relief has not come. */
const awaits = (events: readonly Envelope[], attendanceId: string, nowMs: number): boolean =>
  typed(events, 'reliefAwaited').some((event) => {
    const sinceMs = nowMs - Date.parse(event.at);
    return textIn(event, 'attendanceId') === attendanceId && sinceMs >= 0 && sinceMs <= FORGOTTEN_MS;
  });

const isOver = (events: readonly Envelope[], came: Envelope, nowMs: number, graceMs: number): boolean =>
  nowMs - Date.parse(textIn(came, 'endsAt')) > graceMs &&
  !awaits(events, textIn(came, 'attendanceId'), nowMs);

/** Attendances with a release that its lead has not denied; the first word on each counts. */
const releasedIn = (events: readonly Envelope[]): ReadonlySet<string> => {
  const denied = new Set<string>();
  const answered = new Set<string>();
  for (const event of inOrder(typed(events, 'departureConfirmed'))) {
    const meant = textIn(event, 'basedOn');
    if (!answered.has(meant) && event.body['confirmed'] === false) denied.add(meant);
    answered.add(meant);
  }
  const standing = typed(events, 'departureReleased').filter((event) => !denied.has(orderKey(event)));
  return new Set(standing.map((event) => textIn(event, 'attendanceId')));
};

export type WhyLeft = 'notAsked' | 'forgotten' | 'released' | 'colleaguesStay' | 'handedOver';

/** Why somebody may leave by what this PC knows; `null` when nothing lets them. */
export const whyLeaving = (
  events: readonly Envelope[],
  attendanceId: string,
  nowMs: number,
): WhyLeft | null => {
  if (!asksForAcceptance(events)) return 'notAsked';
  const came = arrivals(events);
  const gone = goneFrom(events);
  const released = releasedIn(events);
  const self = came.find((event) => textIn(event, 'attendanceId') === attendanceId);
  if (self === undefined) return null;
  if (isOver(events, self, nowMs, FORGOTTEN_MS)) return 'forgotten';
  if (released.has(attendanceId)) return 'released';
  const shift = textIn(self, 'shift');
  const stays = came.some((event) => {
    const id = textIn(event, 'attendanceId');
    const isOther = textIn(event, 'staffId') !== textIn(self, 'staffId') && textIn(event, 'shift') === shift;
    return isOther && !gone.has(id) && !released.has(id) && !isOver(events, event, nowMs, GRACE_MS);
  });
  if (stays) return 'colleaguesStay';
  return isHandedOver(events, shift) ? 'handedOver' : null;
};

/** The handovers that somebody’s shift must take over before it changes what others hold. */
export const isWaitedFor = (events: readonly Envelope[], staffId: string, nowMs: number): boolean => {
  const gone = goneFrom(events);
  const cameAt = (event: Envelope): string => maybe(event, 'inAt') ?? event.at;
  const here = arrivals(events)
    .filter((event) => textIn(event, 'staffId') === staffId && !gone.has(textIn(event, 'attendanceId')))
    .sort((a, b) => (cameAt(a) < cameAt(b) ? 1 : -1))[0];
  if (here === undefined || isOver(events, here, nowMs, FORGOTTEN_MS)) return false;
  const shift = textIn(here, 'shift');
  const accepted = typed(events, 'handoverAccepted');
  if (accepted.some((event) => textIn(event, 'toShift') === shift)) return false;
  const taken = new Set(accepted.map((event) => textIn(event, 'handoverId')));
  return typed(events, 'handoverSigned').some(
    (event) =>
      !taken.has(textIn(event, 'handoverId')) &&
      textIn(event, 'fromShift') !== shift &&
      textIn(event, 'fromEndsAt') <= textIn(here, 'endsAt'),
  );
};
