// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure-build.mjs';

const folder = join(root, 'node_modules', 'electron');
const failed = join(root, 'out', 'electron-not-fetched');
const patienceMs = 120_000;
const retryAfterMs = 24 * 60 * 60 * 1000;

/** The installed Electron, or undefined when only its npm package is here. @returns {string | undefined} */
export const installedElectron = () => {
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return undefined;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
  const binary = join(dist, readFileSync(named, 'utf8'));
  return existsSync(binary) ? binary : undefined;
};

const installerRuns = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
};

/** Runs Electron's own installer; true when it succeeded in time. @returns {Promise<boolean>} */
const fetchBinary = () =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });

const failedLately = () => {
  const found = statSync(failed, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs < retryAfterMs;
};

/**
 * Electron's binary, fetched first where that can be done. Otherwise the reason in words for a person. A failed fetch
 * is not tried again for a day, so that a shop without internet does not wait at every start; `again` tries at once.
 * @param {{ again: boolean }} wish
 * @returns {Promise<{ binary: string } | { why: string }>}
 */
export const findElectron = async ({ again }) => {
  const installed = installedElectron();
  if (installed !== undefined) return { binary: installed };
  if (!installerRuns())
    return { why: `Electron's installer needs Node 22.12, this is ${process.versions.node}` };
  if (!again && failedLately()) return { why: 'Electron could not be downloaded in the last 24 hours' };
  console.log('Fetching Electron (once, about 110 MB)…');
  const fetched = (await fetchBinary()) ? installedElectron() : undefined;
  if (fetched !== undefined) {
    rmSync(failed, { force: true });
    return { binary: fetched };
  }
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(failed, '');
  return { why: 'Electron could not be downloaded here' };
};
