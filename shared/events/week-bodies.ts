import { z } from 'zod';
import { codes, lineSchema, textSchema } from '../fields.ts';
import { decisionStates, spotVerdicts } from '../vocabulary.ts';
import { dateSchema } from './checklist-bodies.ts';
import { entityIdSchema, writerIdSchema } from './envelope.ts';
import { basedOn } from './handover-bodies.ts';

/** The bodies of events about a week that is over: its seal, what was checked of it, what was decided. */

const week = z.string().regex(/^\d{4}-W\d{2}$/);
const id = entityIdSchema;

/** So much of a week’s value as text goes into one event: a line of the journal holds it beside its frame. */
export const MOST_SEALED_CHARACTERS = 1_000_000;
/** A longer one is kept in parts, up to so many: five thousand notes of four thousand characters with room to spare. */
export const MOST_WEEK_PARTS = 24;

export const weekBodies = {
  /**
   * A part of what a week says, kept before it is signed. By itself it means nothing: only a seal that names the text
   * and as many parts makes it the week’s `[Z2]`.
   */
  weekPartKept: z.looseObject({
    textId: id,
    week,
    /** From 0 on. */
    part: z
      .int()
      .min(0)
      .max(MOST_WEEK_PARTS - 1),
    /** Joined in their order they are the text. Empty where the event is told to somebody who does not read it. */
    text: z.string().max(MOST_SEALED_CHARACTERS).register(codes, { code: true }),
  }),
  /** Signed by who answers for the week. What the value says then is what the week says for ever `[Z1]`. */
  weekSealed: z
    .looseObject({
      week,
      /** The weekly value as canonical JSON, numbers masked. */
      value: z.string().min(2).max(MOST_SEALED_CHARACTERS).register(codes, { code: true }).optional(),
      /** Or where it stands: in so many parts, written before this. */
      kept: z.looseObject({ textId: id, parts: z.int().min(1).max(MOST_WEEK_PARTS) }).optional(),
      /** How far each journal went: what is not within is an addition. */
      heads: z.array(z.looseObject({ writer: writerIdSchema, seq: z.int().min(0) })).max(10_000),
      comment: textSchema(2000).optional(),
    })
    .refine(({ value, kept }) => (value === undefined) !== (kept === undefined), 'value or kept'),
  /** Drawn at random: `drawId` is the seed, so that anybody can draw the same again. */
  spotChecksDrawn: z.looseObject({
    drawId: id,
    week,
    /** How many there were to draw from. */
    outOf: z.int().min(1),
    followUps: z.array(id).min(1).max(20),
  }),
  spotCheckJudged: z.looseObject({
    drawId: id,
    followUpId: id,
    basedOn,
    verdict: z.enum(spotVerdicts),
    comment: lineSchema(300).optional(),
  }),
  /** What the meeting, or who answers for the week, has decided for the next one. */
  decisionMade: z.looseObject({
    decisionId: id,
    week,
    text: lineSchema(300),
    owner: id.optional(),
    due: dateSchema.optional(),
  }),
  decisionSettled: z.looseObject({
    decisionId: id,
    basedOn,
    state: z.enum(decisionStates),
    comment: lineSchema(300).optional(),
    /** The follow-up it became. */
    followUpId: id.optional(),
    /** The note it became. */
    noteId: id.optional(),
  }),
} as const;
