import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../test/stand-in/host/browser.ts';

/**
 * Prints pages with the browser the tests use, a process for each: what somebody would do who has a page and no report
 * worker. Over DevTools, as `--print-to-pdf` does it inside: the packaged browser is built without that switch.
 */
export const openPress = async (folder: string) => {
  const browser = await findBrowser();
  if (browser === undefined) throw new Error('no Chromium, Chrome or Edge was found');
  const [page, file] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  return {
    name: browser.name,
    /** From the start of the process to the file; that it ends is not waited for. */
    print: async (html: string): Promise<Uint8Array> => {
      await writeFile(page, html);
      const started = await chromium.launch({
        executablePath: browser.executable,
        args: [...browser.args],
        chromiumSandbox: process.getuid?.() !== 0,
        timeout: 60_000,
        env: { ...process.env, ...browser.env },
      });
      const tab = await started.newPage();
      await tab.goto(pathToFileURL(page).href);
      const bytes = await tab.pdf({ preferCSSPageSize: true });
      await writeFile(file, bytes);
      void started.close();
      return bytes;
    },
  };
};
