// @ts-check
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** What the build is made from; a change in any of it makes `out/` stale. */
const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'test/stand-in',
  'vite.config.ts',
  'package-lock.json',
];

/** What must be there for the stamp to be believed: a build by hand may have been stopped half way. */
const outputs = [
  'main/main.js',
  'main/baton.js',
  'preload/preload.cjs',
  'renderer/index.html',
  'stand-in/page/worlds.js',
];

/** @param {string} base @param {string} path @returns {string[]} */
const filesUnder = (base, path) => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [`${relative(base, path)} ${found.size} ${found.mtimeMs}`];
  return readdirSync(path).flatMap((name) => filesUnder(base, join(path, name)));
};

/** Names, sizes and times of every source, as one hash: a few milliseconds, and no file is read. @param {string} base */
const fingerprint = (base) =>
  createHash('sha256')
    .update(sources.flatMap((path) => filesUnder(base, join(base, path))).join('\n'))
    .digest('hex');

/** @param {string} path @returns {string | undefined} */
const readIfThere = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
};

/** Waits until this process is the only one that builds; a lock whose owner died is taken over. @param {string} lock */
const takeLock = async (lock) => {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const owner = Number(readIfThere(lock) ?? process.pid);
    // Zero: the owner has made the file and not yet written into it.
    if (owner > 0 && !isAlive(owner)) rmSync(lock, { force: true });
    await delay(100);
  }
};

/** @returns {Promise<{ code: number | null, output: string }>} */
const runVite = () =>
  new Promise((resolve, reject) => {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    if (!existsSync(vite)) throw new Error('The packages are not installed yet: run `npm ci` first.');
    const child = spawn(process.execPath, [vite, 'build', '--app'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });

/**
 * Makes `out/` match the sources, building only when it does not. Quiet unless the build fails. Safe when several
 * processes ask at once: one builds, the others wait and use what it built.
 * @param {{ base?: string, expected?: readonly string[], build?: () => Promise<{ code: number | null, output: string }> }} [options] For tests.
 */
export const ensureBuild = async ({ base = root, expected = outputs, build = runVite } = {}) => {
  const stamp = join(base, 'out', 'stamp');
  const lock = join(base, 'out', 'building');
  const isFresh = () =>
    readIfThere(stamp) === fingerprint(base) && expected.every((name) => existsSync(join(base, 'out', name)));
  if (isFresh()) return;
  await takeLock(lock);
  try {
    if (isFresh()) return;
    // Taken before building: a source that changes meanwhile makes the next start build again.
    const now = fingerprint(base);
    rmSync(stamp, { force: true });
    const { code, output } = await build();
    if (code !== 0) throw new Error(`The build failed:\n${output}`);
    writeFileSync(stamp, now);
  } finally {
    rmSync(lock, { force: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuild();
