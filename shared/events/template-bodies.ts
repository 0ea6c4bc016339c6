import { z } from 'zod';
import { lineSchema } from '../fields.ts';
import { followUpKinds, wantedFields } from '../vocabulary.ts';
import { basedOn } from './handover-bodies.ts';

/** What a follow-up of one kind should say. The whole of it is written anew with each change. */
export const templateValueSchema = z.looseObject({
  /** What to write into the line, as its placeholder says it. */
  hint: lineSchema(80).optional(),
  /** What is asked for, in this order, each with why. */
  wanted: z
    .array(z.looseObject({ field: z.enum(wantedFields), why: lineSchema(80).optional() }))
    .max(wantedFields.length),
  /** What is usually done next; offered, never filled in by itself. */
  nextAction: lineSchema(200).optional(),
});

export const templateBodies = {
  /** `value: null` is as Baton ships it. */
  templateChanged: z.looseObject({
    kind: z.enum(followUpKinds),
    basedOn,
    value: templateValueSchema.nullable(),
  }),
} as const;
