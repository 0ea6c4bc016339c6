import type { Envelope } from '../../../shared/events/envelope.ts';
import type { AdditionLine } from '../../../shared/report/weekly-review-value.ts';
import type { SmallBook } from './book.ts';
import { markOfWeek, weekIn } from './weeks.ts';
import { createWriter } from './writer.ts';

/** A week that is signed, and what comes late for it. */

export const [WEEK, NEXT] = ['2026-W47', '2026-W48'];
export const MONDAY = '2026-11-23T01:00:00.000Z';

/** The manager signs a week as it stands. */
export const seal = (book: SmallBook, week = WEEK): void => {
  book.act('s-boss', 'sealWeek', { week, seen: markOfWeek(book, week) });
};

/** What a week tells of signed weeks before it. */
export const additions = (book: SmallBook, week = NEXT): readonly AdditionLine[] =>
  weekIn(book, week).review.additions;

/** Another PC that has heard of everything so far, and what it writes from now on. */
export const otherPc = (book: SmallBook) => {
  const writer = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
  for (const event of book.writer.events()) writer.receive(event, book.nowMs());
  const written: Envelope[] = [];
  return {
    writer,
    act: (staffId: string, at: string, name: string, input: unknown): void => {
      const done = writer.submit(name, input, staffId, Date.parse(at));
      if (!done.ok) throw new Error(`${name}: ${done.error.code}`);
      written.push(done.value);
    },
    arrive: (): void => {
      for (const event of written.splice(0)) book.writer.receive(event, book.nowMs());
    },
  };
};
