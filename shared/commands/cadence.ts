import { z } from 'zod';
import { MOST_RULES } from '../events/cadence-bodies.ts';
import { dateSchema } from '../events/checklist-bodies.ts';
import { entityIdSchema } from '../events/envelope.ts';
import { clockTimeSchema, codes, lineSchema, orderSchema } from '../fields.ts';
import {
  aheadUnits,
  followUpKinds,
  milestones,
  notedMilestones,
  type OffsetUnit,
  offsetUnits,
  severities,
} from '../vocabulary.ts';
import { listLineInput } from './import.ts';

/** Longer than this nothing is waited for: a milestone is looked at for so long. */
export const MOST_COUNT: Readonly<Record<OffsetUnit, number>> = {
  minute: 999,
  hour: 999,
  day: 365,
  month: 12,
};

const ruleFields = z.strictObject({
  ruleId: entityIdSchema.max(16).describe('Names the rule; part of the id of what it opens.'),
  after: z.enum(milestones),
  count: z.int().min(0).max(999),
  unit: z.enum(offsetUnits),
  isBefore: z.boolean(),
  time: clockTimeSchema,
  ahead: z.strictObject({ count: z.int().min(0).max(999), unit: z.enum(aheadUnits) }),
  skipsRestDays: z.boolean(),
  kind: z.enum(followUpKinds),
  severity: z.enum(severities),
  text: lineSchema(120),
  active: z.boolean(),
});
/** A rule of the cadence as a lead writes it. */
export const newCadenceRuleSchema = ruleFields.refine(({ count, unit }) => count <= MOST_COUNT[unit], {
  path: ['count'],
  error: 'too long',
});
export type NewCadenceRule = z.infer<typeof newCadenceRuleSchema>;

export const newCadenceSchema = z.strictObject({
  rules: z.array(newCadenceRuleSchema).max(MOST_RULES),
  restDays: z.strictObject({
    weekdays: z.array(z.int().min(1).max(7)).max(6),
    dates: z.array(dateSchema).max(400),
  }),
});
export type NewCadence = z.infer<typeof newCadenceSchema>;

/** Which rule opens it, and because of what. The id of the follow-up follows from both. */
export const becauseInput = z
  .strictObject({
    followUpId: entityIdSchema.describe('The follow-up it comes from.'),
    milestoneId: entityIdSchema.optional().describe('What happened; left out where it was closed as won.'),
    ruleId: entityIdSchema.max(16),
  })
  .describe('Why it opens by itself. Opened once, however many PCs think of it.');

export const cadenceCommands = {
  noteMilestone: z
    .strictObject({
      id: entityIdSchema.optional().describe('Id to give it; minted when left out.'),
      followUpId: entityIdSchema.describe('The follow-up.'),
      milestone: z.enum(notedMilestones),
      at: z
        .string()
        .min(10)
        .max(40)
        .register(codes, { code: true })
        .describe('When it happened, or is to happen: ISO 8601, as everywhere.'),
      importedFrom: listLineInput.optional(),
    })
    .describe('Says that an order was shipped or received, a call missed, or an appointment made.'),
  withdrawMilestone: z
    .strictObject({ milestoneId: entityIdSchema, withdrawn: z.boolean() })
    .describe('Says that it was not so, or takes that back.'),
  changeCadence: z
    .strictObject({
      basedOn: orderSchema
        .optional()
        .describe('The state it was edited from; the present one when left out.'),
      value: newCadenceSchema.nullable().describe('null is as Baton ships it.'),
    })
    .describe('Says what is to be done how long after what, and on which days the shop rests.'),
} as const;
