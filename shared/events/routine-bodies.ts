import { z } from 'zod';
import { attachmentSchema, lineSchema, orderSchema } from '../fields.ts';
import { routineCadences, routineProofs, routineScopes } from '../vocabulary.ts';
import { entityIdSchema } from './envelope.ts';

/** The bodies of what is said about routines: what recurs, what was done of it, what was reported as missed. */

const id = entityIdSchema;

/** What one run of a routine covers: `day/2026-11-23`, `week/2026-11-23` (its Monday), `month/2026-11-01`. */
export const routinePeriodSchema = z.string().regex(/^(day|week|month)\/\d{4}-\d{2}-\d{2}$/);

/** The whole of a routine, written anew with each change: history keeps the ones before. */
const definition = {
  name: lineSchema(40),
  cadence: z.enum(routineCadences),
  /** The day of the month by which it is done, for monthly ones; the last day where a month is shorter. */
  day: z.int().min(1).max(31).nullable(),
  scope: z.enum(routineScopes),
  /** With so many it is done; up to `most` is the aim. */
  least: z.int().min(1).max(999),
  most: z.int().min(1).max(999),
  proof: z.enum(routineProofs),
  /** What is asked for as proof, in the words of the shop. */
  proofHint: lineSchema(80).nullable(),
  /** What is reported to the supervisor when it is missed; `null` where nothing is. */
  whenMissed: lineSchema(200).nullable(),
};

export const routineProofSchema = z.looseObject({
  text: lineSchema(300).optional(),
  attachment: attachmentSchema.optional(),
});

const run = { routineId: id, period: routinePeriodSchema };

export const routineBodies = {
  routineAdded: z.looseObject({ routineId: id, ...definition }),
  /** `active: false` retires it; what was done of it stays. */
  routineChanged: z.looseObject({
    routineId: id,
    basedOn: orderSchema.optional(),
    ...definition,
    active: z.boolean(),
  }),
  /** So many more were done. A counter is the sum of these and is never set: two PCs may count at once. */
  routineCounted: z.looseObject({
    ...run,
    amount: z.int().min(1).max(999),
    proof: routineProofSchema.optional(),
  }),
  /** That it was missed was reported to the supervisor. */
  routineReported: z.looseObject({ ...run, text: lineSchema(300) }),
  /** What was counted or reported there was written by mistake. */
  routineEntryWithdrawn: z.looseObject({ ...run, basedOn: orderSchema }),
} as const;
