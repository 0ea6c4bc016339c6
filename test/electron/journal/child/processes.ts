import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles a process of this folder once, so that starting it costs what starting Node costs. Returns the path of the bundle. */
export const bundleProcess = async (name: string, outDir: string): Promise<string> => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      ssr: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, `${name}.mjs`);
};

/** A writer process and the lines it says. */
export interface WriterProcess {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  /** The next line after those already taken, or null when the process ended without saying one. */
  next(): Promise<string | null>;
  tell(line: string): void;
  /** Kills it the hard way and waits until it is gone and all it said has been read. */
  kill(): Promise<void>;
}

export const startWriter = (
  script: string,
  mode: 'write' | 'serve',
  bookDir: string,
  profileDir: string,
): WriterProcess => {
  const child = spawn(process.execPath, [script, mode, bookDir, profileDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  let taken = 0;
  let text = '';
  let ended = false;
  let wake = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (text + chunk).split('\n');
    text = parts.pop() ?? '';
    lines.push(...parts);
    wake();
  });
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => {
      ended = true;
      wake();
      resolve();
    });
  });
  const next = async (): Promise<string | null> => {
    while (taken >= lines.length && !ended) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return lines[taken++] ?? null;
  };
  return {
    child,
    lines,
    next,
    tell: (line) => void child.stdin.write(`${line}\n`),
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
};
