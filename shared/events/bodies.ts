import { z } from 'zod';
import {
  attachmentsSchema,
  clockTimeSchema,
  customerSchema,
  endTimeSchema,
  lineSchema,
  nextActionSchema,
  textSchema,
} from '../fields.ts';
import {
  decisions,
  followUpKinds,
  handoverParts,
  languages,
  noteKinds,
  outcomes,
  roles,
  severities,
} from '../vocabulary.ts';
import { entityIdSchema, hashSchema, instantSchema, shiftIdSchema, writerIdSchema } from './envelope.ts';

/**
 * The body of every event Baton writes, by type; all are version 1. Bodies are loose: a field that a later version
 * adds is kept and ignored here. The schemas of the journal, not of commands: what is written stays readable.
 */

const id = entityIdSchema;

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

const decisionSchema = z.looseObject({
  followUpId: id,
  decision: z.enum(decisions),
  comment: lineSchema(300).optional(),
});

/** The last event of the same entity its author had seen: two that saw the same one were written at once. */
const basedOn = z.string().max(80).optional();

const time = { start: clockTimeSchema, end: endTimeSchema };

export const bodySchemas = {
  bookCreated: z.looseObject({
    bookId: id,
    shopName: lineSchema(80),
    zone: z.string().min(1).max(64),
    language: z.enum(languages),
  }),
  bookSettingsChanged: z.looseObject({ shopName: lineSchema(80).optional() }),
  writerStarted: z.looseObject({
    reason: z.enum(['first', 'restored', 'moved']),
    continues: z.looseObject({ writer: writerIdSchema, seq: z.int().min(0), hash: hashSchema }).optional(),
  }),
  journalRecovered: z.looseObject({ file: z.string().max(200), bytes: z.int().min(1) }),

  staffAdded: z.looseObject({ staffId: id, name: lineSchema(40), role: z.enum(roles) }),
  staffChanged: z.looseObject({
    staffId: id,
    name: lineSchema(40).optional(),
    role: z.enum(roles).optional(),
    active: z.boolean().optional(),
  }),
  /** A PIN was set at this station; the PIN and its verifier never enter the book `[A3]`. */
  pinSet: z.looseObject({ staffId: id }),
  /** A wrong PIN, written down before the answer is given `[A2]`. */
  pinFailed: z.looseObject({ staffId: id }),
  pinVerified: z.looseObject({ staffId: id }),
  pinUnlocked: z.looseObject({ staffId: id }),

  shiftTemplateAdded: z.looseObject({ templateId: id, name: lineSchema(20), ...time }),
  shiftTemplateChanged: z.looseObject({
    templateId: id,
    name: lineSchema(20).optional(),
    start: time.start.optional(),
    end: time.end.optional(),
    retired: z.boolean().optional(),
  }),

  checkedIn: z.looseObject({
    attendanceId: id,
    staffId: id,
    shift: shiftIdSchema,
    /** The planned span, kept with the event: a template changed later does not make anybody late. */
    startsAt: instantSchema,
    endsAt: instantSchema,
  }),
  checkedOut: z.looseObject({ attendanceId: id, staffId: id }),

  followUpOpened: z.looseObject({ followUpId: id, ...followUpFields }),
  followUpUpdated: z.looseObject({
    followUpId: id,
    basedOn,
    /** Fields that changed; `null` takes one away. */
    changes: z.looseObject({
      kind: followUpFields.kind.optional(),
      severity: followUpFields.severity.optional(),
      summary: followUpFields.summary.optional(),
      details: followUpFields.details.nullable(),
      customer: followUpFields.customer.nullable(),
      promisedAt: followUpFields.promisedAt.nullable(),
      nextAction: followUpFields.nextAction.nullable(),
      contingency: followUpFields.contingency.nullable(),
      attachments: followUpFields.attachments,
    }),
  }),
  followUpProgressed: z.looseObject({
    followUpId: id,
    text: textSchema(2000),
    attachments: attachmentsSchema.optional(),
  }),
  followUpClosed: z.looseObject({
    followUpId: id,
    basedOn,
    outcome: z.enum(outcomes),
    reason: lineSchema(300).optional(),
  }),
  followUpReopened: z.looseObject({ followUpId: id, basedOn, reason: lineSchema(300) }),

  noteWritten: z.looseObject({
    noteId: id,
    kind: z.enum(noteKinds),
    text: textSchema(4000),
    customer: customerSchema.optional(),
    attachments: attachmentsSchema.optional(),
  }),
  noteAmended: z.looseObject({
    noteId: id,
    basedOn,
    kind: z.enum(noteKinds).optional(),
    text: textSchema(4000).optional(),
  }),
  /** Solved or not is always recorded, so that nothing is forgotten (S9). */
  noteSettled: z.looseObject({
    noteId: id,
    basedOn,
    settled: z.boolean(),
    answer: textSchema(1000).optional(),
  }),
  /** Written by mistake: struck out and readable for ever. */
  noteWithdrawn: z.looseObject({ noteId: id, basedOn, withdrawn: z.boolean() }),

  handoverSigned: z.looseObject({
    handoverId: id,
    fromShift: shiftIdSchema,
    fromEndsAt: instantSchema,
    items: z.array(handoverItemSchema),
    /** Follow-ups of this shift that were called back or closed: told, not carried. */
    done: z.array(
      z.looseObject({ followUpId: id, summary: lineSchema(300), outcome: z.enum(outcomes).optional() }),
    ),
    remarks: textSchema(4000).optional(),
    /** What the signature says `[A8]`. */
    meaning: z.literal('handedOver'),
  }),
  handoverAccepted: z.looseObject({
    handoverId: id,
    toShift: shiftIdSchema,
    /** The planned start of the receiving shift: nobody is late before their own shift begins. */
    toStartsAt: instantSchema.optional(),
    decisions: z.array(decisionSchema),
    remarks: textSchema(4000).optional(),
    meaning: z.literal('tookOver'),
  }),
  /** An addition after signing, shown as 补录 beside the sealed record. */
  handoverAmended: z.looseObject({ handoverId: id, text: textSchema(4000) }),
} as const;

export type EventType = keyof typeof bodySchemas;
export type Body<T extends EventType> = z.infer<(typeof bodySchemas)[T]>;
export const eventTypes = Object.keys(bodySchemas) as readonly EventType[];
export type HandoverItem = z.infer<typeof handoverItemSchema>;
