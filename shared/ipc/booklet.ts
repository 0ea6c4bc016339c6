import { z } from 'zod';
import { flips } from '../booklet/imposition.ts';
import { bookletForms } from '../booklet/value.ts';
import { languages } from '../vocabulary.ts';

/** A chapter’s name in addresses. */
const chapterId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64);

/** More chapters than this a booklet never has. */
export const MOST_CHAPTERS = 500;

/** How a pocket booklet is printed on this PC. */
export const bookletPreferencesSchema = z.strictObject({
  form: z.enum(bookletForms),
  flip: z.enum(flips),
  /** Chapters that stay out of it: one that is new is in it. */
  leftOut: z.array(chapterId).max(MOST_CHAPTERS),
});
export type BookletPreferences = Readonly<z.infer<typeof bookletPreferencesSchema>>;

export const DEFAULT_BOOKLET: BookletPreferences = { form: 'sheets', flip: 'long', leftOut: [] };

/** Which booklet: the chapters that are in it, in whatever order. */
export const bookletRequestSchema = z.strictObject({
  chapters: z.array(chapterId).min(1).max(MOST_CHAPTERS),
  language: z.enum(languages),
  form: z.enum(bookletForms),
  flip: z.enum(flips),
});
export type BookletRequest = Readonly<z.infer<typeof bookletRequestSchema>>;
