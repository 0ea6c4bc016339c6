import { z } from 'zod';
import { hashSchema, instantSchema } from './events/envelope.ts';

/** Field schemas that events and commands share. Lengths are in UTF-16 units. */

/** Text on one line: no line breaks and no other control characters. */
export const lineSchema = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim().length > 0, 'empty')
    .refine((text) => !hasControl(text, false), 'control character')
    .refine((text) => text.isWellFormed(), 'half a character');

/** Text on several lines. */
export const textSchema = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim().length > 0, 'empty')
    .refine((text) => !hasControl(text, true), 'control character')
    .refine((text) => text.isWellFormed(), 'half a character');

const hasControl = (text: string, linesAllowed: boolean): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isLineBreak = code === 0x0a || code === 0x09;
    if ((code < 0x20 && !(linesAllowed && isLineBreak)) || code === 0x7f) return true;
  }
  return false;
};

/** Who a follow-up or a note is about; every field optional, since a tired hand writes what it knows. */
export const customerSchema = z.strictObject({
  name: lineSchema(80).optional(),
  phone: lineSchema(40).optional(),
  orderNo: lineSchema(64).optional(),
});
export type Customer = z.infer<typeof customerSchema>;

/** What is to be done next, by whom and until when. */
export const nextActionSchema = z.strictObject({
  text: lineSchema(200),
  owner: lineSchema(80).optional(),
  dueAt: instantSchema.optional(),
});
export type NextAction = z.infer<typeof nextActionSchema>;

/** A picture kept in the book folder under the SHA-256 of its bytes. */
export const attachmentSchema = z.strictObject({
  hash: hashSchema,
  media: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/gif']),
  bytes: z.int().min(1),
  name: lineSchema(120).optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const attachmentsSchema = z.array(attachmentSchema).max(12);

export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The end of a shift may also be `24:00`. */
export const endTimeSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** What of a follow-up can be changed: folded, undone and told in its history by this one list. */
export const editableFields = [
  'kind',
  'severity',
  'summary',
  'details',
  'customer',
  'promisedAt',
  'nextAction',
  'contingency',
  'attachments',
] as const;
