import type { NativeTheme } from 'electron';
import type { Host } from '../host/host.ts';
import { strict } from '../host/strict.ts';
import { StrictEmitter } from './emitter.ts';

type Source = NativeTheme['themeSource'];

/** Electron's nativeTheme; what it decides is what the pages' prefers-color-scheme says. */
export const createNativeTheme = (host: Host) => {
  const emitter = new StrictEmitter('nativeTheme', ['updated']);
  let source: Source = 'system';
  let system: 'light' | 'dark' = host.options.colorScheme ?? 'light';
  const scheme = (): 'light' | 'dark' => (source === 'system' ? system : source);
  const show = async (): Promise<void> => {
    const { context } = await host.chromium();
    // With a person in front and nothing chosen, the browser's own answer stands.
    const followed = host.options.interactive && source === 'system' ? null : scheme();
    await Promise.all(context.pages().map((page) => page.emulateMedia({ colorScheme: followed })));
  };
  const changed = (): void => {
    emitter.emit('updated');
    show().catch((error: unknown) => console.error('stand-in: color scheme:', error));
  };
  const api = Object.defineProperties(emitter, {
    themeSource: {
      get: () => source,
      set: (next: Source) => {
        source = next;
        changed();
      },
    },
    shouldUseDarkColors: { get: () => scheme() === 'dark' },
    shouldUseHighContrastColors: { get: () => false },
    shouldUseInvertedColorScheme: { get: () => false },
  });
  return {
    api: strict('nativeTheme', api),
    /** For the page of a new window. */
    scheme,
    /** Plays the system changing between light and dark. */
    setSystem: (next: 'light' | 'dark'): void => {
      system = next;
      changed();
    },
  };
};
