import { type Envelope, envelopeSchema } from '../../shared/events/envelope.ts';
import { parseJson } from '../../shared/json.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isUsualEnvelope } from './usual-envelope.ts';

/** What can be wrong with one line. */
export type LineFault =
  | 'notARecord'
  | 'hashMismatch'
  | 'chainBroken'
  | 'newerVersion'
  | 'notUtf8'
  | 'invalidJson'
  | 'duplicateKey'
  | 'forbiddenKey'
  | 'tooDeep'
  | 'invalidEnvelope';

/** Deeper nesting than this is an attack, not a handover. */
const MAX_DEPTH = 64;

/** Keys that mean something else to JavaScript than data. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** How many keys a JSON text has: its colons outside strings. */
const countKeys = (json: Buffer): number => {
  let colons = 0;
  let inString = false;
  for (let i = 0; i < json.length; i += 1) {
    const byte = json[i];
    if (byte === BACKSLASH) i += 1;
    else if (byte === QUOTE) inString = !inString;
    else if (byte === COLON && !inString) colons += 1;
  }
  return colons;
};

type Counted = Result<number, LineFault>;

const countAll = (values: readonly unknown[], depth: number): Counted => {
  let total = 0;
  for (const value of values) {
    if (typeof value !== 'object' || value === null) continue;
    const inside = countParsed(value, depth + 1);
    if (!inside.ok) return inside;
    total += inside.value;
  }
  return ok(total);
};

/** How many keys parsing left, in all depths; a difference to the text means a key stood twice. */
const countParsed = (value: object, depth: number): Counted => {
  if (depth > MAX_DEPTH) return err('tooDeep');
  if (Array.isArray(value)) return countAll(value, depth);
  const keys = Object.keys(value);
  if (keys.some((key) => forbidden.has(key))) return err('forbiddenKey');
  const inside = countAll(Object.values(value), depth);
  return inside.ok ? ok(inside.value + keys.length) : inside;
};

/** JSON text with the traps JSON.parse lets through closed: bytes that are no UTF-8, a key twice, a key like `__proto__`. */
export const parseStrictly = (json: Buffer, text: string): Result<object, LineFault> => {
  if (text.includes('\ufffd') && !Buffer.from(text).equals(json)) return err('notUtf8');
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return err('invalidJson');
  const parsed = countParsed(value, 0);
  if (!parsed.ok) return parsed;
  return parsed.value === countKeys(json) ? ok(value) : err('duplicateKey');
};

/** A verified record: the event, and its line as it stands in the file, to be handed on byte for byte. */
export interface ReadRecord {
  readonly event: Envelope;
  /** Without its newline. */
  readonly line: string;
}

/** Reads a line (without its newline) as an event [J2]. Its place in the chain is `checkLink`'s business. */
export const parseRecord = (bytes: Buffer): Result<ReadRecord, LineFault> => {
  const line = bytes.toString('utf8');
  const value = parseStrictly(bytes, line);
  if (!value.ok) return value;
  if (isUsualEnvelope(value.value)) return ok({ event: value.value, line });
  const envelope = envelopeSchema.safeParse(value.value);
  return envelope.success ? ok({ event: envelope.data, line }) : err('invalidEnvelope');
};
