import type { Copied } from './api/clipboard.ts';
import type { DialogScript } from './api/dialog.ts';
import type { ShownNotification } from './api/notification.ts';
import type { TrayState } from './api/tray.ts';
import type { Deed } from './host/host.ts';

/** What a test may ask of the stand-in's process, over Node's own channel between parent and child. */
export type ControlRequest =
  | { readonly method: 'answerOpen'; readonly paths: readonly string[] | null }
  | { readonly method: 'answerSave'; readonly path: string | null }
  | { readonly method: 'answerMessage'; readonly response: number }
  | { readonly method: 'deeds' }
  | { readonly method: 'pressShortcut'; readonly accelerator: string }
  | { readonly method: 'copy'; readonly copied: Copied }
  | { readonly method: 'notifications' }
  | { readonly method: 'answerNotification'; readonly title: string; readonly button: string | null }
  | { readonly method: 'tray' }
  | { readonly method: 'chooseInTray'; readonly label: string | null }
  | { readonly method: 'windows' }
  | { readonly method: 'power'; readonly event: string }
  | { readonly method: 'systemTheme'; readonly scheme: 'light' | 'dark' }
  | { readonly method: 'printers'; readonly names: readonly string[] }
  | { readonly method: 'browser' }
  | { readonly method: 'quit' };

/** Where a test reaches the browser, and the process it must kill to play a power cut. */
export interface BrowserPlace {
  readonly pid: number | undefined;
  /** WebSocket of the DevTools protocol, on loopback. */
  readonly endpoint: string;
}

/** What a window is like where a test cannot see it. */
export interface WindowState {
  readonly url: string;
  readonly visible: boolean;
  readonly onTop: boolean;
  readonly height: number;
}

export interface ControlAnswers {
  answerOpen: null;
  answerSave: null;
  answerMessage: null;
  deeds: readonly Deed[];
  pressShortcut: boolean;
  copy: null;
  notifications: readonly ShownNotification[];
  answerNotification: boolean;
  tray: TrayState | null;
  chooseInTray: boolean;
  windows: readonly WindowState[];
  power: null;
  systemTheme: null;
  printers: null;
  browser: BrowserPlace;
  quit: null;
}

export interface ControlDeps {
  readonly script: DialogScript;
  readonly deeds: () => readonly Deed[];
  readonly press: (accelerator: string) => boolean;
  readonly copy: (copied: Copied) => void;
  readonly notifications: () => readonly ShownNotification[];
  readonly answerNotification: (title: string, button: string | null) => boolean;
  readonly tray: () => TrayState | null;
  readonly chooseInTray: (label: string | null) => boolean;
  readonly windows: () => readonly WindowState[];
  readonly power: (event: string) => void;
  readonly systemTheme: (scheme: 'light' | 'dark') => void;
  readonly printers: (names: readonly string[]) => void;
  readonly browser: () => Promise<BrowserPlace>;
  readonly quit: () => void;
}

const perform = async (request: ControlRequest, deps: ControlDeps): Promise<unknown> => {
  switch (request.method) {
    case 'answerOpen':
      deps.script.open.push(request.paths);
      return null;
    case 'answerSave':
      deps.script.save.push(request.path);
      return null;
    case 'answerMessage':
      deps.script.message.push(request.response);
      return null;
    case 'deeds':
      return JSON.parse(JSON.stringify(deps.deeds()));
    case 'pressShortcut':
      return deps.press(request.accelerator);
    case 'copy':
      deps.copy(request.copied);
      return null;
    case 'notifications':
      return deps.notifications();
    case 'answerNotification':
      return deps.answerNotification(request.title, request.button);
    case 'tray':
      return deps.tray();
    case 'chooseInTray':
      return deps.chooseInTray(request.label);
    case 'windows':
      return deps.windows();
    case 'power':
      deps.power(request.event);
      return null;
    case 'systemTheme':
      deps.systemTheme(request.scheme);
      return null;
    case 'printers':
      deps.printers(request.names);
      return null;
    case 'browser':
      return deps.browser();
    case 'quit':
      deps.quit();
      return null;
  }
};

/** Listens when a test holds the other end; does nothing otherwise. */
export const startControl = (deps: ControlDeps): void => {
  if (process.send === undefined) return;
  process.on('message', async (message: { id: number; request: ControlRequest }) => {
    try {
      process.send?.({ id: message.id, value: await perform(message.request, deps) });
    } catch (error) {
      process.send?.({ id: message.id, error: String(error) });
    }
  });
  // The channel alone does not keep the app alive, and an app whose test is gone has no reason to go on.
  process.channel?.unref();
  process.on('disconnect', () => process.exit(0));
};
