import { expect, test } from 'vitest';
import { createPatientFileSystem } from '../../../electron/files/patient.ts';
import { verifyBook } from '../../../electron/journal/verify.ts';
import { createFaultyFileSystem } from '../files/faulty-fs.ts';
import { createMemoryFileSystem, errno, snapshot } from '../files/memory-fs.ts';
import { baseSeed, createRandom, SOAK } from '../files/random.ts';
import { deskAt, must, newBook, note, open, segmentOf, writeNotes } from './kit.ts';

const APPENDS = 10_000;

test('[C7] short and interrupted writes and reads make the same file, byte for byte', async () => {
  const random = createRandom(baseSeed());
  const interrupted = (length: number): number => {
    if (random.next() < 0.1) throw errno(random.coin() ? 'EINTR' : 'EAGAIN');
    return random.int(1, Math.max(1, length - 1));
  };
  const write = async (faults: Parameters<typeof createFaultyFileSystem>[1]) => {
    const memory = createMemoryFileSystem();
    const desk = deskAt(createFaultyFileSystem(memory, faults), '/');
    await newBook(desk);
    const opened = await open(desk, { segmentBytes: 40_000, randomIncarnation: () => 'samesame' });
    for (let n = 1; n <= APPENDS; ) {
      const group = Array.from({ length: random.int(1, 20) }, () => must(opened.journal.append(note(n++))));
      for (const { durable } of group) must(await durable);
    }
    const head = opened.journal.head();
    must(await opened.journal.close());
    expect((await open(desk)).journal.head()).toEqual(head);
    return { head, files: snapshot(memory) };
  };
  const reference = await write({});
  const disturbed = await write({
    write: (_, length) => interrupted(length),
    read: (_, length) => interrupted(length),
  });
  const journals = ({ files }: typeof reference) => {
    const all = [...files].filter(([path]) => path.endsWith('.jsonl')).sort(([a], [b]) => (a < b ? -1 : 1));
    return Buffer.concat(all.map(([, bytes]) => bytes ?? Buffer.alloc(0))).toString();
  };
  const lines = (text: string) => text.split('\n').slice(0, APPENDS);
  expect(lines(journals(disturbed))).toEqual(lines(journals(reference)));
});

/** A virus scanner that holds files for moments: a third of opens, renames and unlinks fail until its time is up. */
const createScanner = (seed: number) => {
  const random = createRandom(seed);
  let now = 0;
  const heldUntil = new Map<string, number>();
  const touch = (path: string): void => {
    if (!heldUntil.has(path)) heldUntil.set(path, random.next() < 0.3 ? now + random.int(0, 10_000) : now);
    if ((heldUntil.get(path) ?? 0) > now)
      throw errno(['EBUSY', 'EPERM', 'EACCES'][random.int(0, 2)] ?? 'EBUSY', path);
    heldUntil.delete(path);
  };
  const memory = createMemoryFileSystem();
  const faulty = createFaultyFileSystem(memory, { open: touch, rename: touch, unlink: touch });
  const sleep = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
  };
  return { memory, fs: createPatientFileSystem(faulty, { sleep, limit: 60_000 }) };
};

test('[C10] files held by other programs for up to 10 s cost time and nothing else', async () => {
  for (let seed = baseSeed(), end = seed + (SOAK ? 1_000 : 200); seed < end; seed += 1) {
    const { fs } = createScanner(seed);
    const desk = deskAt(fs, '/');
    await newBook(desk);
    for (let life = 0; life < 3; life += 1) {
      const opened = await open(desk, { segmentBytes: 1_500 });
      expect(opened.journal.head().seq, `seed ${seed}`).toBe(life * 6);
      await writeNotes(opened, life * 6 + 1, life * 6 + 6);
      must(await opened.journal.close());
    }
    expect(must(await verifyBook(fs, desk.bookDir)), `seed ${seed}`).toMatchObject({
      events: 18,
      sound: true,
    });
  }
});

test('[C10] a file held for longer than the patience is refused in plain words, and a later opening works', async () => {
  const memory = createMemoryFileSystem();
  let held = false;
  const faulty = createFaultyFileSystem(memory, {
    open: (path) => {
      if (held && path.endsWith('.jsonl')) throw errno('EBUSY', path);
    },
  });
  const fs = createPatientFileSystem(faulty, { sleep: () => Promise.resolve(), limit: 60_000 });
  const desk = deskAt(fs, '/');
  await newBook(desk);
  const opened = await open(desk);
  held = true;
  expect(await must(opened.journal.append(note(1))).durable).toMatchObject({
    ok: false,
    error: { code: 'folderNotWritable' },
  });
  held = false;
  await writeNotes(opened, 2, 3);
  must(await opened.journal.close());
  expect((await fs.stat(segmentOf(desk, opened.journal.writer))).size).toBeGreaterThan(0);
});
