import { z } from 'zod';
import { lineSchema, orderSchema } from '../fields.ts';
import { followUpKinds, wantedFields } from '../vocabulary.ts';

/** What stands in a template: what to write, what is asked for and why, and what is usually done next. */
export const newTemplateSchema = z.strictObject({
  hint: lineSchema(80).optional(),
  wanted: z
    .array(z.strictObject({ field: z.enum(wantedFields), why: lineSchema(80).optional() }))
    .max(wantedFields.length),
  nextAction: lineSchema(200).optional(),
});
export type FollowUpTemplate = z.infer<typeof newTemplateSchema>;

export const templateCommands = {
  changeFollowUpTemplate: z
    .strictObject({
      kind: z.enum(followUpKinds).describe('The kind of follow-up it is for.'),
      basedOn: orderSchema
        .optional()
        .describe('The state it was edited from; the present one when left out.'),
      value: newTemplateSchema.nullable().describe('null is as Baton ships it.'),
    })
    .describe('Says what a follow-up of a kind should say. Nobody is kept from writing down less.'),
} as const;
