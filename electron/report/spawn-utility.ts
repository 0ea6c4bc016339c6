import { utilityProcess } from 'electron';
import type { ProcessListeners, ReportProcess } from './host.ts';

/** Runs the report worker as an Electron utility process: its own memory, and a crash stays there. */
export const spawnUtility =
  (workerFile: string) =>
  ({ onMessage, onEnd }: ProcessListeners): ReportProcess => {
    const child = utilityProcess.fork(workerFile, [], { serviceName: 'Baton reports', stdio: 'ignore' });
    let killed = false;
    child.on('message', onMessage);
    child.on('exit', (code) => {
      if (!killed) onEnd(`exit ${code}`);
    });
    return {
      send: (request) => child.postMessage(request),
      kill: () => {
        killed = true;
        child.kill();
      },
    };
  };
