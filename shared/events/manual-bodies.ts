import { z } from 'zod';
import { attachmentsSchema, lineSchema, noticeSchema, orderSchema } from '../fields.ts';
import { followUpKinds, languages } from '../vocabulary.ts';
import { entityIdSchema } from './envelope.ts';
import { basedOn } from './handover-bodies.ts';

/** What one page of the manual holds at most: a draft of it fits into what this PC keeps, however it is escaped. */
export const LONGEST_PAGE = 30_000;

/** What one script holds at most. */
export const LONGEST_SCRIPT = 2_000;

/** A chapter’s name in addresses and links: that of a shipped chapter, or the id of a page. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64);

/** Of which text that came with Baton a page was made. The text itself stands where the book did not have it yet. */
const shippedFields = {
  /** The fingerprint of the text. */
  mark: z.string().regex(/^[0-9a-z]{1,40}$/),
  text: noticeSchema(LONGEST_PAGE).optional(),
};

const pageFields = {
  title: lineSchema(80),
  /** Markdown, of which a page of the manual shows what it can show. */
  text: noticeSchema(LONGEST_PAGE),
  /** The language it is written in. */
  language: z.enum(languages),
  /** Kinds of follow-up it is opened for; a changed chapter keeps those of the shipped one. */
  kinds: z.array(z.enum(followUpKinds)).max(followUpKinds.length),
  /** The pictures that stand in it. */
  pictures: attachmentsSchema,
};

const scriptFields = {
  /** The chapter beside whose scripts it stands. */
  chapter: slugSchema,
  title: lineSchema(80),
  text: noticeSchema(LONGEST_SCRIPT),
};

/** The shipped questions of a chapter, as the shop’s version of it leaves them. */
export const judgementFields = {
  /** The version whose text they were held against. */
  seen: orderSchema,
  /** Those that are not asked any more, by their names in the chapter; `null`: nobody has looked after all. */
  withdrawn: z.array(slugSchema).max(60).nullable(),
  /** How many are still asked: where none is, the chapter has no test. */
  left: z.int().min(0).max(60),
};

/** As commands bring them: nothing else may stand in them. */
export const newPageSchema = z.strictObject(pageFields);
export const newScriptSchema = z.strictObject(scriptFields);
export const shippedTextSchema = z.strictObject({ ...shippedFields, text: noticeSchema(LONGEST_PAGE) });

export type ManualPage = z.infer<typeof newPageSchema>;
export type ManualScript = z.infer<typeof newScriptSchema>;

export const manualBodies = {
  /**
   * A page of the shop, the whole of it written anew with each change: one of its own, or its version of the shipped
   * chapter of that name. `value: null`: withdrawn, and the shipped chapter is there again.
   */
  pageWritten: z.looseObject({
    pageId: entityIdSchema,
    basedOn,
    value: z.looseObject(pageFields).nullable(),
    shipped: z.looseObject(shippedFields).optional(),
  }),
  /** A script of the shop. `value: null`: withdrawn. */
  scriptWritten: z.looseObject({
    scriptId: entityIdSchema,
    basedOn,
    value: z.looseObject(scriptFields).nullable(),
  }),
  /** Whether what Baton asks about a chapter is still true of the shop’s version of it: a lead’s word. */
  questionsJudged: z.looseObject({ pageId: entityIdSchema, ...judgementFields }),
} as const;
