import type { PhoneMark } from '../fields.ts';
import { dateOfShift } from '../time/shifts.ts';
import { isLocalDate, isZone } from '../time/zone.ts';
import { type Body, bodySchemas, type EventType, isEventType } from './bodies.ts';
import type { Envelope } from './envelope.ts';
import { withoutNumbers } from './protected.ts';

/** An event whose type, version and body this version of Baton understands. */
export type BookEvent = {
  [T in EventType]: Omit<Envelope, 'type' | 'body'> & {
    readonly type: T;
    readonly body: Body<T>;
    /** The numbers it speaks of. The body has their masks only. */
    readonly phones: readonly PhoneMark[];
  };
}[EventType];

/**
 * Reads an event's body by its type. `null` for a type, a version or a body from another version of Baton: such an
 * event stays in the journal, is relayed byte for byte, and waits (is parked) until a version reads it.
 */
export const readEvent = (envelope: Envelope): BookEvent | null => {
  if (!isEventType(envelope.type) || envelope.ver !== 1 || !hasUsableTime(envelope)) return null;
  return readBody(envelope, envelope.type);
};

/** One line of another PC must not stop every screen: a zone this platform does not know, a shift on 31 February. */
const hasUsableTime = ({ zone, shift }: Envelope): boolean =>
  isZone(zone) && (shift === undefined || isLocalDate(dateOfShift(shift)));

const readBody = <T extends EventType>(envelope: Envelope, type: T): BookEvent | null => {
  const unsealed = withoutNumbers(envelope, type);
  if (unsealed === null) return null;
  const parsed = bodySchemas[type].safeParse(unsealed.body);
  if (!parsed.success) return null;
  // The schema looked up by `type` has just accepted the body, which is what the union says.
  return { ...envelope, type, body: parsed.data, phones: unsealed.phones } as BookEvent;
};
