import { z } from 'zod';
import { weekNameSchema } from '../events/roster-bodies.ts';
import { LONGEST_STATEMENT } from '../events/statement-bodies.ts';
import { orderSchema, textSchema } from '../fields.ts';

const words = textSchema(LONGEST_STATEMENT).nullable();

export const statementCommands = {
  writeStatement: z
    .strictObject({
      week: weekNameSchema.describe('2026-W47: the running week or the last one.'),
      basedOn: orderSchema
        .optional()
        .describe('The head of the statement its author saw; refused when they wrote another one since.'),
      work: words.describe('What one did; null for nothing to say.'),
      problems: words.describe('What went wrong or was in the way.'),
      customerWords: words.describe('What customers said.'),
    })
    .describe(
      'Writes the actor’s own statement of a week, as a whole; all null takes it back. Old ones stay readable.',
    ),
} as const;
