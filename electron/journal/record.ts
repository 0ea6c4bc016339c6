import { hash as digest } from 'node:crypto';
import type { Unstamped } from '../../shared/events/envelope.ts';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { type LineFault, parseRecord, type ReadRecord } from './parse.ts';

/** A line longer than this is no record [J2]. */
export const MAX_LINE_BYTES = 4 * 1024 * 1024;

/** Length of `,"hash":"<64 hex>"}`: what stands after the hashed bytes. */
export const HASH_TAIL = 75;
/** Length of `,"prev":"<64 hex>"`, right before it. */
const PREV_TAIL = 74;

/** How far a writer's chain has come: its last record's number and hash. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export const sha256 = (bytes: string | Uint8Array): string => digest('sha256', bytes, 'hex');

/** Before the first record: the hash that binds a writer's chain to its book [J3]. */
export const genesis = (bookId: string, writer: string): ChainHead => ({
  seq: 0,
  hash: sha256(`baton:${bookId}:${writer}`),
});

/** The hash a line claims to have, or null where its last 75 bytes have another form. */
const claimedHash = (line: Buffer): string | null => {
  const at = line.length - HASH_TAIL;
  if (at < PREV_TAIL || line.toString('latin1', at, at + 9) !== ',"hash":"') return null;
  if (line.toString('latin1', line.length - 2) !== '"}') return null;
  return line.toString('latin1', at + 9, line.length - 2);
};

const ownHash = (line: Buffer): string => sha256(line.subarray(0, line.length - HASH_TAIL));

/** True for a line that is whole by its own account, wherever in a chain it belongs. */
export const isSelfConsistent = (line: Buffer): boolean => claimedHash(line) === ownHash(line);

const NEWER_VERSION = /^\{"v":([2-9]|[1-9]\d+),/;

/** Why a line that is not the next of its chain is not. */
const linkFault = (line: Buffer, start: string): LineFault => {
  const claimed = claimedHash(line);
  if (claimed === null) return 'notARecord';
  if (claimed !== ownHash(line)) return 'hashMismatch';
  const head = line.toString('latin1', 0, start.length);
  if (head === start) return 'chainBroken';
  return NEWER_VERSION.test(head) ? 'newerVersion' : 'notARecord';
};

/**
 * Checks that a line (without its newline) is the next of its writer's chain, over bytes alone [J3]: it starts with version,
 * writer and number, ends with the previous hash and its own, and its own is right.
 */
export const checkLink = (line: Buffer, writer: string, last: ChainHead): Result<ChainHead, LineFault> => {
  const start = `{"v":1,"writer":"${writer}","seq":${last.seq + 1},`;
  if (line.length < start.length + PREV_TAIL + HASH_TAIL) return err('notARecord');
  const hash = ownHash(line);
  const end = `,"prev":"${last.hash}","hash":"${hash}"}`;
  const isNext =
    line.toString('latin1', 0, start.length) === start &&
    line.toString('latin1', line.length - end.length) === end;
  return isNext ? ok({ seq: last.seq + 1, hash }) : err(linkFault(line, start));
};

const malformed = (what: string): Result<never, Refusal> => err(refusal('malformed', { what }));

const stringify = (value: unknown): string | null => {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof TypeError) return null; // a cycle or a BigInt, which JSON does not have
    throw error;
  }
};

/** Fields that only the journal gives. */
const reserved = new Set(['v', 'writer', 'seq', 'prev', 'hash']);

/** Puts the fields into the order of the format; fields it does not know follow the known ones. */
const inOrder = (fields: Unstamped, writer: string, last: ChainHead): Record<string, unknown> => {
  const { hlc, at, zone, rec, actor, auth, cmd, type, ver, shift, body, ...others } = fields;
  const known = {
    v: 1,
    writer,
    seq: last.seq + 1,
    hlc,
    at,
    zone,
    rec,
    actor,
    auth,
    cmd,
    type,
    ver,
    shift,
    body,
  };
  const unknown = Object.entries(others).filter(([key]) => !reserved.has(key));
  return { ...known, ...Object.fromEntries(unknown), prev: last.hash };
};

/**
 * Makes the next record of a chain [J1]. What this version could not read back is refused as `malformed` and never written;
 * the event given back is the one that reading the line gives.
 */
export const stamp = (fields: Unstamped, writer: string, last: ChainHead): Result<ReadRecord> => {
  const text = stringify(inOrder(fields, writer, last));
  if (text === null) return malformed('json');
  const hashed = text.slice(0, -1);
  const line = `${hashed},"hash":"${sha256(hashed)}"}`;
  const bytes = Buffer.from(line);
  if (bytes.length > MAX_LINE_BYTES) return malformed('tooLong');
  const link = checkLink(bytes, writer, last);
  if (!link.ok) return malformed(link.error);
  const record = parseRecord(bytes);
  return record.ok ? record : malformed(record.error);
};
