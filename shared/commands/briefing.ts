import { z } from 'zod';
import {
  briefingQuestion,
  briefingReaders,
  LONGEST_BRIEFING,
  MOST_QUESTIONS,
} from '../events/briefing-bodies.ts';
import { dateSchema } from '../events/checklist-bodies.ts';
import { entityIdSchema } from '../events/envelope.ts';
import { lineSchema, noticeSchema, orderSchema } from '../fields.ts';
import { foldText } from '../search/fold-text.ts';
import { briefingKinds } from '../vocabulary.ts';

const briefingId = entityIdSchema.describe('The briefing.');

const areDifferent = (texts: readonly string[]): boolean =>
  new Set(texts.map((text) => foldText(text.trim()))).size === texts.length;

const question = z
  .strictObject(briefingQuestion)
  .refine(({ options }) => areDifferent(options), { message: 'options are alike', path: ['options'] })
  .refine(({ options, answer }) => answer < options.length, { message: 'no such option', path: ['answer'] });

const definition = {
  kind: z.enum(briefingKinds),
  title: lineSchema(80),
  text: noticeSchema(LONGEST_BRIEFING).describe('Markdown, as the manual reads it.'),
  dueOn: dateSchema.describe('The last day on which it is read in time.'),
  readers: z
    .strictObject(briefingReaders)
    .nullable()
    .describe('Roles and people of whom it is asked; null for everybody.'),
  questions: z
    .array(question)
    .max(MOST_QUESTIONS)
    .refine((questions) => areDifferent(questions.map((one) => one.question)), 'questions are alike')
    .describe('For the daily questions and the test of this briefing; answer counts from 0.'),
};

/** What may be asked about briefings. */
export const briefingCommands = {
  announceBriefing: z
    .strictObject({
      id: entityIdSchema.optional().describe('Id to give it; minted when left out.'),
      ...definition,
    })
    .describe('Announces a new product or rule that must have been read by a day.'),
  changeBriefing: z
    .strictObject({
      briefingId,
      basedOn: orderSchema
        .optional()
        .describe('The head of the briefing its author saw; refused when somebody changed it since.'),
      ...definition,
      readAgain: z.boolean().describe('Whoever has read an earlier version is asked to read this one, too.'),
    })
    .describe('Replaces a briefing as a whole. The old one stays readable.'),
  withdrawBriefing: z
    .strictObject({ briefingId, withdrawn: z.boolean() })
    .describe('Takes a briefing back, or puts it back.'),
  readBriefing: z
    .strictObject({
      briefingId,
      version: orderSchema.optional().describe('The version that was read; the newest when left out.'),
    })
    .describe('The actor has read a briefing.'),
} as const;
