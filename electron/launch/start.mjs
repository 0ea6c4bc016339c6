// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findElectron } from './electron-binary.mjs';
import { ensureBuild, root } from './ensure-build.mjs';

const help = `npm start [-- options]
  --headless             no window (stand-in only)
  --smoke                open, wait for the first page, print "ready" and leave
  --stand-in             use the stand-in even where Electron is installed
  --fetch                try again to download Electron
  --user-data-dir=DIR    another profile`;

const own = new Set(['--headless', '--stand-in', '--fetch', '--help']);
const given = process.argv.slice(2);
const passed = given.filter((one) => !own.has(one));

/** @param {string} line @returns {never} */
const leave = (line) => {
  console.error(line);
  process.exit(1);
};

/** Runs it in this terminal and ends as it ends. @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env */
const run = (command, args, env) => {
  const child = spawn(command, args, { stdio: 'inherit', env, cwd: root });
  // The terminal sends Ctrl+C to both; the child leaves in order and this one follows.
  process.on('SIGINT', () => child.exitCode);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => leave(error.message));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
};

/** @param {string} binary */
const openElectron = (binary) => {
  // Chromium has no sandbox for root, and refuses to start instead.
  const rootless = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  run(binary, [...rootless, root, ...passed], process.env);
};

const hasScreen = () =>
  process.platform !== 'linux' || [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(Boolean);

/** @param {string} why */
const openStandIn = (why) => {
  const headless = given.includes('--headless');
  console.log(`${why}: opening Baton in a Chromium window instead.`);
  if (!headless && !hasScreen())
    leave('There is no screen here (DISPLAY is not set). `npm start -- --headless` runs without a window.');
  const options = JSON.stringify({ headless, interactive: true });
  run(
    process.execPath,
    [
      '--import',
      new URL('../../out/stand-in/register.js', import.meta.url).href,
      join(root, 'out/main/main.js'),
      ...passed,
    ],
    { ...process.env, BATON_STAND_IN: options },
  );
};

if (given.includes('--help')) {
  console.log(help);
} else {
  await ensureBuild().catch((error) => leave(error.message));
  if (given.includes('--stand-in')) openStandIn('As asked');
  else {
    const found = await findElectron({ again: given.includes('--fetch') });
    if ('binary' in found) openElectron(found.binary);
    else openStandIn(found.why);
  }
}
