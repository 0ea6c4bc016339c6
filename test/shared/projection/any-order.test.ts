import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { check } from '../support/check.ts';
import { chooser, shuffled } from '../support/choose.ts';
import { MONDAY_MS, play, saneSkews, tapeOf, wildSkews } from '../support/history.ts';
import { exportOf, projectionOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';
/** Orders tried of each history: 100 histories make the 1,000 interleavings of S1, 1,000 the 10,000 of the long run. */
const ORDERS = 10;

/** One event of a later version and one of a type not known here, as another PC of the shop may write them. */
const fromTheFuture = (events: readonly Envelope[]): readonly Envelope[] => {
  const last = events.at(-1);
  if (last === undefined) return [];
  return [
    { ...last, seq: last.seq + 1000, type: 'parcelWeighed', body: { grams: 700 } },
    { ...last, seq: last.seq + 1001, ver: 2 },
  ];
};

describe('the rows of a book', () => {
  it('[S1] are the same bytes whatever the order in which events come, and however often', () => {
    const property = fc.property(tapeOf(80), wildSkews, fc.nat(), (tape, skews, orders) => {
      const requireAcceptance = orders % 2 === 0;
      const { events } = play(tape, {
        zone,
        skews,
        strideMinutes: 45,
        startMs: MONDAY_MS,
        requireAcceptance,
      });
      const all = [...events, ...fromTheFuture(events)];
      const reference = exportOf(projectionOf(all));
      for (let order = 0; order < ORDERS; order += 1) {
        const choose = chooser(orders + order);
        const twice = all.filter(() => choose(5) === 0);
        const other = projectionOf(shuffled(choose, [...all, ...twice]));
        expect(exportOf(other)).toBe(reference);
        expect(other.parked()).toBe(events.length === 0 ? 0 : 2);
      }
    });
    check(property, { runs: 100, soak: 1_000 });
  }, 1_800_000);

  it('[S1] are the same on every PC once all have heard everything, restarts and wrong clocks included', () => {
    const property = fc.property(tapeOf(80), fc.oneof(saneSkews, wildSkews), (tape, skews) => {
      const requireAcceptance = tape.length % 2 === 0;
      const options = { zone, skews, strideMinutes: 45, startMs: MONDAY_MS, requireAcceptance };
      const { writers } = play(tape, options);
      const [first, ...others] = writers.map((writer) => exportOf(writer.rows()));
      for (const other of others) expect(other).toBe(first);
    });
    check(property, { runs: 300, soak: 10_000 });
  }, 1_800_000);
});
