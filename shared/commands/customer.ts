import { z } from 'zod';
import { contactIdSchema, MOST_JOINED, writingKeySchema } from '../events/customer-bodies.ts';

/** What may be asked about who is whom; the two commands take each other back. */

const input = z.strictObject({
  writing: writingKeySchema.describe('A follow-up or a note: followUp:<id>, note:<id>.'),
  others: z.array(writingKeySchema).max(MOST_JOINED).default([]).describe('Others of the same customer.'),
  by: z
    .array(contactIdSchema)
    .max(MOST_JOINED)
    .default([])
    .describe('Its contacts, as contact rows name them.'),
});

export const customerCommands = {
  mergeCustomers: input.describe(
    'Says that writings are about one customer, or that a contact counts again.',
  ),
  partCustomer: input.describe('Says that a writing is about somebody else than what it is joined with.'),
} as const;
