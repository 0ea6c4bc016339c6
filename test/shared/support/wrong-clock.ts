import type { Envelope } from '../../../shared/events/envelope.ts';
import { formatHlc } from '../../../shared/time/hlc.ts';
import type { SmallBook } from './book.ts';
import { createWriter } from './writer.ts';

/**
 * A PC whose battery is empty and that has just started: it knows the book, yet its stamps and times are of 1970, as
 * if it had never heard a newer one. What it says reaches the book at once; the `nth` thing it says is said `nth`.
 */
export const createWrongClock = (book: SmallBook) => {
  let seq = 0;
  return (staffId: string, name: string, input: unknown): Envelope => {
    const clone = createWriter('pc9.zzzzzzzz', 'Asia/Shanghai');
    for (const event of book.writer.events()) clone.receive(event, book.nowMs());
    const done = clone.submit(name, input, staffId, book.nowMs());
    if (!done.ok) throw new Error(`${name}: ${done.error.code}`);
    seq += 1;
    const physical = seq * 60_000;
    const said: Envelope = {
      ...done.value,
      ...{ seq, cmd: `pc9:${seq}` },
      ...{ hlc: formatHlc({ physical, counter: 0 }), at: new Date(physical).toISOString() },
    };
    book.writer.receive(said, book.nowMs());
    return said;
  };
};
