import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDispatch } from '../../../electron/ipc/dispatch.ts';
import { isAppPage } from '../../../electron/protocol/origin.ts';
import { type InvokeChannel, invokeChannels } from '../../../shared/ipc/channels.ts';
import { requestSchemas } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/result.ts';
import { ours } from './senders.ts';

const soak = process.env['BATON_SOAK'] === '1';
const messages = soak ? 1_000_000 : 20_000;
const patienceMs = 50;

const nested = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let at = 0; at < depth; at += 1) value = { input: value, [at % 7]: [value] };
  return value;
};

const cyclic = (): unknown => {
  const value: Record<string, unknown> = { name: 'x' };
  value['input'] = value;
  value['commandId'] = [value];
  return value;
};

// Listing an object's keys is the one cost that cannot be bounded: 0.3 µs a key, as much as receiving them took.
const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, at]));
const large = 'x'.repeat(10 * 1024 * 1024);

/** Shapes chosen by hand: what has broken validators before. */
const nasty: readonly unknown[] = [
  cyclic(),
  nested(10_000),
  large,
  { [large.slice(0, 100_000)]: 1 },
  { key: large, value: large },
  { text: large, pin: large, week: large },
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  Object.create(null),
  new Map([['pin', '123456']]),
  new Set(['x']),
  new Date(Number.NaN),
  /(a+)+$/,
  new Error('x'),
  new Uint8Array(1024),
  new ArrayBuffer(8),
  Array.from({ length: 20_000 }, () => ({})),
  { bookId: 'x', limit: 1, heads: many },
  { commandId: 'x', name: 'x', input: many },
  many,
  '\ud800',
  { name: '\udfff', key: '\ud800' },
  Number.NaN,
  -0,
  2n ** 64n,
];

/** What it costs to do anything at all with a message at this moment: a copy of it, as it crosses between processes. */
const msToReceive = (message: unknown): number => {
  const begun = performance.now();
  try {
    structuredClone(message);
  } catch {
    // Nested too deep to be sent at all.
    return Number.POSITIVE_INFINITY;
  }
  return performance.now() - begun;
};

/** A value in the rough shape of a request: the contract's own keys, wrong contents. */
const keys = [
  ...new Set(Object.values(requestSchemas).flatMap((schema) => Object.keys(schema.shape))),
  '__proto__',
  'constructor',
];

const value = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...nasty) },
  {
    weight: 4,
    arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  },
  { weight: 8, arbitrary: fc.dictionary(fc.constantFrom(...keys), fc.anything({ maxDepth: 2 })) },
);

test('[E3] malformed messages: no crash, no handler runs on them, none takes long', async () => {
  const faults: unknown[] = [];
  const reached: [InvokeChannel, unknown][] = [];
  const dispatch = createDispatch({
    isOurWindow: () => true,
    isAppPage,
    fault: (_where, error) => faults.push(error),
  });
  const channels = invokeChannels.map((channel) =>
    dispatch<unknown, null>(channel, requestSchemas[channel], async (input) => {
      reached.push([channel, input]);
      return ok(null);
    }),
  );
  const before = process.memoryUsage().rss;
  let slowest = 0;
  const tooSlow: number[] = [];
  let at = 0;
  await fc.assert(
    fc.asyncProperty(value, async (input) => {
      const channel = channels[at % channels.length];
      at += 1;
      let took = Number.POSITIVE_INFINITY;
      let answer: unknown;
      // A slow one is asked again: what stays slow is the message, what does not was the machine or the collector.
      for (let tries = 0; tries < 5 && took >= patienceMs; tries += 1) {
        const begun = performance.now();
        answer = await channel?.(ours, input);
        took = Math.min(took, performance.now() - begun);
      }
      slowest = Math.max(slowest, took);
      // On a machine that is busy elsewhere, receiving the message is as slow as looking at it.
      if (took >= patienceMs && took >= 10 * msToReceive(input)) tooSlow.push(took);
      expect(answer).toMatchObject({ ok: expect.any(Boolean) });
    }),
    { numRuns: messages },
  );
  expect(faults).toEqual([]);
  // What did get through is what the schema means: parsing it again changes nothing.
  for (const [channel, input] of reached) expect(requestSchemas[channel].safeParse(input).success).toBe(true);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  console.log(
    `${messages} messages, slowest ${slowest.toFixed(1)} ms, ${reached.length} well-formed by chance`,
  );
  expect(tooSlow).toEqual([]);
  if (soak) expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
}, 3_600_000);
