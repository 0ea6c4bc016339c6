import { z } from 'zod';
import { commandIdSchema } from '../commands/schemas.ts';
import { entityIdSchema, writerIdSchema } from '../events/envelope.ts';
import { weekNameSchema } from '../events/roster-bodies.ts';
import { type Attachment, lineSchema, phoneMarkSchema } from '../fields.ts';
import { MOST_VIEWS, type PendingView, pendingViewSchema } from '../pending/view.ts';
import type { PracticeProgress } from '../practice/tasks.ts';
import { type EntityKind, entityKinds, type RowKinds } from '../projection/rows.ts';
import type { DueMoment } from '../rules/due.ts';
import { languages } from '../vocabulary.ts';
import { bookletPreferencesSchema } from './booklet.ts';
import type { InvokeChannel, PushChannel } from './channels.ts';
import { hotkeySchema } from './hotkey.ts';
import { mailAddressSchema } from './mail.ts';
import { dueKeysSchema, dueNewsSchema, reminderPreferencesSchema } from './reminders.ts';
import { type ReportAnswers, reportRequests } from './report-channels.ts';
import { type ScheduleState, scheduleTimeSchema } from './schedule.ts';
import {
  type Acknowledgement,
  type BookStatus,
  type Bootstrap,
  type CopiedThings,
  type EventBytes,
  manualSizes,
  type PreferencesInForce,
  type SessionState,
  themes,
} from './values.ts';

/** Six digits; which of them are too easy is decided by `shared/rules/pin.ts` `[A1]`. */
const pin = z.string().regex(/^\d{6}$/);
const week = weekNameSchema;
const language = z.enum(languages);
const nothing = z.strictObject({});

export const LARGEST_ATTACHMENT_BYTES = 20 * 1024 * 1024;
export const LARGEST_DRAFT_CHARACTERS = 64 * 1024;
export const LARGEST_PAGE_EVENTS = 5_000;
/** Numbers that may be asked about at once: a list that comes in asks in parts. */
export const MOST_NUMBERS = 500;
/** Rows that may be asked for by their ids at once. */
export const MOST_ROWS = 2_000;
/** Higher than this the small window never is. */
export const TALLEST_CAPTURE = 2_000;

const pageRequest = z.strictObject({
  bookId: entityIdSchema,
  heads: z.record(writerIdSchema, z.int().min(0)),
  limit: z.int().min(1).max(LARGEST_PAGE_EVENTS),
});

/** What the window may ask of the main process: the request of each channel. Anything else is refused `[E2]`. */
export const requestSchemas = {
  'app.bootstrap': nothing,
  'app.setPreferences': z.strictObject({
    language: z.union([language, z.literal('system')]).optional(),
    theme: z.enum(themes).optional(),
    hotkey: hotkeySchema.nullable().optional(),
    reminders: reminderPreferencesSchema.optional(),
    manualSize: z.literal(manualSizes).optional(),
    /** A lead’s to say. */
    supervisorMail: mailAddressSchema.nullable().optional(),
    booklet: bookletPreferencesSchema.optional(),
  }),
  /** Refuses `printerMissing` where the system says it has none. */
  'app.mayPrint': nothing,
  /** Only a file this run of Baton has saved. */
  'app.showInFolder': z.strictObject({ path: z.string().max(4096) }),
  /** Opens practice beside this book, or brings it to the front. */
  'practice.open': nothing,
  /** These are for the window of practice; in any other they are refused. Begins again with a new book. */
  'practice.restart': nothing,
  'practice.progress': nothing,
  'practice.leave': nothing,
  'book.createNew': z.strictObject({
    shopName: lineSchema(80),
    managerName: lineSchema(40),
    pin,
    language,
    /** Ask for another folder than the default one. */
    chooseFolder: z.boolean(),
  }),
  'book.openDemo': nothing,
  'book.chooseFolder': nothing,
  'book.pageBytes': pageRequest,
  /** Rows as main has them, for a window without a projection of its own: of a kind, in a state, or with these ids. */
  'book.rows': z.strictObject({
    bookId: entityIdSchema,
    kind: z.enum(entityKinds),
    state: z.string().max(20).optional(),
    ids: z.array(z.string().max(200)).max(MOST_ROWS).optional(),
  }),
  'book.command': z.strictObject({
    commandId: commandIdSchema,
    name: z.string().max(64),
    input: z.record(z.string().max(64), z.unknown()),
  }),
  'book.retry': nothing,
  'session.signIn': z.strictObject({ staffId: entityIdSchema, pin }),
  'session.signOut': nothing,
  'session.setPin': z.strictObject({ staffId: entityIdSchema, pin, currentPin: pin.optional() }),
  /** A command signed with the PIN of the person who signs, who may be another than the one writing. */
  'session.sign': z.strictObject({
    staffId: entityIdSchema,
    pin,
    commandId: commandIdSchema,
    name: z.enum([
      'signHandover',
      'acceptHandover',
      'countersignHandover',
      'releaseDeparture',
      'settleRefusal',
      'sealWeek',
    ]),
    input: z.record(z.string().max(64), z.unknown()),
  }),
  /** One number of one entry; that somebody looked is written down before it is answered `[D2]`. */
  'phone.reveal': z.strictObject({
    commandId: commandIdSchema,
    followUpId: entityIdSchema.optional(),
    noteId: entityIdSchema.optional(),
    handoverId: entityIdSchema.optional(),
    pageId: entityIdSchema.optional(),
    scriptId: entityIdSchema.optional(),
    briefingId: entityIdSchema.optional(),
    tag: phoneMarkSchema.shape.tag,
  }),
  /** The tags under which the book may know these numbers, to find the same customer `[D6]`. */
  'phone.tags': z.strictObject({ numbers: z.array(z.string().max(40)).max(MOST_NUMBERS) }),
  'draft.save': z.strictObject({
    key: z.string().regex(/^[a-z0-9-]{1,80}$/),
    value: z.string().max(LARGEST_DRAFT_CHARACTERS).nullable(),
  }),
  'draft.load': nothing,
  /** The named views of whoever is signed in, on this PC. */
  'views.load': nothing,
  'views.save': z.strictObject({ views: z.array(pendingViewSchema).max(MOST_VIEWS) }),
  'attachment.add': z.strictObject({
    bytes: z.instanceof(Uint8Array),
    name: lineSchema(120).optional(),
  }),
  /** These are for the small window that the hotkey opens; any other is refused. */
  'capture.look': nothing,
  'capture.takePicture': nothing,
  'capture.fit': z.strictObject({ height: z.int().min(1).max(TALLEST_CAPTURE) }),
  'capture.hide': nothing,
  'capture.openBaton': z.strictObject({
    place: z.strictObject({ screen: z.string().max(40), item: z.string().max(200).nullable() }).nullable(),
  }),
  /** These are for the main window; any other is refused. */
  'reminder.news': dueNewsSchema,
  /** What was told is told once more after a while; with `undo`, it is not after all. */
  'reminder.again': z.strictObject({ keys: dueKeysSchema, undo: z.boolean() }),
  /** Shows what a reminder looks like, whatever the hour. */
  'reminder.try': nothing,
  /** So are these. */
  'schedule.state': nothing,
  /** Switching it on asks for the folder where none was chosen yet. */
  'schedule.set': z.strictObject({ isOn: z.boolean().optional(), time: scheduleTimeSchema.optional() }),
  'schedule.chooseFolder': nothing,
  'schedule.tryNow': nothing,
  /** What was made is known. */
  'schedule.seen': nothing,
  'schedule.show': z.strictObject({ week }),
  ...reportRequests,
} as const satisfies Record<InvokeChannel, z.ZodType>;

