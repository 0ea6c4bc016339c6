import { beforeEach, expect, test } from 'vitest';
import { type Cursors, listWriters, readJournals } from '../../../electron/journal/reader.ts';
import { verifyBook } from '../../../electron/journal/verify.ts';
import type { Fault } from '../../../electron/journal/walk.ts';
import { createFaultyFileSystem } from '../files/faulty-fs.ts';
import { createMemoryFileSystem, errno, type MemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { BOOK_ID, type Desk, deskAt, must, newBook, open, segmentOf, writeNotes } from './kit.ts';

let fs: MemoryFileSystem;
let desk: Desk;

beforeEach(async () => {
  fs = createMemoryFileSystem();
  desk = deskAt(fs, '/');
  await newBook(desk);
});

/** Everything new since the cursors, per writer. */
const readOn = async (from: Cursors = {}, place = desk) => {
  const seqs: Record<string, number[]> = {};
  const cursors = { ...from };
  const faults: Fault[] = [];
  for await (const page of readJournals(
    { ...place, bookId: BOOK_ID },
    must(await listWriters(place.fs, place.bookDir)),
    from,
  )) {
    seqs[page.writer] = [...(seqs[page.writer] ?? []), ...page.records.map(({ event }) => event.seq)];
    cursors[page.writer] = page.cursor;
    if (page.fault !== null) faults.push(page.fault);
  }
  return { seqs, cursors, faults };
};

const upTo = (to: number, from = 1): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

test('[J13] a reader goes on where it was, over segments and for several writers', async () => {
  const front = await open({ ...desk, profileDir: '/front' }, { station: 'front', segmentBytes: 1_200 });
  const back = await open({ ...desk, profileDir: '/back' }, { station: 'back', segmentBytes: 1_200 });
  await writeNotes(front, 1, 7);
  const first = await readOn();
  expect(first.seqs[front.journal.writer]).toEqual(upTo(7));
  await writeNotes(front, 8, 9);
  await writeNotes(back, 1, 4);
  const second = await readOn(first.cursors);
  expect(second.seqs).toEqual({ [front.journal.writer]: upTo(9, 8), [back.journal.writer]: upTo(4) });
  const third = await readOn(second.cursors);
  expect(Object.values(third.seqs).flat()).toEqual([]);
  expect(third.cursors).toEqual(second.cursors);
});

test('[J13] lines are handed on byte for byte', async () => {
  const opened = await open(desk);
  await writeNotes(opened, 1, 5);
  const lines: string[] = [];
  for await (const page of readJournals({ ...desk, bookId: BOOK_ID }, [opened.journal.writer]))
    lines.push(...page.records.map(({ line }) => line));
  expect(`${lines.join('\n')}\n`).toBe(snapshot(fs).get(segmentOf(desk, opened.journal.writer))?.toString());
});

test('[J13] a foreign journal that is being copied shows its whole lines and more later', async () => {
  const opened = await open(desk);
  await writeNotes(opened, 1, 6);
  const path = segmentOf(desk, opened.journal.writer);
  const bytes = snapshot(fs).get(path) ?? Buffer.alloc(0);
  let cursors: Cursors = {};
  const seen: number[] = [];
  for (let length = 0; length <= bytes.length; length += 57) {
    const partial = deskAt(
      createMemoryFileSystem(new Map([...snapshot(fs), [path, bytes.subarray(0, length)]])),
      '/',
    );
    const page = await readOn(cursors, partial);
    cursors = page.cursors;
    seen.push(...Object.values(page.seqs).flat());
    for (const fault of page.faults) expect(fault.kind).toBe('unfinished');
  }
  expect(seen).toEqual(upTo(5).concat(seen.length > 5 ? [6] : []));
});

test('[J13] [S9] a foreign journal that shrinks or changes what was read is a fault, and its cursor stays', async () => {
  const opened = await open(desk);
  await writeNotes(opened, 1, 6);
  const { cursors } = await readOn();
  const path = segmentOf(desk, opened.journal.writer);
  const bytes = snapshot(fs).get(path) ?? Buffer.alloc(0);
  const changed = Buffer.from(bytes);
  changed[bytes.length - 5] = 0x30 + ((changed[bytes.length - 5] ?? 0) % 7);
  for (const [now, kind] of [
    [bytes.subarray(0, -40), 'shrunk'],
    [changed, 'rewritten'],
  ] as const) {
    const page = await readOn(
      cursors,
      deskAt(createMemoryFileSystem(new Map([...snapshot(fs), [path, now]])), '/'),
    );
    expect(page.faults).toMatchObject([{ kind, seq: 7 }]);
    expect(page.cursors).toEqual(cursors);
  }
});

test('[J13] a journal that cannot be read does not stop the others, and missing folders mean nothing', async () => {
  const front = await open({ ...desk, profileDir: '/front' }, { station: 'front' });
  const back = await open({ ...desk, profileDir: '/back' }, { station: 'back' });
  await writeNotes(front, 1, 2);
  await writeNotes(back, 1, 3);
  const broken = createFaultyFileSystem(fs, {
    read: (path, length) => {
      if (path.includes(back.journal.writer)) throw errno('EIO', path);
      return length;
    },
  });
  const page = await readOn({}, deskAt(broken, '/'));
  expect(page.seqs[front.journal.writer]).toEqual([1, 2]);
  expect(page.faults).toMatchObject([{ kind: 'unreadable', seq: 1 }]);
  const place = { fs, bookDir: desk.bookDir, bookId: BOOK_ID };
  for await (const missing of readJournals(place, ['gone.00000000'])) expect(missing.records).toEqual([]);
});

test('[J13] a line longer than 4 MiB is a fault, not a crash', async () => {
  const writer = 'big.00000000';
  await fs.makeDirectory(`/book/journals/${writer}`);
  await (await fs.open(segmentOf(desk, writer), 'new')).write(Buffer.alloc(9 * 1024 * 1024, 'x'), 0);
  expect((await readOn()).faults).toMatchObject([{ kind: 'tooLong', seq: 1 }]);
});

test('[J14] the report names set-aside tails, conflict copies and strangers, and counts none of them', async () => {
  const opened = await open(desk);
  await writeNotes(opened, 1, 2);
  const before = must(await verifyBook(fs, desk.bookDir));
  const folder = `/book/journals/${opened.journal.writer}`;
  const copies = [
    '000001.sync-conflict-20261123-061500-ABCDEFG.jsonl',
    '.syncthing.000002.jsonl.tmp',
    '000001.jsonl.torn-20261123T000000000Z',
  ];
  for (const name of copies) await fs.open(`${folder}/${name}`, 'new');
  await fs.makeDirectory('/book/journals/Nobody');
  const after = must(await verifyBook(fs, desk.bookDir));
  expect(after).toEqual({
    ...before,
    others: ['Nobody'],
    writers: [{ ...before.writers[0], others: [...copies].sort() }],
  });
});
