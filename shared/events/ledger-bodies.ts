import { z } from 'zod';
import { lineSchema, orderSchema } from '../fields.ts';
import { meritDecisions, meritKinds, proposedMerits } from '../vocabulary.ts';
import { entityIdSchema, instantSchema, shiftIdSchema } from './envelope.ts';
import { dateSchema } from './roster-bodies.ts';

/** The bodies of what corrects an attendance, and of merits, penalties and the activity fund (S4, S10). */

const id = entityIdSchema;

/** A proposal has the same id at every PC: kind, person, business date, shift. Dots keep the four apart. */
export const proposalIdSchema = z
  .string()
  .max(160)
  .regex(/^[a-z]+\.[a-z0-9-]{1,64}\.\d{4}-\d{2}-\d{2}\.[a-z0-9-]{1,64}$/);

/** An entry of the ledger: a proposal that was decided, or one written in by hand. */
export const entryIdSchema = z.union([entityIdSchema, proposalIdSchema]);

/** Money in fen, a whole number: ¥20 is 2000. A million yuan is more than any activity fund holds. */
export const fenSchema = z.int().min(0).max(100_000_000);

/** What a penalty or an award amounts to; all nought is a warning. */
export const penaltyFields = {
  /** Days of cleaning duty. */
  cleaningDays: z.int().min(0).max(31),
  /** Into the activity fund. */
  fineFen: fenSchema,
};

/** What a proposal rested on when it was decided. */
export const factFields = {
  shift: shiftIdSchema,
  /** Minutes late, or minutes before the end. */
  minutes: z.int().min(1),
  /** Which lateness of the month it was. */
  ordinal: z.int().min(1),
};

const basedOn = orderSchema.optional();

export const ledgerBodies = {
  /** A check-out that was forgotten, or is wrong: when the person really left, and how that is known. */
  attendanceRepaired: z.looseObject({
    attendanceId: id,
    staffId: id,
    outAt: instantSchema,
    reason: lineSchema(300),
  }),
  /** A lead writes in afterwards that somebody was there: punching for another is a fault, so it is shown as such (S4). */
  attendanceEntered: z.looseObject({
    attendanceId: id,
    staffId: id,
    shift: shiftIdSchema,
    /** Fixed here, since the template may change later. */
    startsAt: instantSchema,
    endsAt: instantSchema,
    inAt: instantSchema,
    outAt: instantSchema.optional(),
    reason: lineSchema(300),
  }),

  /** A lead confirms a proposal, or lets it go with a reason. The facts of that moment stay with it. */
  meritDecided: z.looseObject({
    entryId: proposalIdSchema,
    basedOn,
    staffId: id,
    kind: z.enum(proposedMerits),
    ...factFields,
    ...penaltyFields,
    decision: z.enum(meritDecisions),
    reason: lineSchema(300).optional(),
  }),
  meritEntered: z.looseObject({
    entryId: id,
    staffId: id,
    kind: z.enum(meritKinds),
    /** The business date it is about. */
    date: dateSchema,
    ...penaltyFields,
    awardFen: fenSchema,
    reason: lineSchema(300),
  }),
  fundSpent: z.looseObject({
    entryId: id,
    date: dateSchema,
    amountFen: fenSchema.min(1),
    what: lineSchema(200),
  }),
  /** Taken back, by a line of its own; a proposal waits again then. */
  meritReversed: z.looseObject({ entryId: entryIdSchema, basedOn, reason: lineSchema(300) }),
} as const;
