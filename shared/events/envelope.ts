import { z } from 'zod';
import { isHlc } from '../time/hlc.ts';

/** A writer is a station and a random incarnation of it: `front1.k3v9q2x8`. One journal has one writer. */
export const writerIdSchema = z.string().regex(/^[a-z0-9]{1,24}\.[a-z0-9]{8}$/);

/** An instant in UTC with milliseconds: `2026-11-23T06:05:00.000Z`. */
export const instantSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)), 'not an instant');

/** Ids are short, lower-case and safe in a file name and a URL. */
export const entityIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** `2026-11-23/early`: the shift template on the business date on which the shift begins. */
export const shiftIdSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}\/[a-z0-9][a-z0-9-]{0,63}$/);

export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** How the actor was known: by PIN at this PC, as the operator of a headless command who said so, or the program itself. */
export const authSchema = z.enum(['pin', 'asserted', 'system']);

/**
 * What every event carries around its body. On disk the fields stand in the order of `docs/book-format.md`; unknown
 * fields and unknown types are kept and relayed byte for byte.
 */
export interface Envelope {
  readonly v: 1;
  readonly writer: string;
  readonly seq: number;
  readonly hlc: string;
  /** When it happened, as the writer's clock said. */
  readonly at: string;
  /** IANA time zone beside the instant. */
  readonly zone: string;
  /** When it was written down, where that differs from `at` (history entered headless). */
  readonly rec?: string | undefined;
  readonly actor: string;
  readonly auth: z.infer<typeof authSchema>;
  /** The command this event answers; a resent command finds it here `[C8]`. */
  readonly cmd: string;
  /** Digest of what the command asked, so that its id cannot answer for something else. */
  readonly ask?: string | undefined;
  readonly type: string;
  /** Version of the body's schema. */
  readonly ver: number;
  /** The shift the actor was working in; it decides the business date. */
  readonly shift?: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly prev: string;
  readonly hash: string;
}

/** Checks an envelope read from a file; fields it does not know are kept. */
export const envelopeSchema = z.looseObject({
  v: z.literal(1),
  writer: writerIdSchema,
  seq: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  hlc: z.string().refine(isHlc, 'not a hybrid logical clock'),
  at: instantSchema,
  zone: z.string().min(1).max(64),
  rec: instantSchema.optional(),
  actor: z.string().max(64),
  auth: authSchema,
  cmd: z.string().min(1).max(64),
  ask: z.string().max(64).optional(),
  type: z.string().min(1).max(64),
  ver: z.int().min(1),
  shift: shiftIdSchema.optional(),
  body: z.record(z.string(), z.unknown()),
  prev: hashSchema,
  hash: hashSchema,
}) satisfies z.ZodType<Envelope>;

/** What is known before the journal gives an event its writer, seq, previous hash and hash. */
export type Unstamped = Omit<Envelope, 'v' | 'writer' | 'seq' | 'prev' | 'hash'>;

/** The total order of the book: hybrid logical clock, then writer, then seq. A plain string comparison decides. */
export const orderKey = (event: Pick<Envelope, 'hlc' | 'writer' | 'seq'>): string =>
  `${event.hlc}|${placeOf(event)}`;

const placeOf = ({ writer, seq }: Pick<Envelope, 'writer' | 'seq'>): string =>
  `${writer}|${seq.toString(36).padStart(11, '0')}`;

/** Where a line was written, read out of its order; `null` for text that is none. */
export const placeIn = (order: string): Pick<Envelope, 'writer' | 'seq'> | null => {
  const [, writer, seq] = order.split('|');
  const number = Number.parseInt(seq ?? '', 36);
  return writer === undefined || Number.isNaN(number) ? null : { writer, seq: number };
};

/** True for the order of this event of this writer: what an acknowledgement says of where a line was written. */
export const isOrderOf = (order: string, place: Pick<Envelope, 'writer' | 'seq'>): boolean =>
  order.endsWith(`|${placeOf(place)}`);
