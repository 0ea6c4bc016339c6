import { z } from 'zod';
import { lineSchema, noticeSchema, orderSchema } from '../fields.ts';
import { briefingKinds, roles } from '../vocabulary.ts';
import { dateSchema } from './checklist-bodies.ts';
import { entityIdSchema } from './envelope.ts';

/** The bodies of what is said about briefings: what everybody must have read by a day, and who has. */

const id = entityIdSchema;

/** What the text of a briefing holds at most. */
export const LONGEST_BRIEFING = 8_000;
/** Questions of one briefing at most: what one keeps of something new. */
export const MOST_QUESTIONS = 5;

/** The fields of a question; its id follows from its words. */
export const briefingQuestion = {
  question: lineSchema(200),
  options: z.array(lineSchema(120)).min(2).max(4),
  /** Which of the options is right. */
  answer: z.int().min(0).max(3),
  explanation: lineSchema(300),
};

/** Of whom it is asked: whoever has one of the roles, and whoever is named. */
export const briefingReaders = {
  roles: z.array(z.enum(roles)).max(roles.length),
  staffIds: z.array(id).max(200),
};

/** The whole of a briefing, written anew with each change: history keeps the ones before. */
const definition = {
  kind: z.enum(briefingKinds),
  title: lineSchema(80),
  /** Markdown, as the manual reads it. */
  text: noticeSchema(LONGEST_BRIEFING),
  /** The last day on which it is read in time. */
  dueOn: dateSchema,
  /** `null`: everybody who works here. */
  readers: z.looseObject(briefingReaders).nullable(),
  questions: z.array(z.looseObject(briefingQuestion)).max(MOST_QUESTIONS),
};

export const briefingBodies = {
  briefingAnnounced: z.looseObject({ briefingId: id, ...definition }),
  /** `readAgain`: who has read an earlier version is asked to read this one, too. */
  briefingChanged: z.looseObject({
    briefingId: id,
    basedOn: orderSchema.optional(),
    ...definition,
    readAgain: z.boolean(),
  }),
  /** It is not asked for any more, or is again; every text and receipt stays readable. */
  briefingWithdrawn: z.looseObject({
    briefingId: id,
    basedOn: orderSchema.optional(),
    withdrawn: z.boolean(),
  }),
  /** Somebody has read the version that `basedOn` names, by whoever is signed in: nobody reads for another. */
  briefingRead: z.looseObject({ briefingId: id, staffId: id, basedOn: orderSchema }),
} as const;
