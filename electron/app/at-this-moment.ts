import { setImmediate } from 'node:timers/promises';
import type { WholeBook } from '../../shared/projection/projection.ts';
import { refusal } from '../../shared/refusal.ts';
import type { BookDigest } from '../../shared/report/weekly-summary.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Steps } from '../../shared/steps.ts';
import type { OpenBook } from '../book/open-book.ts';

/** So many milliseconds main works on something long before it looks up: a key is heard in less than a picture’s time. */
const SLICE_MS = 8;

/**
 * Works something out while others write: after each slice main does what came meanwhile. Refuses `cancelled` as soon as
 * nobody waits any more.
 */
export const inSlices = async <T>(steps: Steps<T>, signal?: AbortSignal): Promise<Result<T>> => {
  for (;;) {
    if (signal?.aborted === true) return err(refusal('cancelled'));
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return ok(step.value);
    } while (performance.now() < until);
    await setImmediate();
  }
};

/** What the book is at one moment: its rows, what time it is, how far its journals go. */
export interface Moment {
  readonly rows: WholeBook;
  readonly now: string;
  readonly digest: BookDigest;
}

interface Read {
  readonly book: Pick<OpenBook['book'], 'still' | 'now'>;
  readonly digest: OpenBook['digest'];
}

/** A value, and how many events the book had when it was asked for: a signed week has a digest of its own. */
export interface OfMoment<T> {
  readonly value: T;
  readonly events: number;
}

/**
 * Works out a value of the book as it is now, in slices. Lines that are written meanwhile are written, and are in none of
 * it: a value with half of what came would be one that never was.
 */
export const atThisMoment = async <T>(
  { book, digest }: Read,
  work: (moment: Moment) => Steps<Result<T>>,
  signal?: AbortSignal,
): Promise<Result<OfMoment<T>>> => {
  const moment = { rows: book.still(), now: book.now(), digest: digest() };
  try {
    const made = await inSlices(work(moment), signal);
    if (!made.ok) return made;
    const { value: answer } = made;
    return answer.ok ? ok({ value: answer.value, events: moment.digest.events }) : answer;
  } finally {
    moment.rows.release();
  }
};
