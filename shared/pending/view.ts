import { z } from 'zod';
import { entityIdSchema } from '../events/envelope.ts';
import { lineSchema } from '../fields.ts';
import { followUpKinds, severities } from '../vocabulary.ts';

/** Ways of looking at the list of follow-ups. They belong to a person on a PC and are no part of the book. */

/** `waiting`: open, and somebody waits for a word about it (a question, a refusal, a dispute). */
export const pendingStates = ['open', 'waiting', 'closed'] as const;
/** By what is due first; `none` is what nobody named a time for. */
export const pendingDues = ['any', 'overdue', 'today', 'week', 'none'] as const;
export const pendingAways = ['with', 'without', 'only'] as const;
export const pendingSorts = ['urgency', 'due', 'oldest', 'touched', 'passes'] as const;

/** Anybody’s, what is in my own hands, what my shift answers for, one person’s, or one shift template’s. */
const whoseSchema = z.union([
  z.enum(['anyone', 'mine', 'ours']),
  z.string().regex(/^(staff|shift):[A-Za-z0-9._-]{1,60}$/),
]);

/** What is shown and in which order. */
export const pendingFiltersSchema = z.strictObject({
  state: z.enum(pendingStates),
  kind: z.enum(['any', ...followUpKinds]),
  severity: z.enum(['any', ...severities]),
  due: z.enum(pendingDues),
  whose: whoseSchema,
  away: z.enum(pendingAways),
  text: z.string().max(100),
  sort: z.enum(pendingSorts),
});
export type PendingFilters = z.infer<typeof pendingFiltersSchema>;

/** Everything that is open, most urgent first. */
export const EVERYTHING: PendingFilters = {
  ...{ state: 'open', kind: 'any', severity: 'any', due: 'any', whose: 'anyone', away: 'with', text: '' },
  sort: 'urgency',
};

export const MOST_VIEWS = 20;

/** A way of looking that somebody has given a name. */
export const pendingViewSchema = z.strictObject({
  id: entityIdSchema,
  name: lineSchema(24),
  filters: pendingFiltersSchema,
});
export type PendingView = z.infer<typeof pendingViewSchema>;

/** The views that come with Baton, by their names in the translations. */
export const shippedViews = {
  all: EVERYTHING,
  overdue: { ...EVERYTHING, due: 'overdue' },
  today: { ...EVERYTHING, due: 'today' },
  red: { ...EVERYTHING, severity: 'red' },
  noTime: { ...EVERYTHING, due: 'none' },
  mine: { ...EVERYTHING, whose: 'mine' },
} as const satisfies Readonly<Record<string, PendingFilters>>;
export type ShippedView = keyof typeof shippedViews;
