import { parseArgs } from 'node:util';
import { languages } from '../../shared/vocabulary.ts';
import type { ExitStatus, Io, Options, Verb } from './io.ts';
import { optionOf } from './io.ts';
import { append } from './verbs/append.ts';
import { attendance } from './verbs/attendance.ts';
import { booklet } from './verbs/booklet.ts';
import { commands } from './verbs/commands.ts';
import { demo } from './verbs/demo.ts';
import { exportBook } from './verbs/export.ts';
import { handover } from './verbs/handover.ts';
import { init } from './verbs/init.ts';
import { month } from './verbs/month.ts';
import { pending } from './verbs/pending.ts';
import { staff } from './verbs/people.ts';
import { roster } from './verbs/roster.ts';
import { verify } from './verbs/verify.ts';
import { weekly } from './verbs/weekly.ts';
import type { Words } from './words.ts';

const verbs: Readonly<Record<string, Verb>> = {
  init,
  demo,
  commands,
  append,
  pending,
  weekly,
  month,
  attendance,
  roster,
  handover,
  booklet,
  staff,
  export: exportBook,
  verify,
};

/** Options every verb knows. */
const common = {
  book: { type: 'string' },
  profile: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** A call as it was typed, understood; or the sentence that says what is wrong with it. */
export type Call =
  | { readonly kind: 'verb'; readonly verb: Verb; readonly options: Options }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly problem: string };

const verbNames = (): string => Object.keys(verbs).join(' ');

const parseOptions = (args: readonly string[], verb: Verb | undefined) => {
  const own = Object.fromEntries((verb?.options ?? []).map((name) => [name, { type: 'string' as const }]));
  const flags = Object.fromEntries((verb?.flags ?? []).map((name) => [name, { type: 'boolean' as const }]));
  return parseArgs({ args: [...args], options: { ...common, ...own, ...flags }, allowPositionals: true });
};

/** The language and profile of a call are needed before it is known to be right. */
export const peek = (args: readonly string[], name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  const inline = args.find((arg) => arg.startsWith(`--${name}=`));
  return inline?.slice(name.length + 3) ?? (at === -1 ? undefined : args[at + 1]);
};

/** What is wrong with an option, in the words of the call and not in Node’s. */
const optionProblem = (error: TypeError & { readonly code?: unknown }, words: Words): string => {
  const option = /--?[\w-]+/u.exec(error.message)?.[0] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return words.say('usage.option', { option });
  return error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    ? words.say('usage.value', { option })
    : error.message;
};

/** Reads a command line. Nothing is done yet. */
export const readCall = (args: readonly string[], words: Words): Call => {
  const name = args.find((arg) => !arg.startsWith('-'));
  const verb = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  try {
    const { values, positionals } = parseOptions(args, verb);
    if (values.help === true || (name === undefined && args.length === 0)) return { kind: 'help' };
    if (verb === undefined)
      return { kind: 'wrong', problem: words.say('usage.verb', { verb: name ?? '', verbs: verbNames() }) };
    if (positionals.length > 1)
      return { kind: 'wrong', problem: words.say('usage.extra', { word: positionals[1] ?? '' }) };
    const options: Options = values;
    const { lang } = values;
    if (lang !== undefined && !languages.some((one) => one === lang))
      return { kind: 'wrong', problem: words.say('usage.value', { option: '--lang' }) };
    if (verb.needsBook && (optionOf(options, 'book') ?? '') === '')
      return { kind: 'wrong', problem: words.say('usage.book') };
    return { kind: 'verb', verb, options };
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'wrong', problem: optionProblem(error, words) };
    throw error;
  }
};

/** Runs a call: 0 done, 1 refused or found wrong, 2 called wrongly. */
export const runCall = async (call: Call, io: Io): Promise<ExitStatus> => {
  if (call.kind === 'verb') return call.verb.run(io, call.options);
  if (call.kind === 'help') {
    io.out(io.words.say('usage.help', { verbs: verbNames() }));
    return 0;
  }
  io.err(call.problem);
  io.err(io.words.say('usage.hint'));
  return 2;
};
