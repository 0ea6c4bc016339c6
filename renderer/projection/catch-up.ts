import type { Envelope } from '../../shared/events/envelope.ts';
import type { EventPage } from '../../shared/ipc/values.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Result } from '../../shared/result.ts';
import type { Heads } from './database.ts';
import { ProjectionBroken } from './docs.ts';

/** Asks main for the events after `heads`. */
export type AskPage = (heads: Heads, limit: number) => Promise<Result<EventPage>>;

/** Main could not answer: the book, not the projection, is in trouble. */
export class BookUnreadable extends Error {
  readonly refusal: Refusal;
  constructor(why: Refusal) {
    super(`book unreadable: ${why.code}`);
    this.name = 'BookUnreadable';
    this.refusal = why;
  }
}

export const PAGE_EVENTS = 2_000;

/** How many events a projection with these heads lacks. */
export const missingFrom = async (heads: Heads, ask: AskPage): Promise<number> => {
  const answer = await ask(heads, 1);
  if (!answer.ok) throw new BookUnreadable(answer.error);
  return answer.value.total - countOf(heads);
};

/** Events that the projection contains. */
export const countOf = (heads: Heads): number => Object.values(heads).reduce((sum, seq) => sum + seq, 0);

/**
 * Takes pages until main has no more. Afterwards the heads add up to exactly what the journals hold; a projection
 * that knows more than the journals (restored from a backup) is refused as broken, since its rows are no longer true.
 */
export const catchUp = async (
  start: Heads,
  ask: AskPage,
  take: (events: readonly Envelope[]) => Promise<Heads>,
  progress: (done: number, total: number) => void,
): Promise<Heads> => {
  let heads = start;
  for (;;) {
    const answer = await ask(heads, PAGE_EVENTS);
    if (!answer.ok) throw new BookUnreadable(answer.error);
    const { events, total, more } = answer.value;
    if (events.length > 0) heads = await take(events);
    const done = countOf(heads);
    progress(done, total);
    if (more && events.length > 0) continue;
    if (done !== total) throw new ProjectionBroken(`projection holds ${done} events, journals ${total}`);
    return heads;
  }
};
