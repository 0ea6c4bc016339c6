import type { Envelope } from '../../../shared/events/envelope.ts';
import { carryovers, handoversPassed, inOrder, knownIds, textIn } from './brute.ts';

/** Every handover told straight from the events, sharing no code with the projection, the rules or the report. */

interface Said {
  readonly followUpId: string;
  readonly [field: string]: unknown;
}

const listIn = (event: Envelope | undefined, name: string): readonly Said[] => {
  const list = event?.body[name];
  return Array.isArray(list) ? (list as readonly Said[]) : [];
};

const orNull = (value: unknown): unknown => value ?? null;

/** What everybody and every shift is called by now. */
const namesIn = (ordered: readonly Envelope[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const { type, body } of ordered) {
    if (typeof body['name'] !== 'string') continue;
    if (type === 'staffAdded' || type === 'staffChanged') names.set(String(body['staffId']), body['name']);
    if (type === 'shiftTemplateAdded' || type === 'shiftTemplateChanged')
      names.set(String(body['templateId']), body['name']);
  }
  return names;
};

/** More than a quarter of an hour after the outgoing shift ended and the incoming one began. */
const isLate = (signed: Envelope, accepted: Envelope): boolean => {
  const ends = Date.parse(textIn(signed, 'fromEndsAt'));
  const starts = Date.parse(String(accepted.body['toStartsAt'] ?? textIn(signed, 'fromEndsAt')));
  return Date.parse(accepted.at) - Math.max(ends, starts) >= 16 * 60_000;
};

/** A handover as its events have it, in the form of `comparable` in the test: everything by name, items by id. */
const recordOf = (signed: Envelope, ordered: readonly Envelope[]) => {
  const id = textIn(signed, 'handoverId');
  const names = namesIn(ordered);
  const nameOf = (key: unknown): string | null =>
    key === undefined || key === null ? null : (names.get(String(key)) ?? String(key));
  const shiftOf = (shift: string): readonly unknown[] => {
    const [date, template] = shift.split('/');
    return [date, nameOf(template)];
  };
  const own = (type: string): readonly Envelope[] =>
    ordered.filter((event) => event.type === type && textIn(event, 'handoverId') === id);
  const [accepted, ...others] = own('handoverAccepted');
  const taking = (event: Envelope): readonly unknown[] => [
    ...[nameOf(event.actor), event.at, event.auth],
    ...shiftOf(textIn(event, 'toShift')),
  ];
  const decided = new Map(listIn(accepted, 'decisions').map((one) => [one.followUpId, one]));
  const verdict = (followUpId: string): readonly unknown[] | null => {
    const one = decided.get(followUpId);
    return one === undefined
      ? null
      : [
          ...[one['decision'], orNull(one['comment']), orNull(one['readBack'])],
          ...[orNull(one['missing']) ?? [], nameOf(one['takenBy'])],
        ];
  };
  const items = listIn(signed, 'items');
  const known = knownIds(ordered);
  const [passed, all] = [handoversPassed(ordered), carryovers(ordered)];
  const added = [...decided.keys()].filter(
    (one) => known.has(one) && !items.some(({ followUpId }) => followUpId === one),
  );
  const asked = [
    ...(signed.body['needsCountersign'] === true ? ['handedOver'] : []),
    ...(accepted?.body['needsCountersign'] === true ? ['tookOver'] : []),
  ];
  return {
    shift: shiftOf(textIn(signed, 'fromShift')),
    signed: [nameOf(signed.actor), signed.at, signed.auth],
    accepted: accepted === undefined ? null : taking(accepted),
    alsoAccepted: others.map(taking),
    late: accepted === undefined ? null : isLate(signed, accepted),
    unscheduled: orNull(signed.body['unscheduled']),
    nothingOpen: signed.body['nothingOpen'] === true,
    remarks: [orNull(signed.body['remarks']), orNull(accepted?.body['remarks'])],
    countersigns: asked.map((side) => {
      const given = own('handoverCountersigned').find((event) => textIn(event, 'side') === side);
      return [side, given === undefined ? null : nameOf(given.actor), orNull(given?.body['comment'])];
    }),
    items: items
      .map((item) => {
        const next = item['nextAction'] as Readonly<Record<string, unknown>> | undefined;
        return [
          ...[item.followUpId, item['part'], item['kind'], item['severity'], item['summary']],
          ...[orNull(item['promisedAt']), orNull(next?.['text']), orNull(next?.['dueAt'])],
          ...[orNull(item['contingency']), item['carryover'], verdict(item.followUpId)],
        ];
      })
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    added: added.sort().map((one) => {
      const place = passed.get(one)?.indexOf(id) ?? -1;
      return [one, place === -1 ? (all.get(one) ?? 0) : place, verdict(one)];
    }),
    done: listIn(signed, 'done').map((one) => [one['summary'], orNull(one['outcome'])]),
    additions: own('handoverAmended').map((event) => [event.at, nameOf(event.actor), textIn(event, 'text')]),
  };
};

/** Every handover by its id. */
export const bruteHandovers = (
  events: readonly Envelope[],
): ReadonlyMap<string, ReturnType<typeof recordOf>> => {
  const ordered = inOrder(events);
  return new Map(
    ordered
      .filter(({ type }) => type === 'handoverSigned')
      .map((signed) => [textIn(signed, 'handoverId'), recordOf(signed, ordered)]),
  );
};
