import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRecord } from '../../../electron/journal/parse.ts';
import { checkLink, genesis, MAX_LINE_BYTES, stamp } from '../../../electron/journal/record.ts';
import { isUsualEnvelope } from '../../../electron/journal/usual-envelope.ts';
import { envelopeSchema } from '../../../shared/events/envelope.ts';
import { baseSeed, createRandom, SOAK } from '../files/random.ts';
import { BOOK_ID, must, note } from './kit.ts';

const WRITER = 'front1.k3v9q2x8';
const start = genesis(BOOK_ID, WRITER);
const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** A line with this text in front and a right hash behind, as a hostile writer would make it. */
const sealed = (text: string | Buffer): Buffer => {
  const hashed = Buffer.from(text);
  return Buffer.concat([hashed, Buffer.from(`,"hash":"${sha256(hashed)}"}`)]);
};

const envelope = (body: string, more = ''): string =>
  `{"v":1,"writer":"${WRITER}","seq":1,"hlc":"0018c2f3a1b00-0003","at":"2026-11-23T06:05:00.000Z","zone":"Asia/Shanghai",` +
  `"actor":"p","auth":"pin","cmd":"c","type":"t","ver":1,"body":${body}${more},"prev":"${start.hash}"`;

const faultOf = (line: Buffer): string => {
  const link = checkLink(line, WRITER, start);
  if (!link.ok) return link.error;
  const record = parseRecord(line);
  return record.ok ? 'none' : record.error;
};

test('[J1] a record has its fields in the order of the format and the hash of the bytes before it', () => {
  const { line, event } = must(stamp({ ...note(1), rec: '2026-11-23T07:00:00.000Z' }, WRITER, start));
  expect(Object.keys(JSON.parse(line))).toEqual(
    'v writer seq hlc at zone rec actor auth cmd type ver shift body prev hash'.split(' '),
  );
  expect(event.prev).toBe(sha256(`baton:${BOOK_ID}:${WRITER}`));
  expect(event.hash).toBe(sha256(Buffer.from(line).subarray(0, -75)));
  expect(must(checkLink(Buffer.from(line), WRITER, start))).toEqual({ seq: 1, hash: event.hash });
});

test('[J1] fields that this version does not know are kept, and nobody else sets the journal’s own', () => {
  const fields = { ...note(1), mood: 'calm', v: 9, writer: 'x.y', seq: 7, prev: 'p', hash: 'h' };
  const { event, line } = must(stamp(fields, WRITER, start));
  expect(event).toMatchObject({ mood: 'calm', v: 1, writer: WRITER, seq: 1, prev: start.hash });
  expect(faultOf(Buffer.from(line))).toBe('none');
});

test.for<[string, object]>([
  ['a BigInt', { n: 1n }],
  ['a key __proto__', JSON.parse('{"__proto__":{"admin":true}}')],
  ['a key constructor', { constructor: 1 }],
  ['4 MiB of text', { text: 'x'.repeat(MAX_LINE_BYTES) }],
  ['nesting 100 deep', JSON.parse(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`)],
])('[J1] [E4] %s in a body is refused and never written', ([, body]) => {
  expect(stamp({ ...note(1), body: { ...note(1).body, body } }, WRITER, start)).toMatchObject({
    ok: false,
    error: { code: 'malformed' },
  });
});

test('[J1] an extra field that would stand before the version is refused', () => {
  expect(stamp({ ...note(1), ...{ 1: 'x' } }, WRITER, start).ok).toBe(false);
});

test.for<[string, Buffer]>([
  ['none', sealed(envelope('{"a":1}'))],
  ['none', sealed(envelope('{"a":"\\":{"}'))],
  ['duplicateKey', sealed(envelope('{"a":1,"a":2}'))],
  ['duplicateKey', sealed(envelope('{"a":1}', ',"actor":"boss"'))],
  ['duplicateKey', sealed(envelope('{"a":1,"\\u0061":2}'))],
  ['forbiddenKey', sealed(envelope('{"__proto__":{"x":1}}'))],
  ['forbiddenKey', sealed(envelope('{"a":[{"constructor":1}]}'))],
  ['tooDeep', sealed(envelope(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`))],
  ['tooDeep', sealed(envelope(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`))],
  ['invalidJson', sealed(envelope('{a:1}'))],
  ['invalidJson', sealed(envelope('{"a":NaN}'))],
  ['invalidEnvelope', sealed(envelope('"text"'))],
  ['invalidEnvelope', sealed(envelope('{}').replace('"pin"', '"magic"'))],
  [
    'notUtf8',
    sealed(
      Buffer.concat([
        Buffer.from(envelope('{"a":"').slice(0, -1 - 75)),
        Buffer.from([0xe6, 0x8e]),
        Buffer.from(`"},"prev":"${start.hash}"`),
      ]),
    ),
  ],
  ['notARecord', sealed(envelope('{}').replace('"seq":1,', '"seq":9007199254740993,'))],
  ['notARecord', sealed(envelope('{}').replace('"seq":1,', '"seq":-1,'))],
  ['notARecord', sealed(envelope('{}').replace('{"v":1,', '{"v":1, '))],
  ['notARecord', sealed(`\ufeff${envelope('{}')}`)],
  ['notARecord', Buffer.concat([sealed(envelope('{}')), Buffer.from('\r')])],
  ['notARecord', Buffer.alloc(0)],
  ['notARecord', Buffer.alloc(4096)],
  ['newerVersion', sealed(envelope('{}').replace('{"v":1,', '{"v":2,'))],
  ['chainBroken', sealed(envelope('{}').replace(start.hash, '0'.repeat(64)))],
  ['hashMismatch', Buffer.from(sealed(envelope('{}')).toString().replace('"t"', '"u"'))],
])('[J2] [E4] a hostile line: %s', ([fault, line]) => {
  expect(faultOf(line)).toBe(fault);
});

