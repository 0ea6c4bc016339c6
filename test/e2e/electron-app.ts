import { _electron, type ElectronApplication } from '@playwright/test';
import { root } from './places.ts';
import { familyOf, killAll } from './processes.ts';
import type { Deed, LaunchOptions, RunningApp } from './running-app.ts';

interface Recorder {
  readonly deeds: Deed[];
  readonly open: (readonly string[] | null)[];
  readonly save: (string | null)[];
  readonly message: number[];
}

/** Replaces, inside Electron's main process, what would leave the app: dialogs are scripted, the shell is recorded. */
const installRecorder = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ dialog, shell }) => {
    const recorder: Recorder = { deeds: [], open: [], save: [], message: [] };
    Object.assign(globalThis, { batonRecorder: recorder });
    const note = (api: string, args: unknown[]): void => {
      recorder.deeds.push({ api, args: JSON.parse(JSON.stringify(args)) });
    };
    const next = <T>(api: string, queue: T[], args: unknown[]): T => {
      note(api, args.slice(-1));
      const answer = queue.shift();
      if (answer === undefined) throw new Error(`${api} was called and the test prepared no answer`);
      return answer;
    };
    Object.assign(dialog, {
      showOpenDialog: async (...args: unknown[]) => {
        const paths = next('dialog.showOpenDialog', recorder.open, args);
        return { canceled: paths === null, filePaths: paths ?? [] };
      },
      showSaveDialog: async (...args: unknown[]) => {
        const path = next('dialog.showSaveDialog', recorder.save, args);
        return { canceled: path === null, filePath: path ?? '' };
      },
      showMessageBox: async (...args: unknown[]) => ({
        response: next('dialog.showMessageBox', recorder.message, args),
        checkboxChecked: false,
      }),
    });
    Object.assign(shell, {
      openExternal: async (...args: unknown[]) => note('shell.openExternal', args),
      openPath: async (...args: unknown[]) => {
        note('shell.openPath', args);
        return '';
      },
      showItemInFolder: (...args: unknown[]) => note('shell.showItemInFolder', args),
    });
  });

const onlyOnStandIn = (what: string): never => {
  throw new Error(`Electron cannot ${what}; test it by hand on a release`);
};

type Prepared = { list: 'open' | 'save' | 'message'; answer: unknown };

const prepare = (app: ElectronApplication, prepared: Prepared): Promise<void> =>
  app.evaluate((_electron, { list, answer }) => {
    const { batonRecorder } = globalThis as typeof globalThis & { batonRecorder: Record<string, unknown[]> };
    batonRecorder[list]?.push(answer);
  }, prepared);

/** Starts the built app on Electron itself. */
export const launchOnElectron = async (
  options: LaunchOptions,
  executablePath: string,
): Promise<RunningApp> => {
  const rootless = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [
      ...rootless,
      `--lang=${options.locale ?? 'zh-CN'}`,
      root,
      `--user-data-dir=${options.userData}`,
      ...(options.args ?? []),
    ],
    env: { ...(process.env as Record<string, string>), ...options.env },
    colorScheme: options.colorScheme ?? 'light',
  });
  await installRecorder(app);
  const page = await app.firstWindow();
  if (options.viewport !== undefined) await page.setViewportSize(options.viewport);
  // Once its processes are gone their numbers belong to others, who must not be killed in their place.
  let over = false;
  let printed = '';
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  return {
    platform: 'electron',
    page,
    url: (path) => `app://baton${path}`,
    pages: () => app.windows(),
    answerOpenDialog: (answer) => prepare(app, { list: 'open', answer }),
    answerSaveDialog: (answer) => prepare(app, { list: 'save', answer }),
    answerMessageBox: (answer) => prepare(app, { list: 'message', answer }),
    deeds: async (api) => {
      const all = await app.evaluate(
        () => (globalThis as typeof globalThis & { batonRecorder: Recorder }).batonRecorder.deeds,
      );
      return all.filter((one) => api === undefined || one.api === api);
    },
    pressShortcut: async () => onlyOnStandIn('press a global shortcut for itself'),
    copy: async ({ text, png }) => {
      await app.evaluate(
        async ({ clipboard, ClipboardItem }, [copiedText, copiedPng]) => {
          clipboard.clear();
          if (copiedText !== undefined) await clipboard.writeText(copiedText);
          if (copiedPng === undefined) return;
          const blob = new Blob([Buffer.from(copiedPng, 'base64')], { type: 'image/png' });
          await clipboard.write([new ClipboardItem({ 'image/png': blob })]);
        },
        [text, png] as const,
      );
    },
    notifications: async () => onlyOnStandIn('see a notification of the system'),
    answerNotification: async () => onlyOnStandIn('click a notification of the system'),
    tray: async () => onlyOnStandIn('see its own tray'),
    chooseInTray: async () => onlyOnStandIn('click its own tray'),
    printers: (names) =>
      app.evaluate(({ BrowserWindow }, list) => {
        for (const { webContents } of BrowserWindow.getAllWindows())
          webContents.getPrintersAsync = async () =>
            list.map((name) => ({ name, displayName: name, description: '', options: {} }));
      }, names),
    power: async () => onlyOnStandIn('send the PC to sleep'),
    windows: () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .sort((one, other) => one.id - other.id)
          .map((window) => ({
            url: window.webContents.getURL(),
            visible: window.isVisible(),
            onTop: window.isAlwaysOnTop(),
            height: window.getBounds().height,
          })),
      ),
    setSystemTheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    output: () => printed,
    close: async () => {
      await app.close();
      over = true;
    },
    kill: async () => {
      if (over) return;
      const { pid } = app.process();
      if (pid !== undefined) await killAll(familyOf(pid));
      over = true;
    },
  };
};
