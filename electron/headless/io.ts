import type { Readable } from 'node:stream';
import type { Clock } from '../../shared/clock.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Result } from '../../shared/result.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { BookEnvironment } from '../book/open-book.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { ReportHost } from '../report/host.ts';
import type { Words } from './words.ts';

/** Done; refused or found wrong; called wrongly. */
export type ExitStatus = 0 | 1 | 2;

/** What a verb works with. */
export interface Io {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly stdin: Readable;
  readonly words: Words;
  readonly language: Language;
  readonly json: boolean;
  readonly clock: Clock;
  readonly fs: FileSystem;
  /** This machine as a writer; made when first needed, since reading needs no folder of its own. */
  readonly writer: () => Promise<Result<BookEnvironment>>;
  readonly reports: () => ReportHost;
}

/** The options of a call, by name, as they were typed. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

export interface Verb {
  /** Names of the options that take a value, beside those every verb knows. */
  readonly options: readonly string[];
  /** Names of the options that stand alone. */
  readonly flags?: readonly string[];
  readonly needsBook: boolean;
  readonly run: (io: Io, options: Options) => Promise<ExitStatus>;
}

/** An option's value, or `undefined` when it was not given. */
export const optionOf = (options: Options, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** An option whose value cannot be read is a wrong call, not a refused one. */
const isUsage = ({ code, details }: Refusal): boolean =>
  code === 'weekMalformed' ||
  code === 'monthMalformed' ||
  (code === 'malformed' && String(details?.['field'] ?? '').startsWith('--'));

/** Says why not, in the form asked for: a sentence on standard error, JSON on standard output. */
export const refuse = (io: Io, refusal: Refusal): ExitStatus => {
  if (io.json) io.out(JSON.stringify({ ok: false, error: refusal }));
  io.err(io.words.refuse(refusal));
  return isUsage(refusal) ? 2 : 1;
};

/** One value in the form asked for. */
export const show = (io: Io, value: unknown, lines: () => readonly string[]): void => {
  if (io.json) io.out(JSON.stringify(value, null, 2));
  else for (const line of lines()) io.out(line);
};
