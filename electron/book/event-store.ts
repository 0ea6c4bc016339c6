import type { Envelope } from '../../shared/events/envelope.ts';
import type { EventPage } from '../../shared/ipc/values.ts';

/** How many events of each writer somebody has: the number of the last one. */
export type Heads = Readonly<Record<string, number>>;

/** The events of a book that are on the disk, by writer and number, for projections that catch up in pages. */
export interface EventStore {
  /** Takes the next event of its writer; one that is known already is left alone. False for a gap. */
  readonly add: (event: Envelope) => boolean;
  readonly page: (bookId: string, heads: Heads, limit: number) => EventPage;
  readonly all: () => Iterable<Envelope>;
  readonly heads: () => Heads;
  readonly size: () => number;
}

export const createEventStore = (): EventStore => {
  const byWriter = new Map<string, Envelope[]>();
  let size = 0;

  const add = (event: Envelope): boolean => {
    const events = byWriter.get(event.writer) ?? [];
    if (event.seq !== events.length + 1) return event.seq <= events.length;
    events.push(event);
    byWriter.set(event.writer, events);
    size += 1;
    return true;
  };

  function* all(): Iterable<Envelope> {
    for (const events of byWriter.values()) yield* events;
  }

  const page = (bookId: string, heads: Heads, limit: number): EventPage => {
    const events: Envelope[] = [];
    let more = false;
    for (const [writer, known] of byWriter) {
      const from = heads[writer] ?? 0;
      const room = limit - events.length;
      events.push(...known.slice(from, from + room));
      more ||= known.length - from > room;
    }
    return { bookId, events, total: size, more };
  };

  const heads = (): Heads =>
    Object.fromEntries([...byWriter].map(([writer, events]) => [writer, events.length]));

  return { add, page, all, heads, size: () => size };
};
