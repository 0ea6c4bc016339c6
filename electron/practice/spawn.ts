import { spawn } from 'node:child_process';
import type { PracticeProcess } from './keeper.ts';
import { practiceArguments } from './start-again.ts';

/** What practice prints when its window is there. */
export const READY_LINE = 'practice: ready';

/** The slowest PC has made its book by then. */
const LONGEST_START_MS = 120_000;
/** Nothing in practice is worth waiting longer for. */
const LONGEST_GOODBYE_MS = 5_000;

/** Starts the running program once more, for practice in a folder. What it prints goes to the log of this one. */
export const startPractice =
  (log: (line: string) => void) =>
  (folder: string): PracticeProcess => {
    const given = practiceArguments(process.execArgv, process.argv.slice(1), folder);
    const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise<void>((resolve) => {
      child.once('close', () => resolve());
      child.once('error', (error) => {
        log(`starting practice: ${error.message}`);
        resolve();
      });
    });
    const isReady = new Promise<boolean>((resolve) => {
      let printed = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed = `${printed}${text}`.slice(-READY_LINE.length * 2);
        if (printed.includes(READY_LINE)) resolve(true);
      });
      setTimeout(() => resolve(false), LONGEST_START_MS).unref();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => log(`practice: ${text.trimEnd()}`));
    return {
      ready: Promise.race([isReady, ended.then(() => false)]),
      ended,
      end: () => {
        child.kill();
        setTimeout(() => child.kill('SIGKILL'), LONGEST_GOODBYE_MS).unref();
      },
    };
  };
