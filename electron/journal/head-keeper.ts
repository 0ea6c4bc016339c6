import type { Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import type { Head } from './identity.ts';
import type { Slots } from './slots.ts';

/** Writes the head slots without making anybody wait for them, in order, the newest only [J9]. */
export interface HeadKeeper {
  /** Notes a head that the journal has reached; it is written soon, without a sync. */
  note(head: Head): void;
  /** Writes a head and syncs it before resolving. */
  settle(head: Head): Promise<Result<void>>;
  /** Why the last write of a slot failed, if it did: restores from a backup may go unnoticed until it works again. */
  readonly failure: () => Result<void>;
  close(): Promise<Result<void>>;
}

export const createHeadKeeper = (slots: Slots<Head>, path: string): HeadKeeper => {
  let noted: Head | null = null;
  let last: Promise<Result<void>> = Promise.resolve({ ok: true, value: undefined });
  let outcome: Result<void> = { ok: true, value: undefined };

  /** Runs after everything before it, so that slot writes never overlap. */
  const inTurn = (write: () => Promise<void>): Promise<Result<void>> => {
    last = last.then(async () => {
      outcome = await attempt(path, write);
      return outcome;
    });
    return last;
  };

  const writeNoted = async (): Promise<void> => {
    const head = noted;
    noted = null;
    if (head !== null) await slots.write(head, false);
  };

  return {
    note: (head) => {
      const waiting = noted !== null;
      noted = head;
      if (!waiting) void inTurn(writeNoted);
    },
    settle: (head) => {
      noted = null;
      return inTurn(() => slots.write(head, true));
    },
    failure: () => outcome,
    close: () => inTurn(() => slots.close()),
  };
};
