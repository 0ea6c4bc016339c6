import { unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createNodeFileSystem } from '../../../../electron/files/node-file-system.ts';
import { verifyBook } from '../../../../electron/journal/verify.ts';
import { deskAt, must, newBook, note, open } from '../kit.ts';

/** Fills the small disk it is given as argument until the journal refuses, frees space, and says what happened as one line of JSON. */
const [disk = '', profileDir = ''] = process.argv.slice(2);
const desk = { ...deskAt(createNodeFileSystem(), disk), profileDir };

await newBook(desk);
await writeFile(join(disk, 'ballast'), Buffer.alloc(16 * 1024, 'x'));
const { journal } = await open(desk);
let acknowledged = 0;
let refusal = '';
while (refusal === '') {
  const outcome = await must(journal.append(note(acknowledged + 1))).durable;
  if (outcome.ok) acknowledged += 1;
  else refusal = outcome.error.code;
}
const whenFull = must(await verifyBook(desk.fs, desk.bookDir));
const stateWhenFull = journal.state().kind;
const freedAt = performance.now();
await unlink(join(disk, 'ballast'));
while (journal.state().kind !== 'open' && performance.now() - freedAt < 20_000) await sleep(50);
const resumedAfter = performance.now() - freedAt;
const next = await must(journal.append(note(acknowledged + 1))).durable;
must(await journal.close());
const report = must(await verifyBook(desk.fs, desk.bookDir));
console.log(
  JSON.stringify({
    acknowledged,
    refusal,
    stateWhenFull,
    readWhenFull: whenFull.events,
    resumedAfter,
    next: next.ok,
    events: report.events,
    sound: report.sound,
  }),
);
