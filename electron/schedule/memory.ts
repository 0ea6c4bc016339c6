import { z } from 'zod';
import { scheduleTimeSchema, USUAL_TIME } from '../../shared/ipc/schedule.ts';

/** A week that was made on this PC. */
const madeSchema = z.object({
  week: z.string(),
  /** Its due time then, and when it was made; milliseconds since 1970. */
  dueMs: z.number(),
  madeMs: z.number(),
  path: z.string(),
  /** Made by a clock that seemed to run ahead: void once that clock stands before the due time again. */
  doubtful: z.boolean(),
  /** Somebody has been told of it. */
  isSeen: z.boolean(),
});

/** What this PC makes by itself of one book, and what it has made; kept over restarts. */
export const scheduleMemorySchema = z.object({
  isOn: z.boolean(),
  time: scheduleTimeSchema,
  folder: z.string().min(1).nullable(),
  /** When it was switched on. */
  sinceMs: z.number(),
  /** The week whose time came next then: nobody has wished for earlier ones. */
  firstWeek: z.string(),
  /** Where the clock stands before that: the earliest it has said since it does. */
  backMs: z.number().nullable(),
  /** Oldest first. */
  made: z.array(madeSchema),
  aheadMs: z.number().min(0),
  wallMs: z.number(),
});
export type ScheduleMemory = z.infer<typeof scheduleMemorySchema>;
export type MadeNote = ScheduleMemory['made'][number];

export const NOTHING_MADE: ScheduleMemory = {
  isOn: false,
  time: USUAL_TIME,
  folder: null,
  sinceMs: 0,
  firstWeek: '',
  backMs: null,
  made: [],
  aheadMs: 0,
  wallMs: 0,
};
