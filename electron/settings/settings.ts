import Store from 'electron-store';
import { z } from 'zod';
import { DEFAULT_HOTKEY, hotkeySchema } from '../../shared/ipc/hotkey.ts';
import { type Preferences, themes } from '../../shared/ipc/values.ts';
import { languages } from '../../shared/vocabulary.ts';

/** What belongs to this PC and not to the book. */
export interface Settings {
  readonly preferences: () => Preferences;
  readonly setPreferences: (change: Partial<Preferences>) => Preferences;
  readonly bookFolder: () => string | null;
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
  bookFolder: z.string().min(1).nullable().catch(null),
  windowBounds: boundsSchema.nullable().catch(null),
});

export const createSettings = (folder: string): Settings => {
  const store = new Store<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    clearInvalidConfig: true,
  });
  const read = () => settingsSchema.parse(store.store);
  const preferences = (): Preferences => {
    const { language, theme, hotkey } = read();
    return { language, theme, hotkey };
  };
  return {
    preferences,
    setPreferences: (change) => {
      store.set({ ...change });
      return preferences();
    },
    bookFolder: () => read().bookFolder,
    setBookFolder: (bookFolder) => store.set({ bookFolder }),
    windowBounds: () => read().windowBounds,
    setWindowBounds: (windowBounds) => store.set({ windowBounds }),
  };
};
