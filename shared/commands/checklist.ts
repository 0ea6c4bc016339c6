import { z } from 'zod';
import { dateSchema } from '../events/checklist-bodies.ts';
import { entityIdSchema } from '../events/envelope.ts';
import { attachmentSchema, lineSchema, orderSchema } from '../fields.ts';
import { checklistTimes, itemOwners, proofKinds } from '../vocabulary.ts';

const checklistId = entityIdSchema.describe('The checklist.');
const itemId = entityIdSchema.describe('The item of the checklist.');

const definition = {
  name: lineSchema(40),
  when: z.enum(checklistTimes),
  templates: z
    .array(entityIdSchema)
    .min(1)
    .max(60)
    .nullable()
    .describe('The shift templates it belongs to; null for all.'),
  items: z
    .array(
      z.strictObject({
        itemId: entityIdSchema,
        text: lineSchema(200),
        proof: z.enum(proofKinds),
        owner: z.enum(itemOwners),
      }),
    )
    .max(60),
  rota: z
    .strictObject({ staffIds: z.array(entityIdSchema).min(1).max(60), since: dateSchema })
    .nullable()
    .describe('Who takes turns, day by day from a date.'),
};

/** A list as it comes with Baton or is put together: its id and all that stands on it. */
export const newChecklistSchema = z.strictObject({ checklistId, ...definition });
export type NewChecklist = z.infer<typeof newChecklistSchema>;

const proof = z
  .strictObject({
    text: lineSchema(300).optional(),
    attachment: attachmentSchema.optional(),
    count: z.int().min(0).max(1_000_000).optional(),
  })
  .describe('What shows that it was done; needed where the item asks for it.');

/** What may be asked about checklists. */
export const checklistCommands = {
  addChecklist: z
    .strictObject({
      id: entityIdSchema.optional().describe('Id to give it; minted when left out.'),
      ...definition,
    })
    .describe('Adds a checklist.'),
  changeChecklist: z
    .strictObject({
      checklistId,
      basedOn: orderSchema
        .optional()
        .describe('The state it was edited from; the present one when left out.'),
      ...definition,
      active: z.boolean().describe('false retires it; what was done stays.'),
    })
    .describe('Replaces a checklist as a whole. The old one stays readable.'),
  swapDuty: z
    .strictObject({ checklistId, date: dateSchema, staffId: entityIdSchema, reason: lineSchema(300) })
    .describe('Gives the duty of one date to somebody else.'),
  doChecklistItem: z
    .strictObject({ checklistId, itemId, proof: proof.optional() })
    .describe('The actor has done an item, on their shift.'),
  undoChecklistItem: z
    .strictObject({ checklistId, itemId, reason: lineSchema(300).optional() })
    .describe('An item was ticked or skipped by mistake: it is open again.'),
  skipChecklistItem: z
    .strictObject({ checklistId, itemId, reason: lineSchema(300) })
    .describe('An item is left out this time, for a reason.'),
} as const;
