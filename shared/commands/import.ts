import { z } from 'zod';
import { entityIdSchema } from '../events/envelope.ts';
import { importDaySchema, importMappingSchema, listDigestSchema } from '../events/import-bodies.ts';
import { codes, lineSchema } from '../fields.ts';
import { MOST_LINES } from '../import/table.ts';

/** What may be asked about a list that comes in. Its lines are `openFollowUp` commands that name it. */

const importId = entityIdSchema.describe('The list.');
const count = z.int().min(0).max(MOST_LINES);

const listLine = { importId: entityIdSchema, line: z.int().min(1).max(MOST_LINES) };

export const listLineInput = z
  .strictObject(listLine)
  .describe('The line of a list that says when an order was shipped; the id then follows from it.');

export const importedFromInput = z
  .strictObject({
    ...listLine,
    shippedAt: z
      .string()
      .min(10)
      .max(40)
      .register(codes, { code: true })
      .optional()
      .describe('When its order was shipped; what is to be done then opens by itself.'),
  })
  .describe('The list it came with, and its line; the id then follows from them.');

export const importCommands = {
  startImport: z
    .strictObject({
      importId,
      digest: listDigestSchema,
      day: importDaySchema,
      source: lineSchema(120),
      headings: z.array(lineSchema(80)).min(1).max(60),
      mapping: importMappingSchema.strict(),
      lines: count.min(1),
    })
    .describe('Says that a list comes in, and how its columns are read.'),
  finishImport: z
    .strictObject({ importId, written: count, leftOut: count })
    .describe('Says that every line of a list is written.'),
  withdrawImport: z
    .strictObject({ importId, withdrawn: z.boolean() })
    .describe('Takes a whole list back, or undoes that. What somebody has worked on since stays as it is.'),
} as const;
