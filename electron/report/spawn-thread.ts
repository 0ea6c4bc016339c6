import { Worker } from 'node:worker_threads';
import type { ProcessListeners, ReportProcess } from './host.ts';

/** Runs the report worker as a thread of this process: for the headless command and for tests. */
export const spawnThread =
  (workerFile: string) =>
  ({ onMessage, onEnd }: ProcessListeners): ReportProcess => {
    const thread = new Worker(workerFile);
    let killed = false;
    thread.on('message', onMessage);
    thread.on('error', (error) => onEnd(String(error)));
    thread.on('exit', (code) => {
      if (!killed) onEnd(`exit ${code}`);
    });
    // An idle worker must not keep a finished command running.
    thread.unref();
    return {
      send: (request) => thread.postMessage(request),
      kill: () => {
        killed = true;
        void thread.terminate();
      },
    };
  };
