import { z } from 'zod';
import { orderSchema, textSchema } from '../fields.ts';
import { noteVerdicts } from '../vocabulary.ts';
import { entityIdSchema } from './envelope.ts';
import { dateSchema } from './roster-bodies.ts';

/** The bodies of what is answered to a note. */

const noteId = entityIdSchema;

export const noteBodies = {
  /** A lead’s answer. The newest counts, all stay readable. */
  noteAnswered: z.looseObject({
    noteId,
    basedOn: orderSchema.optional(),
    verdict: z.enum(noteVerdicts),
    text: textSchema(1000).optional(),
    /** Who is to see to it, where it is assigned, and by which date. */
    to: entityIdSchema.optional(),
    until: dateSchema.optional(),
  }),
  /** An answer by its order: it was said by mistake, and what was answered before counts again. */
  noteAnswerWithdrawn: z.looseObject({ noteId, basedOn: orderSchema }),
  /** Whoever wrote the note has read this answer, by its order. */
  noteAnswerSeen: z.looseObject({ noteId, basedOn: orderSchema }),
} as const;
