import { z } from 'zod';
import { entityIdSchema, writerIdSchema } from '../events/envelope.ts';
import { dateSchema } from '../events/roster-bodies.ts';
import { orderSchema, textSchema } from '../fields.ts';
import { noteVerdicts } from '../vocabulary.ts';

const noteId = entityIdSchema.describe('The note.');

/** What may be asked about the answers to notes. */
export const noteCommands = {
  answerNote: z
    .strictObject({
      noteId,
      verdict: z.enum(noteVerdicts),
      text: textSchema(1000).optional().describe('Needed where it is declined.'),
      to: entityIdSchema
        .optional()
        .describe('Who is to see to it; needed where it is assigned, and only there.'),
      until: dateSchema.optional().describe('By which date, where it is assigned.'),
    })
    .describe('A lead answers a note. The answers before stay readable.'),
  withdrawNoteAnswer: z
    .strictObject({ noteId, writer: writerIdSchema, seq: z.int().min(1) })
    .describe(
      'Takes back one’s own answer to a note by where it was written. It stays readable, struck out.',
    ),
  seeNoteAnswer: z
    .strictObject({ noteId, answer: orderSchema.optional().describe('The one in force when left out.') })
    .describe('Whoever wrote the note has read the answer.'),
} as const;
