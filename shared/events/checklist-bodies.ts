import { z } from 'zod';
import { attachmentSchema, lineSchema, orderSchema } from '../fields.ts';
import { checklistTimes, itemOwners, proofKinds } from '../vocabulary.ts';
import { entityIdSchema } from './envelope.ts';

/** The bodies of what is said about checklists: what stands on them, whose duty it is, what was done. */

const id = entityIdSchema;

/** The last event of the same list or item its author had seen: two that saw the same one were written at once. */
const basedOn = orderSchema.optional();

/** A date, without the check that it is one: commands make sure, what is written stays readable. */
export const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What one run of a list covers: a shift (`2026-11-23/early`), or a whole business day for cleaning (`2026-11-23`). */
export const periodSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}(\/[a-z0-9][a-z0-9-]{0,63})?$/);

const itemSchema = z.looseObject({
  itemId: id,
  text: lineSchema(200),
  proof: z.enum(proofKinds),
  owner: z.enum(itemOwners),
});

/** The whole of a list, written anew with each change: history keeps the ones before. */
const definition = {
  name: lineSchema(40),
  when: z.enum(checklistTimes),
  /** The shift templates it belongs to; `null` for all of them, also those to come. */
  templates: z.array(id).max(60).nullable(),
  items: z.array(itemSchema).max(60),
  /** Who takes turns, day by day from `since`; `null` where nobody does. */
  rota: z.looseObject({ staffIds: z.array(id).max(60), since: dateSchema }).nullable(),
};

export const proofSchema = z.looseObject({
  text: lineSchema(300).optional(),
  attachment: attachmentSchema.optional(),
  count: z.int().min(0).max(1_000_000).optional(),
});

/** The item a line is about, with its text as it read then. */
const item = { checklistId: id, period: periodSchema, itemId: id, text: lineSchema(200), basedOn };

export const checklistBodies = {
  checklistAdded: z.looseObject({ checklistId: id, ...definition }),
  /** `active: false` retires the list; its runs stay. */
  checklistChanged: z.looseObject({ checklistId: id, basedOn, ...definition, active: z.boolean() }),
  /** Somebody else has the duty on one date. */
  dutySwapped: z.looseObject({
    checklistId: id,
    basedOn,
    date: dateSchema,
    staffId: id,
    reason: lineSchema(300),
  }),
  checklistItemDone: z.looseObject({ ...item, proof: proofSchema.optional() }),
  checklistItemUndone: z.looseObject({ ...item, reason: lineSchema(300).optional() }),
  checklistItemSkipped: z.looseObject({ ...item, reason: lineSchema(300) }),
} as const;
