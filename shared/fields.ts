import { z } from 'zod';
import { hashSchema, instantSchema } from './events/envelope.ts';
import { maskPhone } from './rules/phone.ts';
import { channels } from './vocabulary.ts';

/** Field schemas that events and commands share. Lengths are in UTF-16 units. */

/**
 * What people write in their own words: wherever it stands, phone numbers are lifted out of it `[D1]`. `isNotice`: a lead
 * says it to everybody, and the landlines in it are those of places (a carrier’s hotline, the landlord).
 */
export const freeTexts = z.registry<{ readonly text: true; readonly isNotice?: true }>();

/** The protected field for a phone number. */
export const phoneFields = z.registry<{ readonly phone: true }>();

/** Text that only Baton or a picker writes, and that no pattern of its schema tells from words. */
export const codes = z.registry<{ readonly code: true }>();

/** The order of an event in the book (`hlc|writer|seq`), as an edit names the last one its author had seen. */
export const orderSchema = z.string().max(80).register(codes, { code: true });

/** Text on one line: no line breaks and no other control characters. */
export const lineSchema = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim().length > 0, 'empty')
    .refine((text) => !hasControl(text, false), 'control character')
    .refine((text) => text.isWellFormed(), 'half a character')
    .register(freeTexts, { text: true });

/** Text on several lines. */
export const textSchema = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim().length > 0, 'empty')
    .refine((text) => !hasControl(text, true), 'control character')
    .refine((text) => text.isWellFormed(), 'half a character')
    .register(freeTexts, { text: true });

/** Text on several lines that a lead writes for everybody: a page of the manual, a script, a briefing. */
export const noticeSchema = (max: number) =>
  textSchema(max).register(freeTexts, { text: true, isNotice: true });

const hasControl = (text: string, linesAllowed: boolean): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isLineBreak = code === 0x0a || code === 0x09;
    if ((code < 0x20 && !(linesAllowed && isLineBreak)) || code === 0x7f) return true;
  }
  return false;
};

/**
 * What stands for a phone number outside its seal: the digits anybody may see, and a tag that is the same for the same
 * number within a book (`electron/private/SPEC.md`). A tag `at:…` names a number that an event of before sealing holds
 * in the clear: the order of the event and the place in it.
 */
export const phoneMarkSchema = z.strictObject({
  mask: z.string().regex(/^\d{0,3}\*{4}\d{0,4}$/),
  tag: z.string().regex(/^(?:[A-Za-z0-9_-]{16}|at:[0-9a-z.|-]{1,80}#\d{1,4})$/),
});
export type PhoneMark = z.infer<typeof phoneMarkSchema>;

/** A number under its seal: `box` is the ciphertext, `key` the id of the key that opens it, kept outside the journal. */
export const sealedPhoneSchema = z.looseObject({
  ...phoneMarkSchema.shape,
  key: z.string().regex(/^[a-z0-9]{8}\/[a-z0-9]{1,24}\.[a-z0-9]{8}\/[1-9]\d{0,9}$/),
  box: z.string().regex(/^[A-Za-z0-9_-]{1,400}$/),
  /** More than the number was typed into its field: the box holds all of it. */
  whole: z.literal(true).optional(),
});
export type SealedPhone = z.infer<typeof sealedPhoneSchema>;

/** A number as it is typed, which is sealed before anything is decided; or the mark of one that is known. */
const phoneFieldSchema = z.union([lineSchema(40), phoneMarkSchema]).register(phoneFields, { phone: true });

/** Who a follow-up or a note is about; every field optional, since a tired hand writes what it knows. */
export const customerSchema = z.strictObject({
  name: lineSchema(80).optional(),
  phone: phoneFieldSchema.optional(),
  orderNo: lineSchema(64).optional(),
  /** Their name in the shop’s chat: a Wangwang or WeChat account. */
  account: lineSchema(64).optional(),
  /** How they came this time. */
  channel: z.enum(channels).optional(),
  address: lineSchema(200).optional(),
  /** The address only stands for one that is not known yet (S5). */
  placeholder: z.literal(true).optional(),
});
export type Customer = z.infer<typeof customerSchema>;

/** The mask of a number, whichever way it is at hand; undefined where there is none. */
export const maskOf = (phone: Customer['phone']): string | undefined =>
  typeof phone === 'string' ? maskPhone(phone) : phone?.mask;

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
