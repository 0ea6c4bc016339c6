import fc from 'fast-check';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { Result } from '../../../shared/result.ts';
import type { Draft } from '../../../shared/rules/context.ts';
import { type Choose, chooser, oneOf, shuffled } from './choose.ts';
import { randomCommand } from './random-command.ts';
import { world } from './world.ts';
import { createWriter, type TestWriter } from './writer.ts';

export interface Step {
  readonly writer: TestWriter;
  readonly name: string;
  readonly result: Result<Envelope>;
  /** What this writer knew when it was asked. */
  readonly known: readonly Envelope[];
  readonly staffId: string;
  readonly wallMs: number;
}

export interface HistoryOptions {
  readonly zone: string;
  /** How far each writer's clock is off, in milliseconds; one writer for each. */
  readonly skews: readonly number[];
  /** Longest time between two steps, in minutes. */
  readonly strideMinutes: number;
  readonly startMs: number;
  /** Nobody leaves before somebody has taken over. */
  readonly requireAcceptance?: boolean;
}

export interface History {
  readonly writers: readonly TestWriter[];
  readonly steps: readonly Step[];
  /** Every event anybody wrote. */
  readonly events: readonly Envelope[];
  readonly nowMs: number;
}

export const staffIds = ['s-boss', 's-lead', 's-ann', 's-bo', 's-new'] as const;

/** Events on their way: for each writer those of others that it has not received. */
const createNetwork = (writers: readonly TestWriter[]) => {
  const pending = new Map<TestWriter, Envelope[]>(writers.map((writer) => [writer, []]));
  const send = (from: TestWriter, event: Envelope): void => {
    for (const [writer, queue] of pending) if (writer !== from) queue.push(event);
  };
  /** Some of what waits, in any order, some of it twice. */
  const deliver = (to: TestWriter, choose: Choose, wallMs: number): void => {
    const queue = pending.get(to) ?? [];
    for (let left = choose(12); left > 0 && queue.length > 0; left -= 1) {
      const [event] = choose(8) === 0 ? [oneOf(choose, queue)] : queue.splice(choose(queue.length), 1);
      if (event !== undefined) to.receive(event, wallMs);
    }
  };
  const deliverAll = (to: TestWriter, choose: Choose, wallMs: number): void => {
    for (const event of shuffled(choose, pending.get(to) ?? [])) to.receive(event, wallMs);
    pending.set(to, []);
  };
  return { send, deliver, deliverAll };
};

type Network = ReturnType<typeof createNetwork>;

const createWorld = ({ zone, skews, startMs, requireAcceptance }: HistoryOptions): readonly TestWriter[] => {
  const writers = skews.map((_, index) => createWriter(`pc${index}.aaaaaaa${index}`, zone));
  const [first, ...others] = writers;
  const strict: readonly Draft[] =
    requireAcceptance === true ? [{ type: 'bookSettingsChanged', body: { requireAcceptance } }] : [];
  for (const draft of [...world, ...strict]) {
    const event = first?.record(draft, startMs + (skews[0] ?? 0));
    if (event === undefined) continue;
    others.forEach((writer, index) => {
      writer.receive(event, startMs + (skews[index + 1] ?? 0));
    });
  }
  return writers;
};

/** A morning and an evening person have come to work, so that there is somebody to hand over and somebody to take over. */
const comeToWork = (writers: readonly TestWriter[], options: HistoryOptions, network: Network): void => {
  const { startMs, skews } = options;
  const date = new Date(startMs + 8 * 3_600_000).toISOString().slice(0, 10);
  const [first] = writers;
  if (first === undefined) return;
  for (const [staffId, template] of [
    ['s-ann', 'early'],
    ['s-bo', 'late'],
  ] as const) {
    const wallMs = startMs + (skews[0] ?? 0);
    const came = first.submit('checkIn', { shift: `${date}/${template}` }, staffId, wallMs);
    if (came.ok) network.send(first, came.value);
  }
};

/**
 * Several writers go about their day at once: commands as rules allow them, deliveries late, out of order and twice,
 * restarts in between. Each number of the tape is one step.
 */
export const play = (tape: readonly number[], options: HistoryOptions): History => {
  const writers = createWorld(options);
  const network = createNetwork(writers);
  const steps: Step[] = [];
  comeToWork(writers, options, network);
  let nowMs = options.startMs;
  const wallOf = (writer: TestWriter): number => nowMs + (options.skews[writers.indexOf(writer)] ?? 0);

  for (const number of tape) {
    const choose = chooser(number);
    const writer = oneOf(choose, writers);
    if (writer === undefined) continue;
    nowMs += choose(options.strideMinutes * 60_000 + 1);
    const what = choose(20);
    if (what < 4) network.deliver(writer, choose, wallOf(writer));
    else if (what === 4) writer.restart(wallOf(writer));
    else {
      const { name, input, staffId } = randomCommand(writer.rows(), choose, staffIds, wallOf(writer));
      const known = [...writer.events()];
      const result = writer.submit(name, input, staffId, wallOf(writer));
      if (result.ok) network.send(writer, result.value);
      steps.push({ writer, name, result, known, staffId, wallMs: wallOf(writer) });
    }
  }
  for (const writer of writers) network.deliverAll(writer, chooser(tape.length), wallOf(writer));
  const events = writers.flatMap((writer) => writer.events().filter((event) => event.writer === writer.id));
  return { writers, steps, events, nowMs };
};

export const tapeOf = (maxLength: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.nat(), { minLength: Math.floor(maxLength / 2), maxLength, size: 'max' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Clocks of PCs that are off by seconds or hours, less than the day by which a stamp may lead `[S6]`. */
export const saneSkews: fc.Arbitrary<readonly number[]> = fc.array(
  fc.constantFrom(0, 800, -1500, 4 * MINUTE, -11 * MINUTE, HOUR, -3 * HOUR, 5 * HOUR),
  { minLength: 2, maxLength: 4 },
);

/** Clocks that are days and decades off as well: an empty battery, a wrong year. */
export const wildSkews: fc.Arbitrary<readonly number[]> = fc.array(
  fc.constantFrom(0, 800, -HOUR, 30 * HOUR, -3 * 24 * HOUR, -50 * 365 * 24 * HOUR, 10 * 365 * 24 * HOUR),
  { minLength: 2, maxLength: 4 },
);

/** Monday 2026-11-16, 12:00 in Shanghai: the morning people are there, the evening people may come. */
export const MONDAY_MS = Date.UTC(2026, 10, 16, 4, 0);
