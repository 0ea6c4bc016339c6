/** How the stand-in is told to run: one environment variable of JSON, set by the launcher or by a test. */
export interface StandInOptions {
  /** No visible window. */
  readonly headless: boolean;
  /** A person sits in front of it: dialogs are shown, links open, nothing is scripted. */
  readonly interactive: boolean;
  /** Opens a DevTools port on loopback so that a test can drive the pages. */
  readonly debugPort: boolean;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Global shortcuts another program has: the system refuses them. */
  readonly takenShortcuts?: readonly string[];
  /** What notifications the system has: with buttons (the usual), without, or none. */
  readonly notifications?: 'buttons' | 'plain' | 'none';
  /** The app's own fonts are installed on the system (Linux only). */
  readonly installedFonts?: boolean;
}

export const optionsVariable = 'BATON_STAND_IN';

const defaults: StandInOptions = { headless: true, interactive: false, debugPort: false };

export const readOptions = (text: string | undefined): StandInOptions => ({
  ...defaults,
  ...(text === undefined ? {} : (JSON.parse(text) as Partial<StandInOptions>)),
});
