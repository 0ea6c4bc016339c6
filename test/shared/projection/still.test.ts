import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EventEntry } from '../../../shared/projection/entry.ts';
import type { WholeBook } from '../../../shared/projection/projection.ts';
import { check } from '../support/check.ts';
import { chooser } from '../support/choose.ts';
import { tapeOf } from '../support/history.ts';
import { playSealed } from '../support/sealed-history.ts';
import { exportOf, projectionOf } from '../support/writer.ts';

const placeOf = ({ type, order }: EventEntry): string => `${order} ${type}`;
const writtenIn = (book: WholeBook): readonly string[] => [...book.written()].flat().map(placeOf).sort();

it('a still book has the rows and the events of its moment, whatever comes in or is taken out while it is read', () => {
  const property = fc.property(tapeOf(60), fc.nat(), (tape, number) => {
    const choose = chooser(number);
    const { events } = playSealed(tape);
    const [now, later] = [events.slice(0, choose(events.length)), [...events]];
    const book = projectionOf(now);
    const [rows, written] = [exportOf(book), writtenIn(book)];
    const [still, other] = [book.still(), book.still()];
    /** One more comes in, or goes that never reached the disk. */
    const change = (): void => {
      const event = later.splice(choose(later.length), 1)[0];
      if (event === undefined) return;
      if (choose(3) === 0) book.retract(event);
      else book.apply(event);
    };
    const read: string[] = [];
    for (const entries of still.written()) {
      read.push(...entries.map(placeOf));
      change();
    }
    expect(read.sort()).toEqual(written);
    expect(exportOf(still)).toBe(rows);
    while (later.length > 0) change();
    expect(exportOf(still)).toBe(rows);
    // One that nobody has read yet was as still.
    expect(exportOf(other)).toBe(rows);
    expect(writtenIn(other)).toEqual(written);
    still.release();
    other.release();
    expect(exportOf(book.still())).toBe(exportOf(book));
  });
  check(property, { runs: 40, soak: 2_000 });
});
