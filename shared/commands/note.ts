import { z } from 'zod';
import { entityIdSchema, writerIdSchema } from '../events/envelope.ts';
import { MOST_GROUPED } from '../events/note-bodies.ts';
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
  joinNotes: z
    .strictObject({ noteIds: z.array(entityIdSchema).min(2).max(MOST_GROUPED) })
    .describe('Says that all of these are about one matter, whatever was said of them before.'),
  partNote: z
    .strictObject({ noteId, from: z.array(entityIdSchema).min(1).max(MOST_GROUPED) })
    .describe('Says that a note is about something else than these.'),
  withdrawNoteGrouping: z
    .strictObject({ noteId, writer: writerIdSchema, seq: z.int().min(1) })
    .describe('Takes back what one said oneself of which notes belong together, by where it was written.'),
} as const;
