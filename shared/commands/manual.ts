import { z } from 'zod';
import { entityIdSchema, writerIdSchema } from '../events/envelope.ts';
import {
  judgementFields,
  newPageSchema,
  newScriptSchema,
  shippedTextSchema,
  slugSchema,
} from '../events/manual-bodies.ts';
import { orderSchema } from '../fields.ts';

const basedOn = orderSchema
  .optional()
  .describe('The version its author saw; refused when somebody wrote another one since.');

const line = { writer: writerIdSchema, seq: z.int().min(1) };

export const manualCommands = {
  writePage: z
    .strictObject({
      pageId: slugSchema
        .optional()
        .describe('The chapter it takes the place of, or the page it changes; left out for a new page.'),
      basedOn,
      value: newPageSchema.nullable().describe('null withdraws it; a shipped chapter is there again.'),
      shipped: shippedTextSchema
        .optional()
        .describe('The shipped text it was made of, so that a later one can be told from it.'),
    })
    .describe('Writes a page of the shop’s manual, as a whole. Every version stays readable.'),
  takeBackPage: z
    .strictObject({ pageId: slugSchema, ...line })
    .describe('Brings back what stood before that line; refused when somebody wrote another one since.'),
  writeScript: z
    .strictObject({
      scriptId: entityIdSchema.optional().describe('Left out for a new script.'),
      basedOn,
      value: newScriptSchema.nullable().describe('null withdraws it.'),
    })
    .describe('Writes a script of the shop’s own beside those of a chapter.'),
  takeBackScript: z
    .strictObject({ scriptId: entityIdSchema, ...line })
    .describe('Brings back what stood before that line; refused when somebody wrote another one since.'),
  judgeQuestions: z
    .strictObject({ pageId: slugSchema, ...judgementFields })
    .describe(
      'Says which shipped questions of a chapter are not asked any more, since the shop has rewritten it.',
    ),
} as const;
