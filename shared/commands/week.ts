import { z } from 'zod';
import { dateSchema } from '../events/checklist-bodies.ts';
import { entityIdSchema } from '../events/envelope.ts';
import { codes, lineSchema, orderSchema, textSchema } from '../fields.ts';
import { decisionStates, spotVerdicts } from '../vocabulary.ts';

const week = z
  .string()
  .regex(/^\d{4}-W\d{2}$/)
  .describe('ISO week, `2026-W47`.');
const basedOn = orderSchema
  .optional()
  .describe('The head of the row its author saw; refused when somebody wrote about the same since.');

/** What may be asked about a week that is over. */
export const weekCommands = {
  sealWeek: z
    .strictObject({
      week,
      seen: z
        .string()
        .max(40)
        .register(codes, { code: true })
        .describe('The mark of the value that was looked at; another one is not sealed.'),
      comment: textSchema(2000).optional().describe('What stands above the week.'),
    })
    .describe('Signs a week that is over. It never changes again; what comes late is told in the next.'),
  drawSpotChecks: z
    .strictObject({ week, count: z.int().min(1).max(20) })
    .describe('Draws at random what is to be looked into.'),
  judgeSpotCheck: z
    .strictObject({
      drawId: entityIdSchema,
      followUpId: entityIdSchema,
      verdict: z.enum(spotVerdicts),
      comment: lineSchema(300).optional(),
      basedOn,
    })
    .describe('Says whether what was written is so.'),
  makeDecision: z
    .strictObject({
      id: entityIdSchema.optional().describe('Id to give it; minted when left out.'),
      week,
      text: lineSchema(300),
      owner: entityIdSchema.optional().describe('Who sees to it.'),
      due: dateSchema.optional().describe('Until which day.'),
    })
    .describe('Writes down what was decided for the week after.'),
  settleDecision: z
    .strictObject({
      decisionId: entityIdSchema,
      state: z.enum(decisionStates),
      comment: lineSchema(300).optional(),
      followUpId: entityIdSchema.optional().describe('The follow-up it became.'),
      noteId: entityIdSchema.optional().describe('The note it became.'),
      basedOn,
    })
    .describe('Says what has become of a decision.'),
} as const;
