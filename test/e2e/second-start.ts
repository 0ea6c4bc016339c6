import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { installedElectron } from '../../electron/launch/electron-binary.mjs';
import { root } from './places.ts';
import { forkStandIn } from './stand-in-app.ts';

/** Starts the app once more on a profile that is in use; answers its exit status. */
export const startOnceMore = async (userData: string): Promise<number> => {
  const electron = installedElectron();
  if (electron === undefined) {
    const [code] = await forkStandIn({ userData }).exited;
    return Number(code);
  }
  const rootless = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [code] = await once(spawn(electron, [...rootless, root, `--user-data-dir=${userData}`]), 'exit');
  return Number(code);
};
