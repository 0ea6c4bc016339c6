import { z } from 'zod';
import { entityIdSchema, instantSchema } from '../events/envelope.ts';
import { dueKinds } from '../rules/due.ts';

/** More moments than a desk has; of more, the soonest are told. */
export const MOST_MOMENTS = 1_000;

/** What the window has found to be due, soonest first, and whether nothing may pop up now. */
export const dueNewsSchema = z.strictObject({
  moments: z
    .array(
      z.strictObject({
        key: z.string().min(1).max(160),
        kind: z.enum(dueKinds),
        at: instantSchema,
        item: entityIdSchema.nullable(),
        text: z.string().max(200),
        red: z.boolean(),
      }),
    )
    .max(MOST_MOMENTS),
  /** A handover is being gone through at the screen: nothing pops into it. */
  inExchange: z.boolean(),
});
export type DueNews = z.infer<typeof dueNewsSchema>;
