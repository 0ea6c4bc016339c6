import { z } from 'zod';

/** The bodies of what is said about who is whom: nothing that was written changes, and each undoes the other `[K6]`. */

/** A follow-up or a note: `followUp:f-…`. */
export const writingKeySchema = z.string().regex(/^(followUp|note):[a-z0-9][a-z0-9-]{0,63}$/);
/** `phone:` and a tag, `orderNo:` or `account:` and what it is without case and spaces. */
export const contactIdSchema = z.string().regex(/^(phone|orderNo|account):\S{1,140}$/);

/** As many as one writing is ever joined to by hand, and more. */
export const MOST_JOINED = 50;

const joint = {
  writing: writingKeySchema,
  /** Writings it is, or is no longer, said to be of one customer with. */
  others: z.array(writingKeySchema).max(MOST_JOINED),
  /** What joins it to others, or does so no longer. */
  by: z.array(contactIdSchema).max(MOST_JOINED),
};

export const customerBodies = {
  /** They are about one customer, though they share no number; or a number counts again. */
  customersMerged: z.looseObject(joint),
  /** It is about somebody else, though it shares a number (a family’s phone) or was once joined. */
  customerParted: z.looseObject(joint),
} as const;
