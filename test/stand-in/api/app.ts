import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { App } from 'electron';
import { strict } from '../host/strict.ts';
import { createEvent, StrictEmitter } from './emitter.ts';
import { createInstanceLock } from './instance-lock.ts';

const events = [
  'ready',
  'will-finish-launching',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'second-instance',
  'web-contents-created',
  'browser-window-created',
  'render-process-gone',
  'child-process-gone',
];

type PathName = Parameters<App['getPath']>[0];

interface Manifest {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

/** The nearest package.json above the entry file: it names the app, as `electron .` would have it. */
const findManifest = (entry: string): Manifest => {
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    try {
      const read = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
      return { folder, name: read['productName'] ?? read['name'] ?? '', version: read['version'] ?? '' };
    } catch (error) {
      if (folder === dirname(folder)) throw error;
    }
  }
};

const appData = (): string => {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
};

const switchValue = (argv: readonly string[], name: string): string | undefined =>
  argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);

const defaultPaths = (name: string, entry: string): Map<string, string> => {
  const home = homedir();
  const userData = switchValue(process.argv, 'user-data-dir');
  const chosen = userData === undefined ? join(appData(), name) : resolve(userData);
  return new Map([
    ['home', home],
    ['appData', appData()],
    ['userData', chosen],
    ['sessionData', chosen],
    ['logs', join(chosen, 'logs')],
    ['crashDumps', join(chosen, 'Crashpad')],
    ['temp', tmpdir()],
    ['exe', process.execPath],
    ['module', entry],
    ['desktop', join(home, 'Desktop')],
    ['documents', join(home, 'Documents')],
    ['downloads', join(home, 'Downloads')],
    ['pictures', join(home, 'Pictures')],
  ]);
};

export interface AppDeps {
  readonly entry: string;
  readonly locale: string;
  readonly onReady: () => void;
  readonly record: (api: string, ...args: unknown[]) => void;
  /** Closes every window that agrees; false when one of them refused. */
  readonly closeWindows: () => boolean;
  /** Ends the browser; the process ends after it. */
  readonly shutDown: () => Promise<void>;
}

export type StandInApp = ReturnType<typeof createApp>;

/** Electron's app: paths, life and death of the process. */
export const createApp = (deps: AppDeps) => {
  const manifest = findManifest(deps.entry);
  const paths = defaultPaths(manifest.name, deps.entry);
  const getPath = (name: string): string => {
    const path = paths.get(name);
    if (path === undefined) throw new Error(`stand-in: electron.app.getPath('${name}') is not provided`);
    return path;
  };
  const emitter = new StrictEmitter('app', events);
  const lock = createInstanceLock(
    () => getPath('userData'),
    (argv, cwd) => emitter.emit('second-instance', createEvent({}), argv, cwd, undefined),
  );
  const ready = Promise.resolve().then(() => {
    deps.onReady();
    isReady = true;
    emitter.emit('ready', createEvent({}), {});
  });
  let isReady = false;
  let leaving = false;

  const exit = (code = 0): void => {
    lock.release();
    emitter.emit('quit', createEvent({}), code);
    void deps.shutDown().finally(() => process.exit(code));
  };
  const quit = (): void => {
    if (leaving) return;
    const before = createEvent({});
    emitter.emit('before-quit', before);
    if (before.defaultPrevented || !deps.closeWindows()) return;
    const will = createEvent({});
    emitter.emit('will-quit', will);
    if (will.defaultPrevented) return;
    leaving = true;
    exit(0);
  };

  const methods = {
    isPackaged: false,
    name: manifest.name,
    getName: () => manifest.name,
    getVersion: () => manifest.version,
    getAppPath: () => manifest.folder,
    getPath: (name: PathName) => getPath(name),
    setPath: (name: string, path: string): void => {
      paths.set(name, path);
    },
    getLocale: () => deps.locale,
    getSystemLocale: () => deps.locale,
    getPreferredSystemLanguages: () => [deps.locale],
    getLocaleCountryCode: () => deps.locale.split('-')[1] ?? '',
    requestSingleInstanceLock: () => lock.request(),
    hasSingleInstanceLock: () => lock.held(),
    releaseSingleInstanceLock: () => lock.release(),
    whenReady: () => ready,
    isReady: () => isReady,
    quit,
    exit,
    focus: () => undefined,
    setAppUserModelId: () => undefined,
    setBadgeCount: (count = 0) => {
      deps.record('app.setBadgeCount', count);
      return true;
    },
    enableSandbox: () => undefined,
  } satisfies Partial<Omit<App, keyof NodeJS.EventEmitter>>;

  return { api: strict('app', Object.assign(emitter, methods)), emitter };
};
