import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from './browser.ts';

/** What this build needs on a machine with neither GPU nor display; its own list also turns web security off. */
const args = ['--no-zygote', '--use-gl=angle', '--use-angle=swiftshader', '--in-process-gpu'];

const libraryFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib', '/lib/x86_64-linux-gnu'];

/** Libraries beyond libc that the build links to; a bare container has none of them. */
const hasLibraries = (): boolean =>
  ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'].every((name) =>
    libraryFolders.some((folder) => existsSync(join(folder, name))),
  );

/** Only what this user unpacked is run: the temporary folder is everybody's. */
const isOurs = (folder: string): boolean => existsSync(folder) && statSync(folder).uid === process.getuid?.();

/** Unpacks into a fresh folder and renames it when whole, so that neither a second process nor a crash leaves half of it. */
const unpack = async (folder: string): Promise<void> => {
  const { default: packaged } = await import('@sparticuz/chromium');
  const part = mkdtempSync(`${folder}.`);
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env;
  // The package unpacks to TMPDIR, and its libraries only where it believes to be in a Lambda.
  Object.assign(process.env, { TMPDIR: part, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    await packaged.executablePath();
  } finally {
    delete process.env['TMPDIR'];
    delete process.env['AWS_LAMBDA_JS_RUNTIME'];
    if (TMPDIR !== undefined) process.env['TMPDIR'] = TMPDIR;
    if (AWS_LAMBDA_JS_RUNTIME !== undefined) process.env['AWS_LAMBDA_JS_RUNTIME'] = AWS_LAMBDA_JS_RUNTIME;
  }
  try {
    renameSync(part, folder);
  } catch (error) {
    // Another process was quicker; its copy is as good.
    rmSync(part, { recursive: true });
    if (!isOurs(folder)) throw error;
  }
};

const versionOf = (): string => {
  const require = createRequire(import.meta.url);
  const main = require.resolve('@sparticuz/chromium');
  return (require(join(main, '../../../package.json')) as { version: string }).version;
};

/**
 * The Chromium inside the npm package @sparticuz/chromium, for machines without any browser: Linux x64, headless only.
 * Brings the libraries and the font configuration it needs where the system lacks them.
 */
export const packagedBrowser = async (): Promise<Browser | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(tmpdir(), `baton-chromium-${versionOf()}-${process.getuid?.() ?? 0}`);
  if (!existsSync(folder)) await unpack(folder);
  if (!isOurs(folder))
    throw new Error(`${folder} belongs to somebody else; set TMPDIR to a folder of your own.`);
  return {
    name: '@sparticuz/chromium',
    executable: join(folder, 'chromium'),
    args,
    headlessOnly: true,
    env: {
      ...(hasLibraries() ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
    },
  };
};
