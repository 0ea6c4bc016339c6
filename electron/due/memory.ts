import { z } from 'zod';

/** What this PC remembers of its reminders over a restart. */
export const memorySchema = z.object({
  /** Keys that were told, oldest first. */
  told: z
    .array(
      z.object({
        key: z.string(),
        at: z.number(),
        /** Told by a clock that seemed to run ahead: void once that clock stands before the moment again. */
        doubtful: z.boolean(),
      }),
    )
    .catch([]),
  /** Told, and to be told once more at that time as long as it is still due. */
  again: z.array(z.object({ key: z.string(), at: z.number() })).catch([]),
  /** What was due until then and found no room in the news was told as a number. */
  toldUntil: z.number().catch(0),
  /** How far ahead the clock seemed to be, and what it said then. */
  aheadMs: z.number().min(0).catch(0),
  wallMs: z.number().catch(0),
});
export type Memory = z.infer<typeof memorySchema>;

/** Of a PC that has told nothing yet. */
export const NOTHING_TOLD: Memory = memorySchema.parse({});

/** Room for the open promises of years; what is due now is never forgotten. */
const MOST_TOLD = 4_000;

/** Forgets the oldest that are not due any more. */
export const bounded = (told: Memory['told'], due: ReadonlySet<string>): Memory['told'] => {
  let surplus = told.length - MOST_TOLD;
  return told.filter(({ key }) => {
    if (surplus <= 0 || due.has(key)) return true;
    surplus -= 1;
    return false;
  });
};
