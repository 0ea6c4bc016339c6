import { z } from 'zod';
import { type FollowUpTemplate, newTemplateSchema } from '../commands/template.ts';
import { hasRealAddress } from '../customer/address.ts';
import type { Customer, NextAction } from '../fields.ts';
import type { FollowUpTemplateRow } from '../projection/rows.ts';
import { type FollowUpKind, followUpKinds, type WantedField } from '../vocabulary.ts';
import { canBeReached } from './completeness.ts';

/**
 * What a follow-up of a kind should say. A template asks and explains; it keeps nobody from writing down less, since
 * half a line in the book is worth more than a whole one that was not written.
 */

const shippedSchema = z.record(z.enum(followUpKinds), newTemplateSchema);

export type Templates = Readonly<Record<FollowUpKind, FollowUpTemplate>>;

/** The templates that come with Baton (`resources/book/default-templates.json`, one language). Throws on another file. */
export const shippedTemplates = (file: unknown): Templates => shippedSchema.parse(file);

/** The template of each kind: as the lead has it, else as it comes with Baton. */
export const templatesInForce = (shipped: Templates, rows: readonly FollowUpTemplateRow[]): Templates => ({
  ...shipped,
  ...Object.fromEntries(rows.flatMap(({ id, value }) => (value === null ? [] : [[id, value]]))),
});

/** What is looked at, of a follow-up as well as of what is being typed; `null` and absence mean the same. */
export interface ToldOfKind {
  readonly customer?: Customer | null | undefined;
  readonly details?: string | null | undefined;
  readonly promisedAt?: string | null | undefined;
  readonly nextAction?: NextAction | null | undefined;
  readonly contingency?: string | null | undefined;
}

const isTold: Readonly<Record<WantedField, (told: ToldOfKind) => boolean>> = {
  name: ({ customer }) => customer?.name !== undefined,
  contact: ({ customer }) => canBeReached(customer),
  phone: ({ customer }) => customer?.phone !== undefined,
  orderNo: ({ customer }) => customer?.orderNo !== undefined,
  address: ({ customer }) => hasRealAddress(customer),
  details: ({ details }) => details != null,
  promise: ({ promisedAt }) => promisedAt != null,
  nextAction: ({ nextAction }) => nextAction != null,
  contingency: ({ contingency }) => contingency != null,
};

/** What the template asks for and nobody has said yet, in its order. */
export const askedBy = ({ wanted }: FollowUpTemplate, told: ToldOfKind): FollowUpTemplate['wanted'] =>
  wanted.filter(({ field }) => !isTold[field](told));
