import { z } from 'zod';
import { dateSchema } from '../events/checklist-bodies.ts';
import { entityIdSchema, writerIdSchema } from '../events/envelope.ts';
import { chapterIdSchema } from '../events/learning-bodies.ts';
import { MOST_PLAN_ITEMS, MOST_PLAN_WEEKS } from '../events/plan-bodies.ts';
import { lineSchema, orderSchema } from '../fields.ts';
import { LEAST_TYPED } from '../learning/typing.ts';
import { languages, planKinds, probationVerdicts } from '../vocabulary.ts';

/** An item of the plan as a lead writes it; which of the last three it has follows from its kind. */
export const newPlanItemSchema = z.strictObject({
  itemId: entityIdSchema.max(40),
  week: z.int().min(1).max(MOST_PLAN_WEEKS).describe('From 1.'),
  kind: z.enum(planKinds),
  chapter: chapterIdSchema.optional().describe('The chapter to read and pass.'),
  text: lineSchema(160).optional().describe('What the mentor looks at.'),
  count: z.int().min(1).max(999).optional().describe('Handovers, days of questions, characters a minute.'),
});
export type NewPlanItem = z.infer<typeof newPlanItemSchema>;

export const newPlanSchema = z.strictObject({ items: z.array(newPlanItemSchema).max(MOST_PLAN_ITEMS) });
export type NewPlan = z.infer<typeof newPlanSchema>;

const staffId = entityIdSchema.describe('The trainee.');

export const planCommands = {
  changeLearningPlan: z
    .strictObject({
      basedOn: orderSchema
        .optional()
        .describe('The state it was edited from; the present one when left out.'),
      value: newPlanSchema.nullable().describe('null is as Baton ships it.'),
    })
    .describe('Says what a trainee learns in which week of probation.'),
  setProbation: z
    .strictObject({
      staffId,
      startsOn: dateSchema.nullable().describe('Its first day; null: it has not begun.'),
      mentor: entityIdSchema.nullable().describe('Who teaches them; null: nobody yet.'),
    })
    .describe('Begins the probation of a trainee and says who teaches them.'),
  signOffItem: z
    .strictObject({ staffId, itemId: entityIdSchema, remark: lineSchema(200).optional() })
    .describe('Says that a trainee can do it: by their mentor or a lead.'),
  decideProbation: z
    .strictObject({
      staffId,
      verdict: z.enum(probationVerdicts),
      weeks: z.int().min(1).max(MOST_PLAN_WEEKS).optional().describe('How many more, where it is extended.'),
      reason: lineSchema(300).optional().describe('Why; must be said where it is extended.'),
    })
    .describe('Ends a probation, or extends it.'),
  withdrawProbationEntry: z
    .strictObject({ staffId, writer: writerIdSchema, seq: z.int().min(1) })
    .describe('Takes back a signature or a decision by where it was written; below lead only one’s own.'),
  takeTypingTest: z
    .strictObject({
      language: z.enum(languages),
      passage: chapterIdSchema,
      typed: z.int().min(LEAST_TYPED).max(5_000).describe('Characters typed.'),
      errors: z.int().min(0).max(5_000).describe('Least number of slips that explains what was typed.'),
      ms: z.int().min(1_000).max(3_600_000).describe('From the first key to the last.'),
    })
    .describe('Writes down how one typed a passage, for oneself.'),
} as const;
