import { z } from 'zod';
import { orderSchema, textSchema } from '../fields.ts';
import { noteVerdicts } from '../vocabulary.ts';
import { entityIdSchema } from './envelope.ts';
import { dateSchema } from './roster-bodies.ts';

/** The bodies of what is answered to a note. */

const noteId = entityIdSchema;

/** Notes that one word of a lead may name. */
export const MOST_GROUPED = 500;

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

  /** A lead says that all of these are about one matter. */
  notesJoined: z.looseObject({ noteIds: z.array(noteId).min(2).max(MOST_GROUPED) }),
  /** A lead says that it is about something else than these. */
  noteParted: z.looseObject({ noteId, from: z.array(noteId).min(1).max(MOST_GROUPED) }),
  /** One of these two, by its order, was said by mistake; of every note it named. */
  noteGroupingWithdrawn: z.looseObject({
    noteIds: z
      .array(noteId)
      .min(1)
      .max(MOST_GROUPED + 1),
    basedOn: orderSchema,
  }),
} as const;
