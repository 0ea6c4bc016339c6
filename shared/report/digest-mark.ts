import { z } from 'zod';
import { writerIdSchema } from '../events/envelope.ts';
import type { WeekName } from '../time/week.ts';
import type { BookDigest } from './weekly-summary.ts';

/**
 * What a printed document says of the book it was printed from, as one short text for a QR code: the book, what was
 * printed, the digest, and how far each journal had come. With the last, a book that has grown since can find the same
 * records again; the digest alone only tells a book that has not.
 */
export interface DigestMark {
  readonly bookId: string;
  /** The week or month that was printed: `2026-W47`, `2026-11`. */
  readonly period: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  /** Empty where there were more journals than a QR code can name. */
  readonly heads: readonly MarkedHead[];
}

export interface MarkedHead {
  readonly writer: string;
  readonly seq: number;
  /** The first characters of its hash, which say which journal it is that differs; empty where there was no room. */
  readonly start: string;
}

const NAME = 'baton-digest-1';
const START = 8;
/** What a QR code of middle correction holds with room to spare. */
const MOST_CHARACTERS = 1800;

const textOf = ({ bookId, hash }: BookDigest, period: string, heads: readonly string[]): string =>
  [NAME, bookId, period, hash, ...heads].join('/');

/** The text of a document’s QR code. No character of it needs quoting in a command line. */
export const digestMark = (digest: BookDigest, period: WeekName | string): string => {
  const heads = digest.heads.filter(({ seq }) => seq > 0);
  const ways = [
    heads.map(({ writer, seq, hash }) => `${writer}:${seq}:${hash.slice(0, START)}`),
    heads.map(({ writer, seq }) => `${writer}:${seq}`),
  ].map((way) => textOf(digest, period, way));
  return ways.find((text) => text.length <= MOST_CHARACTERS) ?? textOf(digest, period, []);
};

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const headSchema = z
  .string()
  .regex(/^[^:]+:[1-9]\d{0,14}(:[0-9a-f]{8})?$/)
  .transform((text) => {
    const [writer = '', seq = '', start = ''] = text.split(':');
    return { writer, seq: Number(seq), start };
  })
  .refine(({ writer }) => writerIdSchema.safeParse(writer).success);

const markSchema = z.object({
  bookId: z.string().min(1).max(64),
  period: z.string().regex(/^\d{4}-(W\d{2}|\d{2})$/),
  hash: hashSchema,
  heads: z.array(headSchema).max(200),
});

/**
 * The mark somebody scanned, copied or typed; blanks and line breaks that copying put in are no part of it. `null` for
 * any other text.
 */
export const readDigestMark = (text: string): DigestMark | null => {
  const [name, bookId, period, hash, ...heads] = text.replace(/\s/gu, '').split('/');
  const read = markSchema.safeParse({ bookId, period, hash, heads });
  return name === NAME && read.success ? read.data : null;
};

/** So many characters of a digest tell it from every other in practice: the foot of each page has as many. */
const LEAST_HASH = 16;

/** A digest, or its beginning, that somebody typed from paper; `null` for any other text. */
export const readDigestHash = (text: string): string | null => {
  const hash = text.replace(/\s/gu, '').toLowerCase();
  return /^[0-9a-f]+$/.test(hash) && hash.length >= LEAST_HASH && hash.length <= 64 ? hash : null;
};
