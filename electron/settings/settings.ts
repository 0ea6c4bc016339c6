import Store from 'electron-store';
import { z } from 'zod';
import { bookletPreferencesSchema, DEFAULT_BOOKLET } from '../../shared/ipc/booklet.ts';
import { DEFAULT_HOTKEY, hotkeySchema } from '../../shared/ipc/hotkey.ts';
import { mailAddressSchema } from '../../shared/ipc/mail.ts';
import { DEFAULT_REMINDERS, reminderPreferencesSchema } from '../../shared/ipc/reminders.ts';
import { manualSizes, type Preferences, themes } from '../../shared/ipc/values.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { languages } from '../../shared/vocabulary.ts';
import { errnoOf } from '../files/errno.ts';

/** What belongs to this PC and not to the book. */
export interface Settings {
  readonly preferences: () => Preferences;
  /** Refuses `settingsNotKept` when the disk does not take it; then all is as before. */
  readonly setPreferences: (change: Partial<Preferences>) => Result<Preferences>;
  readonly bookFolder: () => string | null;
  /** These two are reported and forgotten when the disk does not take them: neither is worth stopping anybody. */
  readonly setBookFolder: (folder: string) => void;
  readonly windowBounds: () => WindowBounds | null;
  readonly setWindowBounds: (bounds: WindowBounds) => void;
}

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400),
  height: z.int().min(300),
});
export type WindowBounds = z.infer<typeof boundsSchema>;

/** Every value falls back by itself: a settings file somebody has damaged costs a preference, never the start. */
const settingsSchema = z.object({
  language: z.union([z.enum(languages), z.literal('system')]).catch('system'),
  theme: z.enum(themes).catch('system'),
  hotkey: hotkeySchema.nullable().catch(DEFAULT_HOTKEY),
  reminders: reminderPreferencesSchema.catch(DEFAULT_REMINDERS),
  manualSize: z.literal(manualSizes).catch(100),
  supervisorMail: mailAddressSchema.nullable().catch(null),
  booklet: bookletPreferencesSchema.catch(DEFAULT_BOOKLET),
  bookFolder: z.string().min(1).nullable().catch(null),
  windowBounds: boundsSchema.nullable().catch(null),
});

export const createSettings = (folder: string, fault: (where: string, error: unknown) => void): Settings => {
  const store = new Store<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    clearInvalidConfig: true,
  });
  const read = () => settingsSchema.parse(store.store);
  const preferences = (): Preferences => {
    const { bookFolder: _, windowBounds: __, ...preferred } = read();
    return preferred;
  };
  const keep = (change: Readonly<Record<string, unknown>>): Result<Preferences> => {
    try {
      store.set({ ...change });
      return ok(preferences());
    } catch (error) {
      const errno = errnoOf(error);
      if (errno === undefined) throw error;
      fault('keeping the settings', error);
      return err(refusal('settingsNotKept', { path: store.path, error: errno }));
    }
  };
  return {
    preferences,
    setPreferences: keep,
    bookFolder: () => read().bookFolder,
    setBookFolder: (bookFolder) => void keep({ bookFolder }),
    windowBounds: () => read().windowBounds,
    setWindowBounds: (windowBounds) => void keep({ windowBounds }),
  };
};
