import { type Memory, memorySchema, NOTHING_TOLD } from '../due/memory.ts';
import type { FileSystem } from '../files/file-system.ts';
import { createKeptValue } from './kept-value.ts';

/** What this PC has told of one book’s due moments, over restarts. Names of things and times only, no words. */
export interface DueMemory {
  /** As it was when the book was opened. */
  readonly memory: Memory;
  /** Kept in the background, the newest last; a disk that does not take it is reported and costs nothing but this. */
  readonly keep: (memory: Memory) => void;
  /** Resolves when all that was to be kept is on the disk, or was reported. */
  readonly settled: () => Promise<void>;
}

/** Begins anew where what was kept is damaged or cannot be read: a reminder too many is better than no start. */
export const openDueMemory = async ({
  fs,
  directory,
  fault,
}: {
  readonly fs: FileSystem;
  readonly directory: string;
  readonly fault: (where: string, error: unknown) => void;
}): Promise<DueMemory> => {
  const kept = createKeptValue({ fs, directory, name: 'due', schema: memorySchema });
  const memory = await kept.read().catch((error: unknown) => {
    fault('reading what was told', error);
    return null;
  });
  let newest: Memory | null = null;
  let writing: Promise<void> = Promise.resolve();
  const writeNewest = async (): Promise<void> => {
    const value = newest;
    newest = null;
    // Overtaken by one that was said later and has it all.
    if (value === null) return;
    await kept.write(value).catch((error: unknown) => fault('keeping what was told', error));
  };
  return {
    memory: memory ?? NOTHING_TOLD,
    keep: (value) => {
      newest = value;
      writing = writing.then(writeNewest);
    },
    settled: () => writing,
  };
};
