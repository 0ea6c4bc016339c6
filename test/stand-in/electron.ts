import { resolve } from 'node:path';
import { createApp } from './api/app.ts';
import { createBrowserWindow } from './api/browser-window.ts';
import { createClipboard } from './api/clipboard.ts';
import { createDialog, type DialogScript } from './api/dialog.ts';
import { createEvent } from './api/emitter.ts';
import { createIpcMain } from './api/ipc-main.ts';
import { createNativeTheme } from './api/native-theme.ts';
import { createNotification } from './api/notification.ts';
import { createProtocol } from './api/protocol.ts';
import { createSession } from './api/session.ts';
import { createShell } from './api/shell.ts';
import {
  createGlobalShortcut,
  createMenu,
  createPowerMonitor,
  createSafeStorage,
  createScreen,
} from './api/system.ts';
import { createNativeImage, createTray } from './api/tray.ts';
import { createUtilityProcess } from './api/utility-process.ts';
import { startControl } from './control.ts';
import { browserProfile } from './host/browser.ts';
import { debugEndpoint } from './host/chromium.ts';
import { createHost } from './host/host.ts';
import { optionsVariable, readOptions } from './host/options.ts';
import { strict } from './host/strict.ts';

// The stand-in's composition root: the module that `electron` resolves to.

const say = (line: string): void => console.log(`stand-in: ${line}`);
const options = readOptions(process.env[optionsVariable]);
const host = createHost(options, () => app.getPath('userData'));
const script: DialogScript = { open: [], save: [], message: [] };

const shutDown = async (): Promise<void> => {
  try {
    await (await host.started())?.close();
  } catch (error) {
    console.error('stand-in: closing the browser:', error);
  }
};

const standInApp = createApp({
  entry: resolve(process.argv[1] ?? ''),
  locale: options.locale ?? Intl.DateTimeFormat().resolvedOptions().locale,
  onReady: () => {
    host.chromium().catch((error: unknown) => {
      console.error(`stand-in: ${error instanceof Error ? error.message : String(error)}`);
      process.exit(1);
    });
  },
  record: host.record,
  closeWindows: () => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
    return BrowserWindow.getAllWindows().length === 0;
  },
  shutDown,
});

export const app = standInApp.api;
const ipc = createIpcMain();
export const ipcMain = ipc.api;
export const protocol = createProtocol(host);
export const session = createSession(host);
const theme = createNativeTheme(host);
export const nativeTheme = theme.api;
export const dialog = createDialog({ host, script, documents: () => app.getPath('documents'), say });
export const shell = createShell(host, say);
const shortcuts = createGlobalShortcut(new Set(options.takenShortcuts));
export const globalShortcut = shortcuts.api;
const clip = createClipboard(host);
export const clipboard = clip.api;
const power = createPowerMonitor();
export const powerMonitor = power.api;
export const safeStorage = createSafeStorage();
export const screen = createScreen();
export const Menu = createMenu(host);
const notifications = createNotification(host);
export const Notification = notifications.api;
export const nativeImage = createNativeImage();
const tray = createTray(host);
export const Tray = tray.api;
export const utilityProcess = createUtilityProcess();

export const BrowserWindow = createBrowserWindow({
  host,
  invoke: ipc.table,
  session: session.defaultSession,
  opened: (window, contents) => {
    standInApp.emitter.emit('browser-window-created', createEvent({}), window);
    standInApp.emitter.emit('web-contents-created', createEvent({}), contents);
  },
  closed: () => {
    if (BrowserWindow.getAllWindows().length > 0) return;
    // Electron quits by itself only when nobody listens.
    if (!standInApp.emitter.emit('window-all-closed')) app.quit();
  },
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

startControl({
  script,
  deeds: () => host.deeds,
  press: shortcuts.press,
  copy: clip.copy,
  notifications: notifications.shown,
  answerNotification: notifications.answer,
  tray: tray.state,
  chooseInTray: tray.choose,
  windows: () =>
    BrowserWindow.getAllWindows().map((window) => ({
      url: window.webContents.getURL(),
      visible: window.isVisible(),
      onTop: window.isAlwaysOnTop(),
      height: window.getBounds().height,
    })),
  power: (event) => {
    power.emitter.emit(event);
  },
  systemTheme: theme.setSystem,
  printers: (names) => {
    host.printers = names;
  },
  browser: async () => {
    const chromium = await host.chromium();
    return { pid: chromium.pid, endpoint: await debugEndpoint(browserProfile(app.getPath('userData'))) };
  },
  quit: () => app.quit(),
});

/** The rest of Electron's main process API: importing it is fine, touching it is not. */
const missing = (name: string): object => strict(name, {});
export const autoUpdater = missing('autoUpdater');
export const BaseWindow = missing('BaseWindow');
export const contentTracing = missing('contentTracing');
export const crashReporter = missing('crashReporter');
export const desktopCapturer = missing('desktopCapturer');
export const MenuItem = missing('MenuItem');
export const MessageChannelMain = missing('MessageChannelMain');
export const net = missing('net');
export const netLog = missing('netLog');
export const powerSaveBlocker = missing('powerSaveBlocker');
export const pushNotifications = missing('pushNotifications');
export const systemPreferences = missing('systemPreferences');
export const TouchBar = missing('TouchBar');
export const View = missing('View');
export const webContents = missing('webContents');
export const WebContentsView = missing('WebContentsView');
export const webFrameMain = missing('webFrameMain');

const everything = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
} satisfies Partial<Record<keyof typeof import('electron'), unknown>>;

// biome-ignore lint/style/noDefaultExport: packages import electron as a whole
export default strict('', everything);
