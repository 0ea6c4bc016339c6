import type { EventBytes, EventPage } from '../../shared/ipc/values.ts';
import type { Heads } from './event-store.ts';

/** A page of events as bytes, with what somebody who had `before` has after it. */
export const eventBytes = ({ bookId, events, total, more }: EventPage, before: Heads): EventBytes => {
  const heads: Record<string, number> = { ...before };
  for (const { writer, seq } of events) heads[writer] = seq;
  const bytes = new TextEncoder().encode(JSON.stringify(events));
  return { bookId, bytes, count: events.length, heads, total, more };
};
