import { expect, test } from 'vitest';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import { verifyBook } from '../../../electron/journal/verify.ts';
import { createFaultyFileSystem } from '../files/faulty-fs.ts';
import { createMemoryFileSystem, errno } from '../files/memory-fs.ts';
import { deskAt, must, newBook, note, open, segmentOf, writeNotes } from './kit.ts';

/** A disk with a number of bytes left; the write that does not fit is short first, then ENOSPC, as the kernel does it. */
const createSmallDisk = (inner: FileSystem) => {
  const disk = { left: Number.POSITIVE_INFINITY, fails: false };
  const fs = createFaultyFileSystem(inner, {
    write: (path, length) => {
      if (path.includes('/profile/')) return length;
      if (disk.left <= 0) throw errno('ENOSPC', path);
      const allowed = Math.min(length, disk.left);
      disk.left -= allowed;
      return allowed;
    },
    truncate: (path) => {
      if (disk.fails) throw errno('EIO', path);
    },
  });
  return { disk, fs };
};

/** A timer that a test runs by hand. */
const createClock = () => {
  const due: { readonly at: number; readonly callback: () => void }[] = [];
  let now = 0;
  return {
    schedule: (milliseconds: number, callback: () => void) => {
      const entry = { at: now + milliseconds, callback };
      due.push(entry);
      return () => void due.splice(due.indexOf(entry), 1);
    },
    /** Lets time pass second by second, with everything that follows from each. */
    pass: async (milliseconds: number) => {
      for (const end = now + milliseconds; now < end; ) {
        now = Math.min(now + 1000, end);
        for (const entry of due.filter(({ at }) => at <= now)) {
          due.splice(due.indexOf(entry), 1);
          entry.callback();
        }
        for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      }
    },
  };
};

const setUp = async () => {
  const { disk, fs } = createSmallDisk(createMemoryFileSystem());
  const desk = deskAt(fs, '/');
  await newBook(desk);
  const clock = createClock();
  const opened = await open(desk, { schedule: clock.schedule });
  return { disk, desk, clock, opened };
};

test('[C6] [J11] a disk full at any byte of a write refuses the entry, keeps all acknowledged ones, and the next goes on', async () => {
  for (let left = 0; left < 900; left += 1) {
    const { disk, desk, opened } = await setUp();
    await writeNotes(opened, 1, 1);
    disk.left = left;
    const outcomes = await Promise.all([2, 3, 4].map((n) => must(opened.journal.append(note(n))).durable));
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.error.code))).toEqual([
      'diskFull',
      'diskFull',
      'diskFull',
    ]);
    expect(opened.journal.state().kind).toBe('full');
    expect(must(await verifyBook(desk.fs, desk.bookDir))).toMatchObject({ events: 1, sound: true });
    disk.left = Number.POSITIVE_INFINITY;
    await writeNotes(opened, 5, 6);
    expect(opened.journal.state().kind).toBe('open');
    expect(must(await verifyBook(desk.fs, desk.bookDir))).toMatchObject({ events: 3, sound: true });
    must(await opened.journal.close());
  }
});

test('[C6] writing resumes by itself within 10 s of space being freed', async () => {
  const { disk, clock, opened } = await setUp();
  disk.left = 0;
  expect((await must(opened.journal.append(note(1))).durable).ok).toBe(false);
  await clock.pass(60_000);
  expect(opened.journal.state().kind).toBe('full');
  disk.left = Number.POSITIVE_INFINITY;
  await clock.pass(10_000);
  expect(opened.journal.state().kind).toBe('open');
});

test('[C6] a full disk whose partly written line cannot be taken back latches the journal', async () => {
  const { disk, desk, opened } = await setUp();
  await writeNotes(opened, 1, 2);
  Object.assign(disk, { left: 100, fails: true });
  expect((await must(opened.journal.append(note(3))).durable).ok).toBe(false);
  expect(opened.journal.state().kind).toBe('failed');
  Object.assign(disk, { left: Number.POSITIVE_INFINITY, fails: false });
  const again = await open(desk);
  expect(again.journal.head().seq).toBe(2);
  expect(again.recovered?.bytes).toBe(100);
  expect((await desk.fs.stat(segmentOf(desk, again.journal.writer))).size).toBeGreaterThan(0);
});

test('[C6] a book can be read and verified, and is opened for writing later, when the disk is full at the start', async () => {
  const { disk, desk, opened } = await setUp();
  await writeNotes(opened, 1, 3);
  must(await opened.journal.close());
  disk.left = 0;
  expect(must(await verifyBook(desk.fs, desk.bookDir)).events).toBe(3);
  const again = await open(desk);
  expect((await must(again.journal.append(note(4))).durable).ok).toBe(false);
  disk.left = Number.POSITIVE_INFINITY;
  await writeNotes(again, 5, 5);
});
