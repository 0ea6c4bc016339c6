import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ForkOptions as ElectronForkOptions } from 'electron';
import { strict } from '../host/strict.ts';
import { StrictEmitter } from './emitter.ts';

const bootstrap = new URL('./utility-child.js', import.meta.url).href;

const stdioOf = (wished: ElectronForkOptions['stdio'] = 'inherit'): ForkOptions['stdio'] => {
  if (wished !== 'inherit' && wished !== 'ignore' && wished !== 'pipe')
    throw new Error('stand-in: electron.utilityProcess.fork option stdio is provided as one word only');
  return ['ignore', wished, wished, 'ipc'];
};

const known: ReadonlySet<string> = new Set<keyof ElectronForkOptions>([
  'env',
  'execArgv',
  'cwd',
  'stdio',
  'serviceName',
]);

/** Electron's UtilityProcess on a forked Node process; messages are structured clones, without transfer. */
class StandInUtilityProcess extends StrictEmitter {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[], options: ElectronForkOptions) {
    super('UtilityProcess', ['spawn', 'exit', 'message', 'error']);
    const unknown = Object.keys(options).find((key) => !known.has(key));
    if (unknown !== undefined)
      throw new Error(`stand-in: electron.utilityProcess.fork option ${unknown} is not provided`);
    this.#child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: ['--import', bootstrap, ...(options.execArgv ?? [])],
      stdio: stdioOf(options.stdio),
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      env: (options.env as NodeJS.ProcessEnv | undefined) ?? process.env,
    });
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code, signal) => this.emit('exit', code ?? (signal === null ? 0 : 1)));
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }
  get stdout() {
    return this.#child.stdout;
  }
  get stderr() {
    return this.#child.stderr;
  }
  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0)
      throw new Error('stand-in: electron.UtilityProcess.postMessage transfer is not provided');
    // Sending to a process that has gone is silent in Electron too.
    if (this.#child.connected) this.#child.send(structuredClone(message) as object);
  }
  kill(): boolean {
    return this.#child.kill();
  }
}

export const createUtilityProcess = () =>
  strict('utilityProcess', {
    fork: (modulePath: string, args: readonly string[] = [], options: ElectronForkOptions = {}) => {
      const path = modulePath.startsWith('file:') ? fileURLToPath(modulePath) : modulePath;
      return strict('UtilityProcess', new StandInUtilityProcess(path, args, options));
    },
  });
