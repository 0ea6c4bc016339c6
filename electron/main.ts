import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { createCapture } from './app/capture.ts';
import { openChannels } from './app/compose.ts';
import { languageInForce } from './app/language.ts';
import { createShell } from './app/shell.ts';
import { createReminders, type Reminders } from './due/reminders.ts';
import { trayWords } from './due/words.ts';
import { listBuiltFiles } from './files/built-files.ts';
import { createPush, type Push } from './ipc/push.ts';
import { registerIpc } from './ipc/register.ts';
import { beginPractice, createOurKeeper } from './practice/assemble.ts';
import { PRACTICE_SWITCH } from './practice/places.ts';
import { noHotkey, quietReminders } from './practice/quiet.ts';
import { READY_LINE } from './practice/spawn.ts';
import { createAppHandler } from './protocol/handler.ts';
import { isAppPage } from './protocol/origin.ts';
import { registerAppScheme, serveApp } from './protocol/register.ts';
import { spawnUtility } from './report/spawn-utility.ts';
import { createSettings, type Settings } from './settings/settings.ts';
import { createBadge } from './window/badge.ts';
import { createCaptureWindow } from './window/capture-window.ts';
import { lookAtClipboard } from './window/clipboard.ts';
import { createExternalLinks, externalHosts } from './window/external-links.ts';
import { createGlobalHotkey } from './window/hotkey.ts';
import { createNotifier, type Notifier } from './window/notifier.ts';
import { followPower, isScreenLocked } from './window/power.ts';
import { guardDefaultSession } from './window/session.ts';
import { createTray } from './window/tray.ts';
import { createWindows, type Windows } from './window/windows.ts';

const out = join(import.meta.dirname, '..');

/** A second Baton beside the one that keeps the book, in a profile that is thrown away. */
const isPractice = process.argv.includes(PRACTICE_SWITCH);

const fault = (where: string, error: unknown): void => console.error(`${where}:`, error);

const confirmLeaving = async (url: string): Promise<boolean> => {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: url,
    buttons: ['取消 Cancel', '打开 Open'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
};

const createOurWindows = (): Windows => {
  const openOutside = createExternalLinks({
    hosts: externalHosts,
    confirm: confirmLeaving,
    open: (url) => shell.openExternal(url),
    fault,
  });
  return createWindows({
    preload: join(out, 'preload', 'preload.cjs'),
    isAppPage,
    openOutside: (url) => {
      void openOutside(url);
    },
    fault,
  });
};

const bringToFront = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};

/** Opens the main window where it was last time, and remembers where it goes. */
const openMainWindow = (windows: Windows, settings: Settings): BrowserWindow => {
  const window = windows.open({
    title: isPractice ? 'Baton 接力本 · 练习 Practice' : 'Baton 接力本',
    backgroundColor: '#ffffff',
    bounds: settings.windowBounds() ?? { width: 1280, height: 800 },
    minimum: { width: 900, height: 600 },
  });
  window.on('close', () => settings.setWindowBounds(window.getNormalBounds()));
  app.on('second-instance', () => {
    if (!window.isDestroyed()) bringToFront(window);
  });
  return window;
};

interface ReminderParts {
  readonly settings: Settings;
  readonly notifier: Notifier;
  /** The main window while there is one. */
  readonly main: () => BrowserWindow | null;
  readonly push: Push;
  readonly writeDown: () => void;
}

/** What is due is told by the system’s own messages, whatever the PC goes through. */
const createOurReminders = ({ settings, notifier, main, push, writeDown }: ReminderParts): Reminders => {
  const language = () => languageInForce(settings.preferences(), app.getPreferredSystemLanguages());
  const showBadge = createBadge(main);
  const showInTray = createTray(
    {
      open: () => {
        const window = main();
        if (window !== null) bringToFront(window);
      },
      write: writeDown,
      quit: () => app.quit(),
    },
    fault,
  );
  const reminders = createReminders({
    clocks: { wall: Date.now, steady: () => performance.now() },
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    preferences: () => settings.preferences().reminders,
    language,
    isLocked: isScreenLocked,
    show: notifier.show,
    openAt: (place) => {
      const window = main();
      if (window === null) return;
      bringToFront(window);
      push('place.wanted', place, window.webContents.id);
    },
    told: (moments, more, isLater) => {
      const window = main();
      if (window !== null) push('reminder.told', { moments, more, isLater }, window.webContents.id);
    },
    due: (due) => {
      const words = trayWords(language(), due ?? 0);
      showInTray({ words, count: due ?? 0, canWrite: due !== null });
      showBadge(due ?? 0, words.tooltip);
    },
  });
  reminders.look();
  followPower({ sleeps: reminders.sleeps, wakes: reminders.wakes, unlocked: reminders.look });
  return reminders;
};

