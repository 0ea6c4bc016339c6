import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packagedBrowser } from './packaged-browser.ts';
import { playwright } from './playwright.ts';

/** A Chromium that can show the app's windows. */
export interface Browser {
  /** What to call it when telling a person which one is used. */
  readonly name: string;
  readonly executable: string;
  readonly args: readonly string[];
  /** True for a build that cannot open a visible window. */
  readonly headlessOnly: boolean;
  /** What its environment needs beyond the app's. */
  readonly env: Readonly<Record<string, string>>;
}

const linux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
];

const mac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Where this system keeps installed browsers, likeliest first. */
export const installedPlaces = (
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] => {
  if (platform === 'linux') return linux;
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env['HOME'] === undefined ? [] : [`${env['HOME']}/Applications`])];
    return roots.flatMap((root) => mac.map((one) => `${root}/${one}`));
  }
  if (platform !== 'win32') return [];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => env[name]);
  return roots.flatMap((root) => (root === undefined ? [] : windows.map((one) => `${root}\\${one}`)));
};

const named = (executable: string): Browser => ({
  name: executable,
  executable,
  args: [],
  headlessOnly: false,
  env: {},
});

const fromPlaywright = (): Browser | undefined => {
  const executable = playwright().chromium.executablePath();
  return executable !== '' && existsSync(executable)
    ? { ...named(executable), name: "Playwright's Chromium" }
    : undefined;
};

/**
 * The browser to use: what BATON_BROWSER names (a path, or `sparticuz`), else an installed Chromium, Chrome or Edge,
 * else Playwright's own, else the one inside an npm package. Undefined when there is none at all.
 */
export const findBrowser = async (
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Browser | undefined> => {
  const wished = env['BATON_BROWSER'];
  if (wished === 'sparticuz') return packagedBrowser();
  if (wished !== undefined && wished !== '') {
    if (!existsSync(wished)) throw new Error(`BATON_BROWSER names a file that does not exist: ${wished}`);
    return named(wished);
  }
  const installed = installedPlaces(process.platform, env).find((place) => existsSync(place));
  if (installed !== undefined) return named(installed);
  return fromPlaywright() ?? (await packagedBrowser());
};

/** The folder inside a profile where the stand-in's browser keeps its own data. */
export const browserProfile = (userData: string): string => join(userData, 'chromium');
