import type { Page } from '@playwright/test';
import type { Copied } from '../stand-in/api/clipboard.ts';
import type { ShownNotification } from '../stand-in/api/notification.ts';
import type { TrayState } from '../stand-in/api/tray.ts';
import type { WindowState } from '../stand-in/control.ts';

/** Something the app did to the world outside its windows, such as `shell.openExternal`. */
export interface Deed {
  readonly api: string;
  readonly args: readonly unknown[];
}

export interface LaunchOptions {
  /** The profile folder. The same folder again is the same PC after a restart. */
  readonly userData: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** BCP 47; zh-CN unless told. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Global shortcuts another program has, so that the system refuses them. */
  readonly takenShortcuts?: readonly string[];
  /** What notifications the system has; with buttons unless told. */
  readonly notifications?: 'buttons' | 'plain' | 'none';
  /** Without the fonts for Chinese and emoji that most systems have: the app's own must do. */
  readonly withoutFonts?: boolean;
  /** PINs at the cost they have for a person; on the stand-in they are light unless told, on Electron never. */
  readonly realPins?: boolean;
}

/** The app, running, in a test's hands: the same on Electron and on the stand-in. */
export interface RunningApp {
  readonly platform: 'electron' | 'stand-in';
  /** The main window's page. */
  readonly page: Page;
  /** The address of a path of the app as its page has it: `app://baton/x`, or the stand-in's twin of it. */
  url(path: string): string;
  /** All windows' pages, oldest first. */
  pages(): Page[];
  /** Prepares the answer to the next file dialog; null is "cancelled". */
  answerOpenDialog(paths: readonly string[] | null): Promise<void>;
  answerSaveDialog(path: string | null): Promise<void>;
  /** Prepares the answer to the next message box: the number of the button. */
  answerMessageBox(response: number): Promise<void>;
  deeds(api?: string): Promise<readonly Deed[]>;
  /** Presses a global shortcut; false when the app has not registered it. */
  pressShortcut(accelerator: string): Promise<boolean>;
  /** Copies something in another program, as far as the app can tell. */
  copy(copied: Copied): Promise<void>;
  /** What pops up outside the windows and is still there. */
  notifications(): Promise<readonly ShownNotification[]>;
  /** Clicks a notification, or its button; false when there is none. */
  answerNotification(title: string, button?: string): Promise<boolean>;
  tray(): Promise<TrayState | null>;
  /** Chooses from the tray’s menu, or clicks the tray with `null`; false where there is nothing to choose. */
  chooseInTray(label: string | null): Promise<boolean>;
  /** The PC goes to sleep (`suspend`), wakes (`resume`), is locked (`lock-screen`) or unlocked. */
  power(event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen'): Promise<void>;
  /** All windows, oldest first, with what a page cannot show: whether it is in sight, lies on top, how high it is. */
  windows(): Promise<readonly WindowState[]>;
  /** Sets up these printers on the PC, or none. */
  printers(names: readonly string[]): Promise<void>;
  setSystemTheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Everything the main process printed so far. */
  output(): string;
  /** Leaves as a person would; resolves when the processes are gone. */
  close(): Promise<void>;
  /** SIGKILL to the app and its browser at once, as a power cut. */
  kill(): Promise<void>;
}
