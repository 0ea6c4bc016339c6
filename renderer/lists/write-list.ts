import type { ImportLine } from '../../shared/import/entries.ts';
import { importCommandIdOf } from '../../shared/import/ids.ts';
import type { ShippedElsewhere } from '../../shared/import/shipped.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Result } from '../../shared/result.ts';
import type { Call } from '../bridge.ts';

type EntryLine = Extract<ImportLine, { state: 'entry' }>;

/** So many lines are on their way to the disk at once: one flush serves them all. */
const AT_ONCE = 64;

export interface WriteProgress {
  readonly written: number;
  readonly total: number;
}

export interface Written {
  readonly written: number;
  /** Of how many orders that were open already the list has said that they were shipped. */
  readonly noted: number;
  /** What stopped it; the lines before are in the book, and asking again goes on where it stopped. */
  readonly stopped: Refusal | 'cancelled' | null;
}

interface WriteDeps {
  readonly call: Call;
  readonly onProgress: (progress: WriteProgress) => void;
  readonly isCancelled: () => boolean;
}

/** In the book from an earlier try, whoever made it: the ids stand for this line and no other. */
const isThere = (result: Result<unknown>): boolean =>
  !result.ok && (result.error.code === 'alreadyExists' || result.error.code === 'commandIdTaken');

const entryOf = (importId: string, { line, entry, shippedAt }: EntryLine) => {
  const importedFrom = { importId, line, ...(shippedAt === undefined ? {} : { shippedAt }) };
  return { name: 'openFollowUp', input: { ...entry, importedFrom } };
};

const noteOf = (importId: string, { line, followUpId, shippedAt }: ShippedElsewhere) => ({
  name: 'noteMilestone',
  input: { followUpId, milestone: 'shipped', at: shippedAt, importedFrom: { importId, line } },
});

/**
 * Writes the lines of a list, each under an id that follows from the list and the line: whatever interrupts it, the same
 * again writes nothing twice `[M2]`. Stops at the first refusal, since what refuses one line (no room, nobody at work)
 * refuses all.
 */
export const writeLines = async (
  importId: string,
  lines: readonly (EntryLine | ShippedElsewhere)[],
  { call, onProgress, isCancelled }: WriteDeps,
): Promise<Written> => {
  const done = { written: 0, noted: 0 };
  let next = 0;
  let stopped: Written['stopped'] = null;
  const writeOne = async (one: EntryLine | ShippedElsewhere): Promise<void> => {
    const commandId = importCommandIdOf(importId, one.line);
    const isNote = 'followUpId' in one;
    const result = await call('book.command', {
      commandId,
      ...(isNote ? noteOf(importId, one) : entryOf(importId, one)),
    });
    if (result.ok || isThere(result)) done[isNote ? 'noted' : 'written'] += 1;
    // Somebody else has it in hand now: what refuses this one refuses no other.
    else if (!(isNote && result.error.code === 'takeOverFirst')) stopped ??= result.error;
  };
  let tried = 0;
  const work = async (): Promise<void> => {
    for (let line = lines[next]; line !== undefined && stopped === null; line = lines[next]) {
      next += 1;
      if (isCancelled()) stopped = 'cancelled';
      else {
        await writeOne(line);
        tried += 1;
      }
      onProgress({ written: tried, total: lines.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { ...done, stopped };
};
