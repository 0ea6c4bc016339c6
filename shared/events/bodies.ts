import { z } from 'zod';
import {
  attachmentsSchema,
  clockTimeSchema,
  codes,
  customerSchema,
  endTimeSchema,
  lineSchema,
  orderSchema,
  phoneMarkSchema,
  textSchema,
} from '../fields.ts';
import { departureWays, languages, noteKinds, outcomes, roles } from '../vocabulary.ts';
import { briefingBodies } from './briefing-bodies.ts';
import { becauseSchema, cadenceBodies } from './cadence-bodies.ts';
import { checklistBodies } from './checklist-bodies.ts';
import { customerBodies } from './customer-bodies.ts';
import { entityIdSchema, hashSchema, instantSchema, shiftIdSchema, writerIdSchema } from './envelope.ts';
import {
  basedOn,
  followUpFields,
  handoverBodies,
  handoverSettings,
  missingSchema,
} from './handover-bodies.ts';
import { importBodies, importedFromSchema } from './import-bodies.ts';
import { learningBodies } from './learning-bodies.ts';
import { ledgerBodies } from './ledger-bodies.ts';
import { manualBodies } from './manual-bodies.ts';
import { noteBodies } from './note-bodies.ts';
import { planBodies } from './plan-bodies.ts';
import { rosterBodies } from './roster-bodies.ts';
import { routineBodies } from './routine-bodies.ts';
import { statementBodies } from './statement-bodies.ts';
import { templateBodies } from './template-bodies.ts';
import { weekBodies } from './week-bodies.ts';

/**
 * The body of every event Baton writes, by type; all are version 1. Bodies are loose: a field that a later version
 * adds is kept and ignored here. The schemas of the journal, not of commands: what is written stays readable.
 */

const id = entityIdSchema;

const time = { start: clockTimeSchema, end: endTimeSchema };

export const bodySchemas = {
  bookCreated: z.looseObject({
    bookId: id,
    shopName: lineSchema(80),
    zone: z.string().min(1).max(64).register(codes, { code: true }),
    language: z.enum(languages),
  }),
  bookSettingsChanged: z.looseObject({ shopName: lineSchema(80).optional(), ...handoverSettings }),
  writerStarted: z.looseObject({
    reason: z.enum(['first', 'restored', 'moved']),
    continues: z.looseObject({ writer: writerIdSchema, seq: z.int().min(0), hash: hashSchema }).optional(),
  }),
  journalRecovered: z.looseObject({
    file: z.string().max(200).register(codes, { code: true }),
    bytes: z.int().min(1),
  }),

  staffAdded: z.looseObject({ staffId: id, name: lineSchema(40), role: z.enum(roles) }),
  staffChanged: z.looseObject({
    staffId: id,
    name: lineSchema(40).optional(),
    role: z.enum(roles).optional(),
    /** Who teaches a trainee: one mentor to one trainee (S6). */
    mentor: id.nullable().optional(),
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
  /** They had checked in to the wrong shift: from now on it is another one, and what they wrote goes with them. */
  shiftMoved: z.looseObject({
    attendanceId: id,
    staffId: id,
    from: shiftIdSchema,
    shift: shiftIdSchema,
    startsAt: instantSchema,
    endsAt: instantSchema,
    followUps: z.array(id).max(10_000),
    /** The shift that answers for those, where the new one has been taken over already. */
    holderShift: shiftIdSchema.optional(),
  }),
  /** They had checked in by mistake and had done nothing yet. */
  checkInWithdrawn: z.looseObject({ attendanceId: id, staffId: id }),
  checkedOut: z.looseObject({ attendanceId: id, staffId: id }),
  /** Relief has not come: whoever was to leave stays at the PC (S4). */
  reliefAwaited: z.looseObject({ attendanceId: id, staffId: id, why: lineSchema(300).optional() }),
  /** Somebody may leave though nobody has taken over: how, why, and who allowed it. */
  departureReleased: z.looseObject({
    attendanceId: id,
    staffId: id,
    way: z.enum(departureWays),
    reason: lineSchema(300),
    approvedBy: id.optional(),
  }),
  /** The lead who was on the phone says afterwards whether that is so. */
  departureConfirmed: z.looseObject({
    attendanceId: id,
    staffId: id,
    /** Which release is meant, where two were written at once. */
    basedOn,
    confirmed: z.boolean(),
    comment: lineSchema(300).optional(),
  }),

  followUpOpened: z.looseObject({
    followUpId: id,
    ...followUpFields,
    /** The shift that answers for it, where that is not the writer’s own: theirs has been taken over already. */
    holderShift: shiftIdSchema.optional(),
    importedFrom: importedFromSchema.optional(),
    /** It opened by itself, by a rule of the cadence. */
    because: becauseSchema.optional(),
  }),
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
  /** A line of progress by its order: it was meant for another follow-up, or for none. It stays readable. */
  progressWithdrawn: z.looseObject({ followUpId: id, basedOn: orderSchema }),
  /** Looked at again later; what was promised stays promised. `null` looks at it now. */
  followUpSnoozed: z.looseObject({ followUpId: id, basedOn, until: instantSchema.nullable() }),
  /** The customer was heard, and nothing that was agreed has changed: a reminder survives a thank-you. */
  customerReplied: z.looseObject({ followUpId: id }),
  followUpClosed: z.looseObject({
    followUpId: id,
    basedOn,
    outcome: z.enum(outcomes),
    reason: lineSchema(300).optional(),
  }),
  followUpReopened: z.looseObject({
    followUpId: id,
    basedOn,
    reason: lineSchema(300),
    holderShift: shiftIdSchema.optional(),
  }),
  /** Asked of whoever wrote it or handed it over; `missing` says what is lacking (缺信息). */
  followUpQuestioned: z.looseObject({
    followUpId: id,
    basedOn,
    to: id,
    text: lineSchema(300),
    missing: missingSchema.optional(),
  }),
  questionAnswered: z.looseObject({ followUpId: id, basedOn, text: textSchema(2000) }),
  /** What the receiver would not take has found somebody: a lead’s decision, or somebody took it themselves. */
  refusalSettled: z.looseObject({
    followUpId: id,
    basedOn,
    reason: lineSchema(300),
    takenBy: id.optional(),
    holderShift: shiftIdSchema.optional(),
  }),

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

  /** Somebody has looked at a number that is masked everywhere else `[D2]`: where they found it, and which. */
  phoneRevealed: z.looseObject({
    ...phoneMarkSchema.shape,
    followUpId: id.optional(),
    noteId: id.optional(),
    handoverId: id.optional(),
    pageId: id.optional(),
    scriptId: id.optional(),
    briefingId: id.optional(),
  }),
  /** A manager has taken the whole book out with its numbers in the clear, and why. */
  phonesExported: z.looseObject({ reason: lineSchema(300) }),

  ...noteBodies,
  ...customerBodies,
  ...handoverBodies,
  ...importBodies,
  ...checklistBodies,
  ...rosterBodies,
  ...ledgerBodies,
  ...templateBodies,
  ...routineBodies,
  ...cadenceBodies,
  ...statementBodies,
  ...weekBodies,
  ...learningBodies,
  ...briefingBodies,
  ...planBodies,
  ...manualBodies,
} as const;

export type EventType = keyof typeof bodySchemas;
export type Body<T extends EventType> = z.infer<(typeof bodySchemas)[T]>;
export const isEventType = (type: string): type is EventType => Object.hasOwn(bodySchemas, type);
export const eventTypes = Object.keys(bodySchemas) as readonly EventType[];
