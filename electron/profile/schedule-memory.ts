import type { FileSystem } from '../files/file-system.ts';
import { NOTHING_MADE, type ScheduleMemory, scheduleMemorySchema } from '../schedule/memory.ts';
import { createKeptValue } from './kept-value.ts';

/** What this PC makes by itself of one book, over restarts. */
export interface KeptSchedule {
  /** As it was when the book was opened. */
  readonly memory: ScheduleMemory;
  /** On the disk when it resolves, the newest last; rejects with the errno of the operating system. */
  readonly keep: (memory: ScheduleMemory) => Promise<void>;
}

/** Off where what was kept is damaged or cannot be read: the settings say so, and it is switched on again. */
export const openScheduleMemory = async ({
  fs,
  directory,
  fault,
}: {
  readonly fs: FileSystem;
  readonly directory: string;
  readonly fault: (where: string, error: unknown) => void;
}): Promise<KeptSchedule> => {
  const kept = createKeptValue({ fs, directory, name: 'schedule', schema: scheduleMemorySchema });
  const memory = await kept.read().catch((error: unknown) => {
    fault('reading the schedule', error);
    return null;
  });
  return { memory: memory ?? NOTHING_MADE, keep: kept.write };
};