export type Request<C extends InvokeChannel> = z.infer<(typeof requestSchemas)[C]>;

/** What main answers on each channel when all is well; every answer is a `Result` of it. */
export interface Answers extends ReportAnswers {
  'app.bootstrap': Bootstrap;
  'app.setPreferences': PreferencesInForce;
  'app.showInFolder': null;
  'app.mayPrint': null;
  'practice.open': null;
  'practice.restart': Bootstrap;
  'practice.progress': PracticeProgress;
  'practice.leave': null;
  'book.createNew': Bootstrap;
  'book.openDemo': Bootstrap;
  'book.chooseFolder': Bootstrap;
  'book.pageBytes': EventBytes;
  'book.rows': readonly RowKinds[EntityKind][];
  'book.command': Acknowledgement;
  'book.retry': Bootstrap;
  'session.signIn': SessionState;
  'session.signOut': SessionState;
  'session.setPin': SessionState;
  'session.sign': Acknowledgement;
  'phone.reveal': { readonly number: string };
  'phone.tags': readonly (readonly string[])[];
  'draft.save': null;
  'draft.load': Readonly<Record<string, string>>;
  'views.load': readonly PendingView[];
  'views.save': null;
  'attachment.add': Attachment;
  /** What was copied when the hotkey was pressed; looked at then and at no other time. */
  'capture.look': CopiedThings;
  /** The copied picture, now kept in the book’s folder. */
  'capture.takePicture': Attachment;
  'capture.fit': null;
  'capture.hide': null;
  'capture.openBaton': null;
  'reminder.news': null;
  'reminder.again': null;
  'reminder.try': null;
  'schedule.state': ScheduleState;
  'schedule.set': ScheduleState;
  'schedule.chooseFolder': ScheduleState;
  'schedule.tryNow': ScheduleState;
  'schedule.seen': null;
  'schedule.show': null;
}

/** What main says without being asked. `book.changed` is a hint: the window then asks for the page it lacks. */
export interface Pushes {
  'book.changed': { readonly events: number };
  'session.changed': SessionState;
  'preferences.changed': PreferencesInForce;
  'status.changed': BookStatus;
  /** Somebody wants to write an entry down here. */
  'entry.wanted': Readonly<Record<string, never>>;
  /** Somebody wants to see this here. */
  'place.wanted': { readonly screen: string; readonly item: string | null };
  /** The hotkey was pressed: the small window is in front. */
  'capture.shown': Readonly<Record<string, never>>;
  /** These are told now; how many more are past besides. With `isLater`, told and put off from the message itself. */
  'reminder.told': {
    readonly moments: readonly DueMoment[];
    readonly more: number;
    readonly isLater: boolean;
  };
  'schedule.changed': ScheduleState;
  /** How much of this window’s PDF of a week or month is made, from 0 to 1. */
  'report.progress': { readonly what: 'preview' | 'file'; readonly share: number };
}

export type Answer<C extends InvokeChannel> = Answers[C];
export type Pushed<C extends PushChannel> = Pushes[C];
