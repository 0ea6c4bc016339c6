import { join } from 'node:path';
import envPaths from 'env-paths';
import { machineEnvironment } from './app/environment.ts';
import { errnoOf } from './files/errno.ts';
import { createNodeFileSystem } from './files/node-file-system.ts';
import { peek, readCall, runCall } from './headless/run.ts';
import { chooseLanguage, createWords } from './headless/words.ts';
import { fontDirectories } from './report/font-dirs.ts';
import { createReportHost } from './report/host.ts';
import { spawnThread } from './report/spawn-thread.ts';

const args = process.argv.slice(2);
const language = chooseLanguage(peek(args, 'lang'), process.env['LC_ALL'] ?? process.env['LANG']);
const words = createWords(language);
const clock = { now: Date.now };

/** This PC's own folder for headless writing, apart from the app's: each is a writer of its own. */
const profileDir =
  peek(args, 'profile') ?? process.env['BATON_PROFILE'] ?? envPaths('Baton', { suffix: 'headless' }).data;

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error) => {
  // What was still to be appended is not: that is no success.
  process.exit(errnoOf(error) === 'EPIPE' && !args.includes('append') ? process.exitCode : 1);
});

const call = readCall(args, words);
/** What no verb foresaw (no temporary folder, an input that is no stream): one line and status 1, not a stack. */
const unforeseen = (error: unknown): 1 => {
  process.stderr.write(`${words.refuse({ code: 'unexpected', details: { error: String(error) } })}\n`);
  return 1;
};

process.exitCode = await runCall(call, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  stdin: process.stdin,
  words,
  language,
  json: args.includes('--json'),
  clock,
  fs: createNodeFileSystem(),
  writer: () => machineEnvironment(profileDir, clock),
  reports: () =>
    createReportHost({
      spawn: spawnThread(join(import.meta.dirname, 'report-worker.js')),
      fontDirs: fontDirectories(join(import.meta.dirname, '..', '..'), undefined),
      timeoutMs: 120_000,
    }),
}).catch(unforeseen);
