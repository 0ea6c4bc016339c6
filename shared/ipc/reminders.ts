import { z } from 'zod';
import { entityIdSchema, instantSchema } from '../events/envelope.ts';
import { type DueMoment, dueKinds } from '../rules/due.ts';
import type { QuietHours } from '../rules/quiet-hours.ts';

/** More moments than a desk has; what a book of ten thousand has beyond them is counted. */
export const MOST_MOMENTS = 1_000;
/** So much of the room is kept for what is past: what a PC slept through is told one by one. */
const LEAST_PAST = 300;
/** A message shows no more of a line. */
const LONGEST_TEXT = 80;

const keySchema = z.string().min(1).max(160);

/** One moment, as it goes to the main process and comes back. */
export const dueMomentSchema = z.strictObject({
  key: keySchema,
  kind: z.enum(dueKinds),
  at: instantSchema,
  item: entityIdSchema.nullable(),
  text: z.string().max(2 * LONGEST_TEXT),
  red: z.boolean(),
});

/** What the window has found to be due, soonest first, and whether anything may pop up now. */
export const dueNewsSchema = z.strictObject({
  bookId: entityIdSchema,
  moments: z.array(dueMomentSchema).max(MOST_MOMENTS),
  /** What is past and had no room: how many follow-ups besides those listed, and the newest of these moments. */
  leftOut: z.strictObject({ items: z.int().min(0), until: instantSchema.nullable() }),
  /** A handover is being gone through at the screen: nothing pops into it. */
  inExchange: z.boolean(),
  /** Somebody is at work or signed in. What falls due in an empty room is told to whoever comes. */
  isAttended: z.boolean(),
});
export type DueNews = z.infer<typeof dueNewsSchema>;

/** Names told moments: to be told once more, or not. */
export const dueKeysSchema = z.array(keySchema).min(1).max(MOST_MOMENTS);

const shortened = (moment: DueMoment): DueMoment =>
  moment.text.length <= LONGEST_TEXT
    ? moment
    : { ...moment, text: [...moment.text].slice(0, LONGEST_TEXT).join('') };

/**
 * As many of these moments (soonest first) as a message has room for: what is coming goes before what is long past, so
 * that a thousand overdue promises never keep the next one out.
 */
export const pickMoments = (all: readonly DueMoment[], now: string): Pick<DueNews, 'moments' | 'leftOut'> => {
  const past = all.filter(({ at }) => at <= now);
  const coming = all.filter(({ at }) => at > now);
  const listedPast = past.slice(-Math.max(LEAST_PAST, MOST_MOMENTS - coming.length));
  const cut = past.slice(0, past.length - listedPast.length);
  const listed = new Set(listedPast.map(({ item }) => item));
  const items = new Set(cut.map(({ item }) => item).filter((item) => !listed.has(item))).size;
  return {
    moments: [...listedPast, ...coming.slice(0, MOST_MOMENTS - listedPast.length)].map(shortened),
    leftOut: { items, until: cut.at(-1)?.at ?? null },
  };
};

const clockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** How this PC tells what is due. */
export interface ReminderPreferences {
  readonly isOn: boolean;
  /** In the shop’s time; what falls due in them is told when they end. `null` for none. */
  readonly quiet: QuietHours | null;
  /** What is urgent is told in quiet hours too. */
  readonly redBreaks: boolean;
  /** The message shows the words of the line (phone numbers masked), not only what is due and when. */
  readonly showsText: boolean;
}

export const reminderPreferencesSchema = z.strictObject({
  isOn: z.boolean(),
  quiet: z
    .strictObject({ from: clockSchema, to: clockSchema })
    .refine(({ from, to }) => from !== to)
    .nullable(),
  redBreaks: z.boolean(),
  showsText: z.boolean(),
});

/** What a new PC begins with: customers stand at the desk and see the screen, so no words of theirs pop up on it. */
export const DEFAULT_REMINDERS: ReminderPreferences = {
  isOn: true,
  quiet: null,
  redBreaks: false,
  showsText: false,
};
