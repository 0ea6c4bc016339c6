import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createNodeFileSystem } from '../../../../electron/files/node-file-system.ts';
import { createLock } from '../../../../electron/journal/lock.ts';
import { type OpenedJournal, openJournal } from '../../../../electron/journal/open-journal.ts';
import type { Result } from '../../../../shared/result.ts';
import { note } from '../note.ts';

/** A process of its own that writes a journal, for tests that kill it. Arguments: `write` or `serve`, book folder, profile folder. */
const [mode = 'write', bookDir = '', profileDir = ''] = process.argv.slice(2);
const fs = createNodeFileSystem();

/** Straight to the pipe: what the parent has read was said before the kill. */
const say = (line: string): void => void writeSync(1, `${line}\n`);

const open = (): Promise<Result<OpenedJournal>> =>
  openJournal({
    fs,
    bookDir,
    profileDir,
    station: 'front1',
    machine: 'machine-1',
    randomIncarnation: () => randomBytes(4).toString('hex'),
    lock: createLock({ unlink: fs.unlink }),
    now: Date.now,
    segmentBytes: 50_000,
  });

/** Writes for ever, one to four entries at a time; says `seq hash` of each when it is acknowledged, and never before. */
const writeForEver = async (): Promise<void> => {
  const opened = await open();
  if (!opened.ok) return say(opened.error.code);
  for (let n = opened.value.journal.head().seq + 1; ; ) {
    const group = Array.from({ length: 1 + (n % 4) }, () => opened.value.journal.append(note(n++)));
    for (const appended of group) {
      if (!appended.ok) throw new Error(appended.error.code);
      const outcome = await appended.value.durable;
      if (!outcome.ok) throw new Error(outcome.error.code);
      say(`${appended.value.event.seq} ${appended.value.event.hash}`);
    }
  }
};

/** Opens and closes as told by lines on standard input. */
const serve = async (): Promise<void> => {
  let held: OpenedJournal | null = null;
  say('ready');
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'open') {
      const opened = await open();
      held = opened.ok ? opened.value : held;
      say(opened.ok ? 'opened' : opened.error.code);
    } else {
      await held?.journal.close();
      held = null;
      say('closed');
    }
  }
};

await (mode === 'serve' ? serve() : writeForEver());
