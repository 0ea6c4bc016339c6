import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { browserProfile, findBrowser } from './browser.ts';
import { installedFonts } from './fonts.ts';
import type { StandInOptions } from './options.ts';
import { playwright } from './playwright.ts';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-translate',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--password-store=basic',
];

/** Root has no Chromium sandbox; neither do most containers. Everyone else keeps it. */
const sandboxless = (): boolean => process.getuid?.() === 0;

export interface Chromium {
  readonly context: BrowserContext;
  /** A page of its own for each window; the first one is the page Chromium opened with. */
  newPage(): Promise<Page>;
  /** Process id of the browser, which a test must kill together with the app to play a crash. */
  readonly pid: number | undefined;
  close(): Promise<void>;
}

const browserPid = async (context: BrowserContext): Promise<number | undefined> => {
  const session = await context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  await session?.detach();
  return info?.processInfo.find((one) => one.type === 'browser')?.id;
};

const portFile = (profile: string): string => join(profile, 'DevToolsActivePort');

/** Where a test can join in, once Chromium has written it down. */
export const debugEndpoint = async (profile: string): Promise<string> => {
  while (!existsSync(portFile(profile))) await delay(20);
  const [port, path] = readFileSync(portFile(profile), 'utf8').split('\n');
  return `ws://127.0.0.1:${port}${path}`;
};

const argsFor = (options: StandInOptions, own: readonly string[]): string[] => [
  ...quiet,
  ...own,
  ...(sandboxless() ? ['--no-sandbox'] : []),
  ...(options.debugPort ? ['--remote-debugging-port=0'] : []),
  ...(options.headless ? [] : ['--app=data:text/html,<title>Baton</title>']),
];

/** Starts the browser on the profile, so that IndexedDB outlives the app. Throws with plain words when there is none. */
export const launchChromium = async (
  options: StandInOptions,
  userData: string,
  onRequest: (route: Route) => Promise<void>,
): Promise<Chromium> => {
  const browser = await findBrowser();
  if (browser === undefined)
    throw new Error('No Chromium, Chrome or Edge was found. Install one, or name it in BATON_BROWSER.');
  if (browser.headlessOnly && !options.headless)
    throw new Error(
      `Only a Chromium without windows was found (${browser.name}). Install Chromium, Chrome or Edge to see Baton.`,
    );
  const profile = browserProfile(userData);
  mkdirSync(profile, { recursive: true });
  // A browser that was killed leaves its port behind.
  rmSync(portFile(profile), { force: true });
  const context = await playwright().chromium.launchPersistentContext(profile, {
    executablePath: browser.executable,
    headless: options.headless,
    chromiumSandbox: !sandboxless(),
    args: argsFor(options, browser.args),
    ignoreDefaultArgs: ['--enable-automation', '--disable-popup-blocking'],
    viewport: options.headless ? (options.viewport ?? { width: 1280, height: 800 }) : null,
    acceptDownloads: false,
    colorScheme: options.colorScheme ?? null,
    ...(options.locale !== undefined && { locale: options.locale }),
    env: {
      ...(process.env as Record<string, string>),
      ...browser.env,
      ...(options.installedFonts === true && installedFonts(browser.env['FONTCONFIG_PATH'])),
    },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  await context.route('**/*', onRequest);
  let first = context.pages()[0];
  return {
    context,
    pid: await browserPid(context),
    newPage: async () => {
      const page = first ?? (await context.newPage());
      first = undefined;
      return page;
    },
    close: () => context.close(),
  };
};
