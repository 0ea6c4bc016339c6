import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { installedElectron } from '../../electron/launch/electron-binary.mjs';
import { root } from './places.ts';
import type { RunningApp } from './running-app.ts';
import { forkStandIn } from './stand-in-app.ts';

/** Starts the app once more on a profile that is in use; answers its exit status. */
export const startOnceMore = async (userData: string): Promise<number> => {
  const electron = installedElectron();
  if (electron === undefined) {
    const [code] = await forkStandIn({ userData }).exited;
    return Number(code);
  }
  const rootless = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [code] = await once(spawn(electron, [...rootless, root, `--user-data-dir=${userData}`]), 'exit');
  return Number(code);
};

/**
 * Puts another window in front of the app's, and answers how to ask whether the app's is in front. `null` where there
 * is no front: on Electron, which gives a test no such window, and in a Chromium built without windows (the one that
 * comes inside a package), whose pages all have the focus at all times.
 */
export const coverWindow = async ({ page }: RunningApp): Promise<(() => Promise<boolean>) | null> => {
  const browser = page.context().browser();
  if (browser === null) return null;
  // A page under test is told that it has the focus even where it has not.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  await (await browser.newBrowserCDPSession()).send('Target.createTarget', { url: 'about:blank' });
  const isInFront = () => page.evaluate<boolean>('document.hasFocus()');
  return (await isInFront()) ? null : isInFront;
};
