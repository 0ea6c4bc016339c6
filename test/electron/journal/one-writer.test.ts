import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeFileSystem } from '../../../electron/files/node-file-system.ts';
import { addressOf, createLock } from '../../../electron/journal/lock.ts';
import { openJournal } from '../../../electron/journal/open-journal.ts';
import { bundleProcess, startWriter } from './child/processes.ts';
import { type Desk, deskAt, must, newBook, open, optionsFor, writeNotes } from './kit.ts';

const fs = createNodeFileSystem();
const lock = createLock({ unlink: fs.unlink });
let root: string;
let script: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'baton-lock-'));
  script = await bundleProcess('writer-process', root);
});

afterAll(() => rm(root, { recursive: true, force: true }));

const deskNamed = async (name: string): Promise<Desk> => {
  const desk = deskAt(fs, join(root, name));
  await newBook(desk);
  return desk;
};

test('[C9] of two processes that open one profile at once, 200 times, exactly one writes, also after kill -9', async () => {
  const desk = await deskNamed('twins');
  const start = () => startWriter(script, 'serve', desk.bookDir, desk.profileDir);
  const twins = [start(), start()];
  for (const twin of twins) expect(await twin.next()).toBe('ready');
  for (let round = 0; round < 200; round += 1) {
    for (const twin of twins) twin.tell('open');
    const answers = await Promise.all(twins.map((twin) => twin.next()));
    expect([...answers].sort(), `round ${round}`).toEqual(['opened', 'writerBusy']);
    const winner = answers.indexOf('opened');
    if (round % 10 === 9) {
      await twins[winner]?.kill();
      twins[winner] = start();
      expect(await twins[winner]?.next()).toBe('ready');
    } else {
      twins[winner]?.tell('close');
      expect(await twins[winner]?.next()).toBe('closed');
    }
  }
  await Promise.all(twins.map((twin) => twin.kill()));
});

test('[C9] a second opening in the same process, or by another path to the profile, is refused until the first is closed', async () => {
  const desk = await deskNamed('same');
  const first = await open(desk, { lock });
  const detour = join(desk.profileDir, '..', 'profile');
  for (const profileDir of [desk.profileDir, detour]) {
    const second = await openJournal(optionsFor(desk, { lock, profileDir }));
    expect(second).toMatchObject({ ok: false, error: { code: 'writerBusy' } });
  }
  await writeNotes(first, 1, 1);
  must(await first.journal.close());
  must(await (await open(desk, { lock })).journal.close());
});

test('[C9] a refused opening lets go of the profile', async () => {
  const desk = await deskNamed('refused');
  const first = await open(desk, { lock });
  await writeNotes(first, 1, 2);
  must(await first.journal.close());
  const segment = join(desk.bookDir, 'journals', first.journal.writer, '000001.jsonl');
  const size = (await stat(segment)).size;
  await writeFile(segment, Buffer.alloc(size));
  for (let time = 0; time < 2; time += 1) {
    const refused = await openJournal(optionsFor(desk, { lock }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'journalDamaged', details: { seq: 1 } } });
  }
});

test('[C9] where sockets are files, the file a dead process left is no obstacle and a live one is', async () => {
  const unlinked: string[] = [];
  const elsewhere = createLock({
    platform: 'darwin',
    unlink: async (path) => {
      unlinked.push(path);
      await fs.unlink(path);
    },
  });
  const name = `${root}-socket-file`;
  const held = must(await elsewhere.acquire(name));
  expect(await elsewhere.acquire(name)).toMatchObject({ ok: false, error: { code: 'writerBusy' } });
  expect(unlinked).toEqual([]);
  await held.release();
  const address = addressOf('darwin', name);
  await writeFile(address, ''); // nobody listens there, as after a kill
  await must(await elsewhere.acquire(name)).release();
  expect(unlinked).toEqual([address]);
});
