import { BrowserWindow, type Rectangle } from 'electron';
import { appPage } from '../protocol/origin.ts';
import { type ContentsGuardDeps, guardContents } from './guards.ts';
import { webPreferences } from './web-preferences.ts';

/** How one window looks; what it may do is the same for all. */
export interface WindowLook {
  readonly title: string;
  readonly backgroundColor: string;
  readonly bounds?: Partial<Rectangle>;
  readonly minimum?: { readonly width: number; readonly height: number };
  /** Lies over all windows of all programs, without a frame, a place in the task bar or another size. */
  readonly isOverlay?: boolean;
  /** Appended to the page's address, so that one document can be the main or the capture window (`?view=capture`). */
  readonly query?: string;
}

export interface WindowsDeps extends ContentsGuardDeps {
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly icon?: string;
  readonly fault: (where: string, error: unknown) => void;
}

export interface Windows {
  /** Makes a window, hidden until its first paint, and starts loading the app's page in it. */
  open(look: WindowLook): BrowserWindow;
  /** Whether these contents belong to a window made here. */
  isOurs(contentsId: number): boolean;
  all(): readonly BrowserWindow[];
}

const overlay = {
  alwaysOnTop: true,
  frame: false,
  skipTaskbar: true,
  resizable: false,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
} as const satisfies Electron.BrowserWindowConstructorOptions;

const optionsFor = (look: WindowLook, deps: WindowsDeps): Electron.BrowserWindowConstructorOptions => ({
  ...look.bounds,
  ...(look.minimum && { minWidth: look.minimum.width, minHeight: look.minimum.height }),
  ...(deps.icon !== undefined && { icon: deps.icon }),
  title: look.title,
  backgroundColor: look.backgroundColor,
  ...(look.isOverlay === true && overlay),
  show: false,
  autoHideMenuBar: true,
  webPreferences: { ...webPreferences, preload: deps.preload },
});

/** The one place windows come from: same preferences, same guards, same page for each `[E1] [E6]`. */
export const createWindows = (deps: WindowsDeps): Windows => {
  const open = new Map<number, BrowserWindow>();
  return {
    open: (look) => {
      const window = new BrowserWindow(optionsFor(look, deps));
      const { id } = window.webContents;
      open.set(id, window);
      window.on('closed', () => open.delete(id));
      guardContents(window.webContents, deps);
      window.once('ready-to-show', () => window.show());
      window
        .loadURL(look.query === undefined ? appPage : `${appPage}?${look.query}`)
        .catch((error: unknown) => deps.fault('loading the page', error));
      return window;
    },
    isOurs: (contentsId) => open.has(contentsId),
    all: () => [...open.values()],
  };
};
