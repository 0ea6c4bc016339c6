import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { Shell } from 'electron';
import type { Host } from '../host/host.ts';
import { strict } from '../host/strict.ts';

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Electron's shell: remembered in a test, handed to the system's own opener when a person sits there. */
export const createShell = (host: Host, say: (line: string) => void) => {
  const open = (target: string): void => {
    if (!host.options.interactive) return;
    const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
    const child = spawn(command, [...args, target], { detached: true, stdio: 'ignore' });
    child.on('error', () => say(`could not open ${target} on this system`));
    child.unref();
  };
  const api = {
    openExternal: async (url: string): Promise<void> => {
      host.record('shell.openExternal', url);
      open(url);
    },
    openPath: async (path: string): Promise<string> => {
      host.record('shell.openPath', path);
      open(path);
      return '';
    },
    showItemInFolder: (path: string): void => {
      host.record('shell.showItemInFolder', path);
      open(dirname(path));
    },
  } satisfies Partial<Shell>;
  return strict('shell', api);
};
