import { randomUUID } from 'node:crypto';
import {
  type FSWatcher,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

export interface InstanceLock {
  request(): boolean;
  held(): boolean;
  release(): void;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * The single instance lock of a profile. Electron answers at once, so this is files, not sockets: `owner` holds the
 * process id of the first instance, later ones leave their arguments in `knocks` and are told no.
 */
export const createInstanceLock = (
  userData: () => string,
  onSecond: (argv: readonly string[], cwd: string) => void,
): InstanceLock => {
  let watcher: FSWatcher | undefined;
  const folder = (): string => join(userData(), 'stand-in-instance');
  const owner = (): string => join(folder(), 'owner');
  const knocks = (): string => join(folder(), 'knocks');

  const claim = (): boolean => {
    try {
      writeFileSync(owner(), String(process.pid), { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  };
  const dropStale = (): void => {
    const pid = Number(readFileSync(owner(), 'utf8'));
    if (Number.isInteger(pid) && pid > 0 && isAlive(pid)) return;
    // Moved, then removed: of two instances that find the same stale owner only one moves it.
    const aside = `${owner()}.${randomUUID()}`;
    try {
      renameSync(owner(), aside);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    rmSync(aside, { force: true });
  };
  const listen = (): void => {
    const answer = (): void => {
      for (const name of readdirSync(knocks()).filter((one) => one.endsWith('.json'))) {
        const path = join(knocks(), name);
        const { argv, cwd } = JSON.parse(readFileSync(path, 'utf8')) as { argv: string[]; cwd: string };
        rmSync(path);
        onSecond(argv, cwd);
      }
    };
    watcher = watch(knocks(), answer);
    watcher.unref();
  };
  const knock = (): void => {
    const name = randomUUID();
    const written = join(knocks(), `${name}.part`);
    writeFileSync(written, JSON.stringify({ argv: process.argv, cwd: process.cwd() }));
    renameSync(written, join(knocks(), `${name}.json`));
  };

  return {
    request: () => {
      if (watcher !== undefined) return true;
      mkdirSync(knocks(), { recursive: true });
      if (!claim()) dropStale();
      if (!claim() && readFileSync(owner(), 'utf8') !== String(process.pid)) {
        knock();
        return false;
      }
      listen();
      return true;
    },
    held: () => watcher !== undefined,
    release: () => {
      if (watcher === undefined) return;
      watcher.close();
      watcher = undefined;
      rmSync(owner(), { force: true });
    },
  };
};
