import type { Envelope } from '../events/envelope.ts';
import { parseHlc } from '../time/hlc.ts';
import { createColumn, createNames, doubles, shorts } from './column.ts';

/** Places in the order of the book, each by its number; `orderKey` of every event would be most of the memory. */
export interface Orders {
  readonly add: (event: Pick<Envelope, 'hlc' | 'writer' | 'seq'>) => number;
  /** Below 0 where `a` comes before `b`. */
  readonly compare: (a: number, b: number) => number;
}

export const createOrders = (): Orders => {
  const physical = createColumn(doubles);
  const counter = createColumn(shorts);
  const writer = createColumn(shorts);
  const seq = createColumn(doubles);
  const writers = createNames();

  const compareWriters = (a: number, b: number): number => {
    const [one, other] = [writers.nameOf(writer.at(a)), writers.nameOf(writer.at(b))];
    return one < other ? -1 : Number(one > other);
  };

  return {
    add: (event) => {
      const hlc = parseHlc(event.hlc);
      physical.push(hlc.physical);
      counter.push(hlc.counter);
      writer.push(writers.numberOf(event.writer));
      seq.push(event.seq);
      return seq.size() - 1;
    },
    compare: (a, b) =>
      physical.at(a) - physical.at(b) ||
      counter.at(a) - counter.at(b) ||
      compareWriters(a, b) ||
      seq.at(a) - seq.at(b),
  };
};
