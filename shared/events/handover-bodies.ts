import { z } from 'zod';
import {
  attachmentsSchema,
  customerSchema,
  lineSchema,
  nextActionSchema,
  orderSchema,
  textSchema,
} from '../fields.ts';
import {
  decisions,
  followUpKinds,
  handoverParts,
  handoverSides,
  missingFields,
  outcomes,
  severities,
} from '../vocabulary.ts';
import { entityIdSchema, instantSchema, shiftIdSchema } from './envelope.ts';

/** The bodies of a handover’s events, and what they share with others. */

const id = entityIdSchema;

/** The last event of the same entity its author had seen: two that saw the same one were written at once. */
export const basedOn = orderSchema.optional();

export const followUpFields = {
  kind: z.enum(followUpKinds),
  severity: z.enum(severities),
  summary: lineSchema(300),
  details: textSchema(4000).optional(),
  customer: customerSchema.optional(),
  /** When the customer was told to expect something. */
  promisedAt: instantSchema.optional(),
  nextAction: nextActionSchema.optional(),
  /** If … then …: what to do when the expected does not happen (I-PASS contingency). */
  contingency: lineSchema(300).optional(),
  attachments: attachmentsSchema.optional(),
};

/** How strict the shop is about handovers; what is left out stays as it was. */
export const handoverSettings = {
  /** Nobody leaves before somebody has taken over, and nobody changes follow-ups before taking over. */
  requireAcceptance: z.boolean().optional(),
  /** From so many carryovers on an item climbs to the lead. */
  passLimit: z.int().min(1).max(20).optional(),
  /** A trainee’s first so many handovers need a mentor’s signature. */
  countersignFirst: z.int().min(0).max(30).optional(),
};

export const missingSchema = z.array(z.enum(missingFields)).max(missingFields.length);

/** One open follow-up as it stood when the outgoing person signed. */
const handoverItemSchema = z.looseObject({
  followUpId: id,
  part: z.enum(handoverParts),
  kind: z.enum(followUpKinds),
  severity: z.enum(severities),
  summary: lineSchema(300),
  customer: customerSchema.optional(),
  promisedAt: instantSchema.optional(),
  nextAction: nextActionSchema.optional(),
  contingency: lineSchema(300).optional(),
  /** How many shifts it had already passed through. */
  carryover: z.int().min(0),
});
export type HandoverItem = z.infer<typeof handoverItemSchema>;

const decisionSchema = z.looseObject({
  followUpId: id,
  basedOn,
  decision: z.enum(decisions),
  /** The question, or why it is refused. */
  comment: lineSchema(300).optional(),
  /** What the outgoing person answered on the spot. */
  answer: lineSchema(300).optional(),
  /** The item in the receiver’s own words (read-back); red items have one. */
  readBack: lineSchema(300).optional(),
  missing: missingSchema.optional(),
  /** Who of the receiving shift takes it in hand, where several take over. */
  takenBy: id.optional(),
});

export const handoverBodies = {
  handoverSigned: z.looseObject({
    handoverId: id,
    fromShift: shiftIdSchema,
    fromEndsAt: instantSchema,
    items: z.array(handoverItemSchema),
    /** Follow-ups of this shift that were called back or closed: told, not carried. */
    done: z.array(
      z.looseObject({ followUpId: id, summary: lineSchema(300), outcome: z.enum(outcomes).optional() }),
    ),
    /** “Nothing is open” is a statement somebody made, not an empty list. */
    nothingOpen: z.literal(true).optional(),
    /** Why it comes before its time: ill, called away. */
    unscheduled: lineSchema(300).optional(),
    /** One of a trainee’s first handovers: a mentor signs too. */
    needsCountersign: z.literal(true).optional(),
    remarks: textSchema(4000).optional(),
    /** What the signature says `[A8]`. */
    meaning: z.literal('handedOver'),
  }),
  handoverAccepted: z.looseObject({
    handoverId: id,
    toShift: shiftIdSchema,
    /** The planned start of the receiving shift: nobody is late before their own shift begins. */
    toStartsAt: instantSchema.optional(),
    /** Who had signed: questions go back to them. */
    fromStaff: id.optional(),
    decisions: z.array(decisionSchema),
    needsCountersign: z.literal(true).optional(),
    remarks: textSchema(4000).optional(),
    meaning: z.literal('tookOver'),
  }),
  /** A mentor has gone through a trainee’s side of a handover. */
  handoverCountersigned: z.looseObject({
    handoverId: id,
    side: z.enum(handoverSides),
    comment: lineSchema(300).optional(),
    meaning: z.literal('approved'),
  }),
  /** An addition after signing, shown as 补录 beside the sealed record. */
  handoverAmended: z.looseObject({ handoverId: id, text: textSchema(4000) }),
} as const;
