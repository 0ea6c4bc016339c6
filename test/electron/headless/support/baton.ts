import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { machineEnvironment } from '../../../../electron/app/environment.ts';
import { createNodeFileSystem } from '../../../../electron/files/node-file-system.ts';
import { readCall, runCall } from '../../../../electron/headless/run.ts';
import { createWords } from '../../../../electron/headless/words.ts';
import type { ReportHost } from '../../../../electron/report/host.ts';
import { ok } from '../../../../shared/result.ts';
import type { Language } from '../../../../shared/vocabulary.ts';

export interface Ran {
  readonly status: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
  /** Standard output as one JSON value. */
  readonly json: () => unknown;
}

interface BatonOptions {
  /** What the clock says. */
  readonly now?: string;
  readonly language?: Language;
  readonly reports?: () => ReportHost;
}

interface RunOptions {
  readonly stdin?: Iterable<string | Buffer> | AsyncIterable<string | Buffer>;
  /** Called with each line of standard output as it comes. */
  readonly onLine?: (line: string) => void;
}

const paper: ReportHost = {
  warm: () => undefined,
  render: async (_document, value) => ok(Buffer.from(`%PDF ${JSON.stringify(value)}`)),
  // Here it is made without a worker.
  file: async () => ok(new Uint8Array()),
  close: () => undefined,
};

/** The headless command in a scratch folder with a profile of its own, run without a process of its own. */
export const createBaton = ({ now, language = 'en', reports = () => paper }: BatonOptions = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-test-'));
  const words = createWords(language);
  const clock = { now: now === undefined ? Date.now : () => Date.parse(now) };

  const run = async (args: readonly string[], { stdin = [], onLine }: RunOptions = {}): Promise<Ran> => {
    const [out, err]: [string[], string[]] = [[], []];
    const status = await runCall(readCall(args, words), {
      out: (line) => {
        out.push(line);
        onLine?.(line);
      },
      err: (line) => err.push(line),
      stdin: Readable.from(stdin, { objectMode: false }),
      words,
      language,
      json: args.includes('--json'),
      clock,
      fs: createNodeFileSystem(),
      writer: () => machineEnvironment(join(folder, 'profile'), clock),
      reports,
    });
    return { status, out, err, json: () => JSON.parse(out.join('\n')) };
  };

  return {
    folder,
    book: join(folder, 'book'),
    run,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

export type Baton = ReturnType<typeof createBaton>;
