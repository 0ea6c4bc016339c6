import { installedElectron } from '../../electron/launch/electron-binary.mjs';
import { ensureBuild } from '../../electron/launch/ensure-build.mjs';
import { findBrowser } from '../stand-in/host/browser.ts';

/** Once before all end-to-end tests: a fresh build, a browser (there is no skipping for lack of one), one line about it. */
const prepare = async (): Promise<void> => {
  await ensureBuild();
  const electron = installedElectron();
  if (electron !== undefined) {
    console.log(`End to end on Electron: ${electron}`);
    return;
  }
  const browser = await findBrowser();
  if (browser === undefined)
    throw new Error('End to end needs Chromium, Chrome or Edge; install one, or name it in BATON_BROWSER.');
  console.log(`End to end on the stand-in (Electron's binary is not here), in ${browser.name}`);
};

// biome-ignore lint/style/noDefaultExport: Playwright wants its global setup so
export default prepare;
