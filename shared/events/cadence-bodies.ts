import { z } from 'zod';
import { clockTimeSchema, lineSchema } from '../fields.ts';
import {
  aheadUnits,
  followUpKinds,
  milestones,
  notedMilestones,
  offsetUnits,
  severities,
} from '../vocabulary.ts';
import { dateSchema } from './checklist-bodies.ts';
import { entityIdSchema, instantSchema } from './envelope.ts';
import { basedOn } from './handover-bodies.ts';
import { listLineSchema } from './import-bodies.ts';

/** The bodies of events about the rhythm of the trade: what happened to an order, and what then is to be done when (S10, S1). */

/** One rule: so long after (or before) something, this is to be done. */
const ruleSchema = z.looseObject({
  ruleId: entityIdSchema,
  after: z.enum(milestones),
  count: z.int().min(0).max(999),
  unit: z.enum(offsetUnits),
  isBefore: z.boolean(),
  /** Until which time of that day, where the unit is a day or a month. */
  time: clockTimeSchema,
  /** So long before it is due it is opened; by days, at the beginning of that day. */
  ahead: z.looseObject({ count: z.int().min(0).max(999), unit: z.enum(aheadUnits) }),
  skipsRestDays: z.boolean(),
  kind: z.enum(followUpKinds),
  severity: z.enum(severities),
  text: lineSchema(120),
  active: z.boolean(),
  /** What was due before is not opened by it: a rule speaks of what comes. */
  since: instantSchema.optional(),
});

/** Days on which the shop rests: 1 Monday to 7 Sunday, and dates. */
const restDaysSchema = z.looseObject({
  weekdays: z.array(z.int().min(1).max(7)).max(6),
  dates: z.array(dateSchema).max(400),
});

export const MOST_RULES = 40;

export const cadenceValueSchema = z.looseObject({
  rules: z.array(ruleSchema).max(MOST_RULES),
  restDays: restDaysSchema,
});

/** Why a follow-up opened by itself. */
export const becauseSchema = z.looseObject({
  basedOn,
  /** The follow-up it comes from. */
  followUpId: entityIdSchema,
  /** `undefined` where closing that one was the reason. */
  milestoneId: entityIdSchema.optional(),
  milestone: z.enum(milestones),
  at: instantSchema,
  ruleId: entityIdSchema,
});
export type Because = z.infer<typeof becauseSchema>;

const milestone = {
  milestoneId: entityIdSchema,
  followUpId: entityIdSchema,
  milestone: z.enum(notedMilestones),
  /** When it happened, or is to happen. */
  at: instantSchema,
};

export const cadenceBodies = {
  milestoneNoted: z.looseObject({
    ...milestone,
    /** The line of a list that said it of an order that was open already `[M8]`. */
    importedFrom: listLineSchema.optional(),
  }),
  /** It was not so, or was after all; it stays readable. */
  milestoneWithdrawn: z.looseObject({ ...milestone, basedOn, withdrawn: z.boolean() }),
  /** The whole of it is written anew with each change; `value: null` is as Baton ships it. */
  cadenceChanged: z.looseObject({
    basedOn,
    value: cadenceValueSchema.nullable(),
    /** What was due before counts as done, where the shipped rules come back. */
    since: instantSchema.optional(),
  }),
} as const;
