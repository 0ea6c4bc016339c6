import { z } from 'zod';
import { hashSchema, writerIdSchema } from '../../shared/events/envelope.ts';
import type { ChainHead } from './record.ts';

/** Where another writer's journal ended when a new one took over its station's work. */
export interface Continuation extends ChainHead {
  readonly writer: string;
}

/** Why this writer writes: it did before, or was made anew because… */
export type IdentityReason = 'kept' | 'first' | 'station' | 'machine' | 'path' | 'restored';

const continuationSchema = z.object({ writer: writerIdSchema, seq: z.int().min(1), hash: hashSchema });

export const identitySchema = z.object({
  writer: writerIdSchema,
  /** SHA-256 of the machine's fingerprint and of the real path of the book. */
  machine: hashSchema,
  path: hashSchema,
  reason: z.enum(['first', 'station', 'machine', 'path', 'restored']),
  /** Kept until the new journal has its first record, which is to say so. */
  continues: continuationSchema.nullable(),
});

/** Who writes for this profile, and where: a copy of the profile elsewhere does not fit it. */
export type Identity = z.infer<typeof identitySchema>;

export const headSchema = z.object({
  writer: writerIdSchema,
  seq: z.int().min(0),
  hash: hashSchema,
  segment: z.int().min(0),
  offset: z.int().min(0),
  /** A write of several records that was announced before it was begun [J8]. */
  batch: z.object({ segment: z.int().min(1), offset: z.int().min(0), bytes: z.int().min(1) }).nullable(),
});

/** How far the own journal is known to be on the disk. It may lag behind the journal, never lead [J9]. */
export type Head = z.infer<typeof headSchema>;

export const stationOf = (writer: string): string => writer.slice(0, writer.indexOf('.'));

/** What makes this profile, on this machine, with this book, the same writer as before. */
export interface Circumstances {
  readonly station: string;
  readonly machine: string;
  readonly path: string;
}

/** What about a stored identity does not fit any more, so that a new incarnation must be minted [J10]; null while all fits. */
export const whatChanged = (stored: Identity, now: Circumstances): 'station' | 'machine' | 'path' | null => {
  if (stationOf(stored.writer) !== now.station) return 'station';
  if (stored.machine !== now.machine) return 'machine';
  return stored.path === now.path ? null : 'path';
};
