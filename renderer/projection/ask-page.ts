import type { Envelope } from '../../shared/events/envelope.ts';
import { ok } from '../../shared/result.ts';
import type { Call } from '../bridge.ts';
import type { AskPage } from './catch-up.ts';

/** Main writes what is on the disk, in this form. */
const eventsIn = (bytes: Uint8Array): readonly Envelope[] => JSON.parse(new TextDecoder().decode(bytes));

/**
 * Asks main for events as bytes. As values they cross between the processes one by one: that took most of the time in
 * which a book is folded.
 */
export const askPages =
  (call: Call) =>
  (bookId: string): AskPage =>
  async (heads, limit) => {
    const answer = await call('book.pageBytes', { bookId, heads: { ...heads }, limit });
    if (!answer.ok) return answer;
    const { bytes, total, more } = answer.value;
    return ok({ bookId, events: [...eventsIn(bytes)], total, more });
  };
