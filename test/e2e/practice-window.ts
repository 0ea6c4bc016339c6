import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';

/** The practice folders of a profile. */
export const practiceFolders = (userData: string): readonly string[] => {
  const root = join(userData, 'practice');
  return existsSync(root) ? readdirSync(root).map((name) => join(root, name)) : [];
};

/** Where a browser that keeps its data in one of these places can be joined; Electron keeps it beside the rest. */
const endpointIn = (folder: string | undefined): string | null => {
  if (folder === undefined) return null;
  const file = ['chromium', '.']
    .map((place) => join(folder, place, 'DevToolsActivePort'))
    .find((path) => existsSync(path));
  const [port, path] = file === undefined ? [] : readFileSync(file, 'utf8').split('\n');
  return port === undefined || path === undefined ? null : `ws://127.0.0.1:${port}${path}`;
};

/**
 * Joins the window of practice, a second Baton in its own profile. The first one must have been started with
 * `--remote-debugging-port=0`, which it hands on where it is Electron.
 */
export const joinPractice = async (
  userData: string,
): Promise<{ readonly page: Page; readonly browser: Browser; readonly folder: string }> => {
  const folder = (): string | undefined => practiceFolders(userData)[0];
  await expect.poll(() => endpointIn(folder()), { timeout: 60_000 }).not.toBeNull();
  const browser = await chromium.connectOverCDP(endpointIn(folder()) ?? '');
  const ours = () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().includes('baton'));
  await expect.poll(() => ours() !== undefined, { timeout: 60_000 }).toBe(true);
  const page = ours();
  if (page === undefined) throw new Error('no practice window');
  page.setDefaultTimeout(15_000);
  return { page, browser, folder: folder() ?? '' };
};
