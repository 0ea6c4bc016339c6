import { ok } from '../../shared/result.ts';
import type { Reminders } from '../due/reminders.ts';
import type { GlobalHotkey } from '../window/hotkey.ts';

/** Practice has nothing of the desktop: the keys, the messages, the tray and the badge stay with the book. */

const nothing = (): void => undefined;

export const noHotkey: GlobalHotkey = { use: () => true, current: () => null };

/** Hears what is due and tells nobody. */
export const quietReminders: Reminders = {
  bookOpened: nothing,
  hear: () => ok(null),
  again: () => ok(null),
  tryOne: nothing,
  look: nothing,
  sleeps: nothing,
  wakes: nothing,
  close: nothing,
};
