import { z } from 'zod';
import { orderSchema, textSchema } from '../fields.ts';
import { entityIdSchema } from './envelope.ts';
import { weekNameSchema } from './roster-bodies.ts';

/** What one field of a statement holds at most. */
export const LONGEST_STATEMENT = 4_000;

const words = textSchema(LONGEST_STATEMENT).nullable();

export const statementBodies = {
  /**
   * What somebody says of their own week (S9), the whole of it written anew with each change: history keeps the ones
   * before. All three `null`: it was taken back.
   */
  statementWritten: z.looseObject({
    staffId: entityIdSchema,
    week: weekNameSchema,
    basedOn: orderSchema.optional(),
    work: words,
    problems: words,
    customerWords: words,
  }),
} as const;
