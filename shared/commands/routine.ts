import { z } from 'zod';
import { entityIdSchema, writerIdSchema } from '../events/envelope.ts';
import { routinePeriodSchema } from '../events/routine-bodies.ts';
import { attachmentSchema, lineSchema, orderSchema } from '../fields.ts';
import { routineCadences, routineProofs, routineScopes } from '../vocabulary.ts';

const routineId = entityIdSchema.describe('The routine.');

const definition = {
  name: lineSchema(40),
  cadence: z.enum(routineCadences),
  day: z.int().min(1).max(31).nullable().describe('The day of the month, for monthly ones; else null.'),
  scope: z.enum(routineScopes).describe('each: everybody at work; shop: the shop as one.'),
  least: z.int().min(1).max(999).describe('With so many it is done.'),
  most: z.int().min(1).max(999).describe('Up to so many is the aim.'),
  proof: z.enum(routineProofs),
  proofHint: lineSchema(80).nullable().describe('What is asked for as proof.'),
  whenMissed: lineSchema(200).nullable().describe('What is reported to the supervisor when it is missed.'),
};

/** A routine as it comes with Baton or is put together: its id and all that is said of it. */
export const newRoutineSchema = z.strictObject({ routineId, ...definition });
export type NewRoutine = z.infer<typeof newRoutineSchema>;

const proof = z
  .strictObject({ text: lineSchema(300).optional(), attachment: attachmentSchema.optional() })
  .describe('What shows that it was done; needed where the routine asks for it.');

/** What may be asked about routines. */
export const routineCommands = {
  addRoutine: z
    .strictObject({
      id: entityIdSchema.optional().describe('Id to give it; minted when left out.'),
      ...definition,
    })
    .describe('Adds a routine. It is asked for from its next whole period on.'),
  changeRoutine: z
    .strictObject({
      routineId,
      basedOn: orderSchema
        .optional()
        .describe('The state it was edited from; the present one when left out.'),
      ...definition,
      active: z.boolean().describe('false retires it; what was done stays.'),
    })
    .describe('Replaces a routine as a whole. The old one stays readable.'),
  countRoutine: z
    .strictObject({
      routineId,
      amount: z.int().min(1).max(999).optional().describe('How many more; one when left out.'),
      proof: proof.optional(),
    })
    .describe('The actor has done one or more of a routine, in the period of their business date.'),
  reportRoutine: z
    .strictObject({ routineId, period: routinePeriodSchema, text: lineSchema(300) })
    .describe('A routine was missed, and the supervisor has been told so.'),
  withdrawRoutineEntry: z
    .strictObject({ routineId, writer: writerIdSchema, seq: z.int().min(1) })
    .describe('Takes back a count or a report by where it was written. It stays readable, struck out.'),
} as const;