test('[J1] [J2] what can be stamped reads back the same, for any JSON body', () => {
  const body = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 }), { noNullPrototype: true });
  const property = fc.property(body, (value) => {
    const stamped = stamp({ ...note(1), body: value }, WRITER, start);
    if (!stamped.ok) {
      expect(stamped.error.details?.['what']).toBe('forbiddenKey');
      return;
    }
    expect(must(checkLink(Buffer.from(stamped.value.line), WRITER, start)).hash).toBe(
      stamped.value.event.hash,
    );
    expect(stamped.value.event.body).toEqual(JSON.parse(JSON.stringify(value)));
  });
  fc.assert(property, { seed: baseSeed(), numRuns: SOAK ? 100_000 : 1_000 });
});

test('[J2] [E4] mutated lines never throw', () => {
  const random = createRandom(baseSeed());
  const line = Buffer.from(must(stamp(note(1), WRITER, start)).line);
  const tokens = [
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\\ud800',
    '__proto__',
    '1e999',
    '\0',
    '\r',
    '\ufeff',
  ].map((text) => Buffer.from(text));
  for (let round = 0; round < (SOAK ? 1_000_000 : 20_000); round += 1) {
    const at = random.int(0, line.length - 75);
    const inserted = random.coin()
      ? (tokens[random.int(0, tokens.length - 1)] ?? line)
      : random.bytes(random.int(0, 8));
    const hashed = Buffer.concat([
      line.subarray(0, at),
      inserted,
      line.subarray(at + random.int(0, 8)),
    ]).subarray(0, -75);
    expect(typeof faultOf(round % 2 === 0 ? hashed : sealed(hashed))).toBe('string');
  }
});

test('[J2] the quick check of an envelope never says yes where the schema says no, and says yes to the usual', () => {
  const { event } = must(stamp({ ...note(1), rec: '2026-11-23T07:00:00.000Z' }, WRITER, start));
  expect(isUsualEnvelope(event)).toBe(true);
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.string({ maxLength: 80 }),
    fc.constantFrom(
      undefined,
      0,
      1,
      2,
      1.5,
      -1,
      2 ** 53,
      '',
      'pin',
      'x'.repeat(64),
      'x'.repeat(65),
      '2026-13-01T00:00:00.000Z',
      {},
      [],
    ),
  );
  const property = fc.property(fc.constantFrom(...Object.keys(event)), odd, (key, value) => {
    const changed = { ...event, [key]: value };
    if (isUsualEnvelope(changed)) expect(envelopeSchema.safeParse(changed).success).toBe(true);
  });
  fc.assert(property, { seed: baseSeed(), numRuns: SOAK ? 1_000_000 : 20_000 });
});
