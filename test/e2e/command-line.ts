import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './places.ts';

export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Call {
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built headless command, as a script of the shop would. */
export const baton = async ({ args, stdin = '', env = {} }: Call): Promise<Answer> => {
  const child = spawn(process.execPath, [`${root}/out/main/baton.js`, ...args], {
    env: { ...process.env, ...env },
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  child.stdin.end(stdin);
  const [code] = await once(child, 'close');
  return { code: Number(code), ...said };
};

/** What it says with `--json`; fails with its words when it refuses. */
export const batonJson = async (args: readonly string[]): Promise<unknown> => {
  const { code, stdout, stderr } = await baton({ args: [...args, '--json'] });
  if (code !== 0) throw new Error(`baton ${args.join(' ')} ended with ${code}: ${stderr}${stdout}`);
  return JSON.parse(stdout);
};

export interface AppendLine {
  readonly command: string;
  readonly actor: string;
  /** When it happened, in the book's zone; now when left out. */
  readonly at?: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Writes commands into a book as another writer; fails when one of them is refused. */
export const appendLines = async (
  book: string,
  profile: string,
  lines: readonly AppendLine[],
): Promise<void> => {
  const { code, stdout, stderr } = await baton({
    args: ['append', '--book', book, '--profile', profile],
    stdin: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  });
  if (code !== 0) throw new Error(`baton append ended with ${code}: ${stderr}${stdout}`);
};