const start = async (): Promise<void> => {
  await app.whenReady();
  guardDefaultSession();
  const userData = app.getPath('userData');
  const documents = isPractice
    ? await beginPractice(userData, () => app.quit(), fault)
    : app.getPath('documents');
  const settings = createSettings(userData, fault);
  const windows = createOurWindows();
  let main: BrowserWindow | null = null;
  const mainNow = (): BrowserWindow | null => (main?.isDestroyed() === false ? main : null);
  const push = createPush(() => windows.all().map(({ webContents }) => webContents));
  const captureWindow = createCaptureWindow(windows, (id) => push('capture.shown', {}, id));
  const capture = createCapture({
    window: captureWindow,
    lookAtClipboard,
    openBaton: (place) => {
      const window = mainNow();
      if (window === null) return;
      bringToFront(window);
      if (place === null) push('entry.wanted', {}, window.webContents.id);
      else push('place.wanted', place, window.webContents.id);
    },
    fault,
  });
  const writeDown = (): void => {
    if (mainNow() !== null) capture.begin();
  };
  const hotkey = isPractice ? noHotkey : createGlobalHotkey(writeDown);
  // Refused, it is told in the settings: nobody's morning begins with a message about keys.
  hotkey.use(settings.preferences().hotkey);
  app.on('will-quit', () => hotkey.use(null));
  const notifier = createNotifier(fault);
  const reminders = isPractice
    ? quietReminders
    : createOurReminders({ settings, notifier, main: mainNow, push, writeDown });
  const channels = await openChannels({
    profileDir: userData,
    documents,
    appRoot: join(out, '..'),
    resources: app.isPackaged ? process.resourcesPath : undefined,
    version: app.getVersion(),
    systemLanguages: app.getPreferredSystemLanguages(),
    settings,
    shell: createShell(mainNow, documents),
    fault,
    push,
    hotkey,
    capture,
    reminders,
    canNotify: () => !isPractice && notifier.canNotify(),
    quit: () => app.quit(),
    practice: isPractice ? null : createOurKeeper(userData, fault),
    spawnReports: spawnUtility(join(import.meta.dirname, 'report-worker.js')),
  });
  followPower(channels.power);
  serveApp(
    createAppHandler({
      files: await listBuiltFiles(join(out, 'renderer')),
      attachment: channels.readAttachment,
      nonce: () => randomBytes(16).toString('base64'),
      fault,
    }),
  );
  registerIpc(channels.handlers, { isOurWindow: windows.isOurs, isAppPage, fault });
  main = openMainWindow(windows, settings);
  // Without its main window Baton is over, however many small ones lie hidden.
  main.on('closed', captureWindow.close);
  main.webContents.once('did-finish-load', () => {
    if (isPractice) console.log(READY_LINE);
    if (!process.argv.includes('--smoke')) return;
    console.log('ready');
    app.quit();
  });
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuit(channels.close);
};

/** Quitting waits until the journal is closed and its head is noted. */
const closeBeforeQuit = (close: () => Promise<void>): void => {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    close()
      .catch((error: unknown) => fault('closing the book', error))
      .finally(() => app.quit());
  });
};

if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  // Windows shows notifications only of what it knows: the installed app, or the program that is running.
  const id = app.isPackaged ? 'shop.baton.desktop' : process.execPath;
  // In the task bar practice does not stand among the windows of the book.
  app.setAppUserModelId(isPractice ? `${id}.practice` : id);
  start().catch((error: unknown) => {
    fault('start', error);
    app.exit(1);
  });
} else {
  app.quit();
}
