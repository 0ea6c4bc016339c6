import { z } from 'zod';
import { lineSchema, orderSchema } from '../fields.ts';
import { languages, planKinds, probationVerdicts } from '../vocabulary.ts';
import { dateSchema } from './checklist-bodies.ts';
import { entityIdSchema } from './envelope.ts';
import { basedOn } from './handover-bodies.ts';
import { chapterIdSchema } from './learning-bodies.ts';

/** The bodies of events about the first month: the plan, one trainee and one mentor, what was signed off (S6, S8). */

export const MOST_PLAN_ITEMS = 80;
export const MOST_PLAN_WEEKS = 12;

const planItemSchema = z.looseObject({
  itemId: entityIdSchema,
  /** From 1. */
  week: z.int().min(1).max(MOST_PLAN_WEEKS),
  kind: z.enum(planKinds),
  /** Which chapter, where one is to be read and passed. */
  chapter: chapterIdSchema.optional(),
  /** What is to be done, where the mentor says whether it was. */
  text: lineSchema(160).optional(),
  /** How many handovers, days of questions, or characters a minute. */
  count: z.int().min(1).max(999).optional(),
});

export const planValueSchema = z.looseObject({ items: z.array(planItemSchema).max(MOST_PLAN_ITEMS) });

const staffId = entityIdSchema;

export const planBodies = {
  /** The whole plan is written anew with each change; `value: null` is as Baton ships it. */
  learningPlanChanged: z.looseObject({ basedOn, value: planValueSchema.nullable() }),
  /** When somebody’s probation begins and who teaches them; `startsOn: null` says that it has not begun. */
  probationSet: z.looseObject({
    staffId,
    basedOn,
    startsOn: dateSchema.nullable(),
    mentor: entityIdSchema.nullable(),
  }),
  /** A mentor, or a lead, says that a trainee can do it. */
  planItemSignedOff: z.looseObject({
    staffId,
    basedOn,
    itemId: entityIdSchema,
    remark: lineSchema(200).optional(),
  }),
  /** At the end: regular now, or so many weeks more and why. */
  probationDecided: z.looseObject({
    staffId,
    basedOn,
    verdict: z.enum(probationVerdicts),
    weeks: z.int().min(1).max(MOST_PLAN_WEEKS).optional(),
    reason: lineSchema(300).optional(),
  }),
  /** A signature or a decision, named by its order, was a slip; it stays readable, struck out. */
  probationEntryWithdrawn: z.looseObject({ staffId, basedOn: orderSchema }),
  /** How somebody typed a passage: characters typed, slips among them, and how long it took. */
  typingTested: z.looseObject({
    staffId,
    language: z.enum(languages),
    passage: chapterIdSchema,
    typed: z.int().min(1).max(5_000),
    errors: z.int().min(0).max(5_000),
    ms: z.int().min(1).max(3_600_000),
  }),
} as const;
