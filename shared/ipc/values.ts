import type { ClipPiece } from '../capture/clip.ts';
import type { Envelope } from '../events/envelope.ts';
import type { Refusal } from '../refusal.ts';
import type { Language } from '../vocabulary.ts';
import type { BookletPreferences } from './booklet.ts';
import type { Hotkey } from './hotkey.ts';
import type { ReminderPreferences } from './reminders.ts';

/** What crosses the boundary between the main process and the window: plain values only. */

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How large the manual is set, in hundredths of its ordinary size. */
export const manualSizes = [90, 100, 115, 130, 150] as const;
export type ManualSize = (typeof manualSizes)[number];

export interface Preferences {
  /** `system` follows the operating system. */
  readonly language: Language | 'system';
  readonly theme: Theme;
  /** Brings Baton to the front from any program, ready to write; `null` for none. */
  readonly hotkey: Hotkey | null;
  readonly reminders: ReminderPreferences;
  readonly manualSize: ManualSize;
  /** Whom a week is sent to; `null` until somebody has said. */
  readonly supervisorMail: string | null;
  readonly booklet: BookletPreferences;
}

/** The preferences of this PC, and what the system made of them. */
export interface PreferencesInForce extends Preferences {
  /** The system has not given Baton its hotkey: another program has it. */
  readonly hotkeyRefused: boolean;
  /** The system can show notifications. */
  readonly canNotify: boolean;
}

/**
 * The state of the open book. `ready` takes entries; `full` takes them again by itself once there is room;
 * `readOnly` and `failed` say in `problem` what happened and what to do.
 */
export interface BookStatus {
  readonly bookId: string;
  readonly folder: string;
  readonly isDemo: boolean;
  readonly state: 'ready' | 'full' | 'readOnly' | 'failed';
  readonly problem: Refusal | null;
  /** The PC's clock stands before what is already written: entries are kept, their times may be wrong. */
  readonly clockSuspect: boolean;
  readonly writer: string | null;
  readonly events: number;
}

export interface SessionState {
  /** Who is writing at this PC now. */
  readonly staffId: string | null;
  /** Who has a PIN at this station. */
  readonly withPin: readonly string[];
  /** The PIN of everybody in the demo book, to be shown; `null` in a real one. */
  readonly demoPin: string | null;
}

/** What the clipboard had that may belong to an entry. */
export interface CopiedThings {
  readonly pieces: readonly ClipPiece[];
  readonly picture: { readonly width: number; readonly height: number } | null;
}

export interface Bootstrap {
  readonly version: string;
  readonly systemLanguage: Language;
  /** This window is for practice: its book is invented and is thrown away when it closes. */
  readonly isPractice: boolean;
  readonly preferences: PreferencesInForce;
  /** Where a new book would be put, to be shown before it is made. */
  readonly defaultFolder: string;
  readonly book: BookStatus | null;
  /** Why the book of last time could not be opened. */
  readonly problem: Refusal | null;
  readonly session: SessionState;
}

/** Events a projection does not have yet, in pages. */
export interface EventPage {
  readonly bookId: string;
  readonly events: readonly Envelope[];
  /** Events in the whole book, for a progress bar. */
  readonly total: number;
  readonly more: boolean;
}

/**
 * The same page as it goes through the window to a thread of it: neither read nor copied on the way, so that a page of
 * any size costs the window nothing.
 */
export interface EventBytes {
  readonly bookId: string;
  /** The events as one JSON array in UTF-8; of an array of its own, which may be handed on. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly count: number;
  /** What whoever has taken it in has of each writer. */
  readonly heads: Readonly<Record<string, number>>;
  readonly total: number;
  readonly more: boolean;
}

/** The answer to a command: written, flushed, and as what. */
export interface Acknowledgement {
  readonly commandId: string;
  readonly type: string;
  /** Id of the entity the event is about. */
  readonly id: string;
  readonly writer: string;
  readonly seq: number;
  readonly at: string;
  /** True when this command had been written before and this is the same answer again `[C8]`. */
  readonly again: boolean;
}

/** What a table is exported as. */
export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** What a week can be saved as besides its PDF. */
export const weeklyFormats = ['xlsx', 'csv', 'json', 'txt'] as const;
export type WeeklyFormat = (typeof weeklyFormats)[number];

/** What a month can be saved as besides its PDF. */
export const monthFormats = ['xlsx', 'csv', 'json'] as const;
export type MonthFormat = (typeof monthFormats)[number];

export interface SavedFile {
  readonly path: string;
}

/** A draft of an e-mail that was saved, and whether a mail program has opened it. */
export interface SavedDraft extends SavedFile {
  readonly opened: boolean;
}
