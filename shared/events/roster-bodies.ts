import { z } from 'zod';
import { codes, lineSchema, orderSchema } from '../fields.ts';
import { isLocalDate } from '../time/zone.ts';
import { leaveBreaches, leaveKinds } from '../vocabulary.ts';
import { entityIdSchema } from './envelope.ts';

/** The bodies of events about the plan of shifts and about leave. */

const id = entityIdSchema;

export const weekNameSchema = z.string().regex(/^\d{4}-W\d{2}$/);
export const dateSchema = z.string().refine(isLocalDate, 'not a date').register(codes, { code: true });

/** A template, `null` for a rest day, left out for nothing planned. */
const dayPlan = id.nullable().optional();

const cellSchema = z.looseObject({
  staffId: id,
  date: dateSchema,
  templateId: dayPlan,
  /** What its author saw there: where it was something else by then, two people planned at once. */
  was: dayPlan,
});

export const rosterBodies = {
  rosterPlanned: z.looseObject({
    week: weekNameSchema,
    basedOn: orderSchema.optional(),
    /** The week all of it was copied from. */
    copiedFrom: weekNameSchema.optional(),
    /** Only what changed. */
    cells: z.array(cellSchema).min(1).max(1000),
  }),
  leaveRequested: z.looseObject({
    leaveId: id,
    staffId: id,
    kind: z.enum(leaveKinds),
    from: dateSchema,
    to: dateSchema,
    reason: lineSchema(300),
  }),
  leaveDecided: z.looseObject({
    leaveId: id,
    basedOn: orderSchema.optional(),
    granted: z.boolean(),
    reason: lineSchema(300).optional(),
    /** The rules of S4 it breaks, as the one who decided saw it. */
    breaches: z.array(z.enum(leaveBreaches)),
  }),
  leaveWithdrawn: z.looseObject({ leaveId: id, basedOn: orderSchema.optional() }),
} as const;
