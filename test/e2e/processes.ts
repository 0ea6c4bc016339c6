import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** Parent of each live process, from /proc. Empty where there is none; then only the named process is killed. */
const parents = (): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  if (process.platform !== 'linux') return found;
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The command's name, in brackets, may hold spaces: fields are counted from behind it.
      found.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch (error) {
      // It ended between the two looks.
      if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return found;
};

/** A process and everything it started. */
export const familyOf = (pid: number): readonly number[] => {
  const all = parents();
  const family = [pid];
  for (const member of family) for (const [child, parent] of all) if (parent === member) family.push(child);
  return family;
};

const signal = (pid: number, name: NodeJS.Signals | 0): boolean => {
  try {
    process.kill(pid, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
};

/** Dead or a zombie nobody has waited for yet: it holds no file any more. */
const isGone = (pid: number): boolean => {
  if (!signal(pid, 0)) return true;
  if (process.platform !== 'linux') return false;
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/, ''));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
};

/** SIGKILL to all of them, then waits until none holds a file any more. */
export const killAll = async (pids: readonly number[]): Promise<void> => {
  for (const pid of pids) signal(pid, 'SIGKILL');
  const deadline = Date.now() + 10_000;
  while (!pids.every(isGone)) {
    if (Date.now() > deadline)
      throw new Error(`still alive after SIGKILL: ${pids.filter((one) => !isGone(one))}`);
    await delay(10);
  }
};
