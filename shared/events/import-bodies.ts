import { z } from 'zod';
import { codes, freeTexts, lineSchema, orderSchema } from '../fields.ts';
import { MOST_LINES } from '../import/table.ts';
import { importTargets } from '../import/targets.ts';
import { followUpKinds } from '../vocabulary.ts';
import { entityIdSchema, instantSchema, shiftIdSchema } from './envelope.ts';

/** The bodies of events about lists that came in: order exports, the month’s expiring customers. */

const importId = entityIdSchema;

/** A digest of what the list says, numbers masked `[M3]`: the same list is recognised whatever its file is called. */
export const listDigestSchema = z.string().regex(/^[0-9a-f]{16}$/);

/** How columns become fields; kept so that the same headings are mapped once. */
export const importMappingSchema = z.looseObject({
  targets: z.array(z.enum(importTargets)).min(1).max(60),
  kind: z.enum(followUpKinds),
  lead: z.string().max(200).register(freeTexts, { text: true }),
  promiseTime: z.string().max(5).register(codes, { code: true }),
  nextAction: z.string().max(200).register(freeTexts, { text: true }),
});

/** `20261127`: the day on which a list began to come in stands in the ids of its lines. */
export const importDaySchema = z.string().regex(/^\d{8}$/);

const count = z.int().min(0).max(MOST_LINES);
const line = z.int().min(1).max(MOST_LINES);

const listLine = { importId, line };
/** Which list said it, and in which of its lines. */
export const listLineSchema = z.looseObject(listLine);

/** Which list a follow-up came with, and as which of its lines. */
export const importedFromSchema = z.looseObject({
  ...listLine,
  /** When its order was shipped, as the list says: a milestone from which the rhythm of the shop counts `[M8]`. */
  shippedAt: instantSchema.optional(),
});

export const importBodies = {
  importStarted: z.looseObject({
    importId,
    digest: listDigestSchema,
    day: importDaySchema,
    /** The file’s name, or that it was pasted. */
    source: lineSchema(120),
    headings: z.array(lineSchema(80)).min(1).max(60),
    mapping: importMappingSchema,
    /** How many lines are to become follow-ups. */
    lines: count,
  }),
  /** Every line that was to be written is. */
  importFinished: z.looseObject({ importId, written: count, leftOut: count }),
  /** The whole list is taken back, or that is undone; `lines` names those that nobody had worked on `[M6]`. */
  importWithdrawn: z.looseObject({
    importId,
    basedOn: orderSchema.optional(),
    day: importDaySchema,
    withdrawn: z.boolean(),
    /** Who answers for what is put back, where that is not the writer’s own shift. */
    holderShift: shiftIdSchema.optional(),
    lines: z.array(line).max(MOST_LINES),
    /** What had opened by itself because of what came with these lines, by rule; it goes and comes with them `[M8]`. */
    steps: z
      .array(z.looseObject({ ruleId: entityIdSchema, lines: z.array(line).max(MOST_LINES) }))
      .max(400)
      .optional(),
    /** What its dates had noted at follow-ups that were open already, with the rules whose steps go along. */
    noted: z
      .array(
        z.looseObject({
          milestoneId: entityIdSchema,
          followUpId: entityIdSchema,
          at: instantSchema,
          basedOn: orderSchema.optional(),
          steps: z.array(entityIdSchema).max(400),
        }),
      )
      .max(MOST_LINES)
      .optional(),
  }),
} as const;
