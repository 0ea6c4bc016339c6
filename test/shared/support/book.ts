import type { Envelope } from '../../../shared/events/envelope.ts';
import { world } from './world.ts';
import { createWriter, type TestWriter, textOf } from './writer.ts';

const HOUR_MS = 3_600_000;

/**
 * A small book on one PC: a manager, a lead, two agents and a trainee, the shifts early, late and night, and Monday
 * 2026-11-16, 12:00 in Shanghai. `at` sets the clock; commands that are refused throw, unless asked for with `ask`.
 */
export const createSmallBook = (writer: TestWriter = createWriter('pc0.aaaaaaaa', 'Asia/Shanghai')) => {
  let nowMs = Date.UTC(2026, 10, 16, 4, 0);
  for (const draft of world) writer.record(draft, nowMs - 100 * HOUR_MS);

  const ask = (staffId: string, name: string, input: unknown = {}) => {
    nowMs += 1;
    return writer.submit(name, input, staffId, nowMs);
  };
  return {
    writer,
    rows: writer.rows,
    ask,
    /** Does it or throws the code of the refusal. */
    act: (staffId: string, name: string, input: unknown = {}): Envelope => {
      const done = ask(staffId, name, input);
      if (!done.ok) throw new Error(`${name}: ${done.error.code} ${JSON.stringify(done.error.details)}`);
      return done.value;
    },
    at: (instant: string): void => {
      nowMs = Date.parse(instant);
    },
    now: (): string => textOf(nowMs),
    nowMs: (): number => nowMs,
  };
};

export type SmallBook = ReturnType<typeof createSmallBook>;
