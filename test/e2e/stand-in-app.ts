import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import type { ControlAnswers, ControlRequest } from '../stand-in/control.ts';
import { optionsVariable, type StandInOptions } from '../stand-in/host/options.ts';
import { root } from './places.ts';
import { familyOf, killAll } from './processes.ts';
import type { LaunchOptions, RunningApp } from './running-app.ts';

/** The origin `app://baton` has on the stand-in's pages. */
export const standInOrigin = 'https://baton.app.invalid';

type Ask = <Method extends keyof ControlAnswers>(
  request: Extract<ControlRequest, { method: Method }>,
) => Promise<ControlAnswers[Method]>;

/** Asks the stand-in's process; fails with what it printed when it dies instead of answering. */
const createAsk = (child: ChildProcess, output: () => string): Ask => {
  let last = 0;
  return (request) =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      const leave = (): void => {
        child.off('message', hear);
        child.off('exit', died);
      };
      const died = (code: number | null): void => {
        leave();
        reject(new Error(`the app ended (${code}) before it answered ${request.method}\n${output()}`));
      };
      const hear = (message: { id: number; value?: never; error?: string }): void => {
        if (message.id !== id) return;
        leave();
        if (message.error === undefined) resolve(message.value as never);
        else reject(new Error(message.error));
      };
      child.on('message', hear);
      child.on('exit', died);
      child.send({ id, request });
    });
};

/** Starts the built app on the stand-in without waiting for a window. */
export const forkStandIn = (options: LaunchOptions, entry = `${root}/out/main/main.js`) => {
  const standIn: StandInOptions = {
    headless: true,
    interactive: false,
    debugPort: true,
    locale: options.locale ?? 'zh-CN',
    colorScheme: options.colorScheme ?? 'light',
    installedFonts: options.withoutFonts !== true,
    ...(options.viewport !== undefined && { viewport: options.viewport }),
    ...(options.takenShortcuts !== undefined && { takenShortcuts: options.takenShortcuts }),
    ...(options.notifications !== undefined && { notifications: options.notifications }),
  };
  const child = fork(entry, [`--user-data-dir=${options.userData}`, ...(options.args ?? [])], {
    execArgv: [
      ...['--import', new URL('out/stand-in/register.js', `file://${root}/`).href],
      ...(options.realPins === true ? [] : ['--import', new URL('./light-pins.mjs', import.meta.url).href]),
    ],
    env: { ...process.env, ...options.env, [optionsVariable]: JSON.stringify(standIn) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const output = (): string => printed;
  const exited = once(child, 'exit');
  return { child, output, exited, ask: createAsk(child, output) };
};

/** Starts the built app on the stand-in and joins its browser. */
export const launchOnStandIn = async (options: LaunchOptions, entry?: string): Promise<RunningApp> => {
  const { child, output, exited, ask } = forkStandIn(options, entry);
  const { pid, endpoint } = await ask({ method: 'browser' });
  const browser = await chromium.connectOverCDP(endpoint).catch((error: unknown) => {
    throw new Error(`the app's browser is gone; the app printed:\n${output()}`, { cause: error });
  });
  const [context] = browser.contexts();
  const page = context?.pages()[0];
  if (context === undefined || page === undefined) throw new Error(`no window\n${output()}`);
  await page.waitForURL(`${standInOrigin}/**`);
  // Once its processes are gone their numbers belong to others, who must not be killed in their place.
  let over = false;
  const tell = async (request: Parameters<Ask>[0]): Promise<void> => {
    await ask(request);
  };
  return {
    platform: 'stand-in',
    page,
    url: (path) => `${standInOrigin}${path}`,
    pages: () => context.pages(),
    answerOpenDialog: (paths) => tell({ method: 'answerOpen', paths }),
    answerSaveDialog: (path) => tell({ method: 'answerSave', path }),
    answerMessageBox: (response) => tell({ method: 'answerMessage', response }),
    deeds: async (api) =>
      (await ask({ method: 'deeds' })).filter((one) => api === undefined || one.api === api),
    pressShortcut: (accelerator) => ask({ method: 'pressShortcut', accelerator }),
    copy: (copied) => tell({ method: 'copy', copied }),
    notifications: () => ask({ method: 'notifications' }),
    answerNotification: (title, button) =>
      ask({ method: 'answerNotification', title, button: button ?? null }),
    tray: () => ask({ method: 'tray' }),
    chooseInTray: (label) => ask({ method: 'chooseInTray', label }),
    power: (event) => tell({ method: 'power', event }),
    windows: () => ask({ method: 'windows' }),
    printers: (names) => tell({ method: 'printers', names }),
    setSystemTheme: (scheme) => tell({ method: 'systemTheme', scheme }),
    output,
    close: async () => {
      if (child.exitCode === null && child.signalCode === null)
        child.send({ id: 0, request: { method: 'quit' } });
      await exited;
      await browser.close();
      over = true;
    },
    kill: async () => {
      if (over) return;
      const family = [child.pid, pid].flatMap((one) => (one === undefined ? [] : familyOf(one)));
      await killAll([...new Set(family)]);
      await exited;
      await browser.close();
      over = true;
    },
  };
};
