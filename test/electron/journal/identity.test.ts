import { dirname } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openJournal } from '../../../electron/journal/open-journal.ts';
import { createMemoryFileSystem, type MemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import {
  type Desk,
  deskAt,
  must,
  newBook,
  note,
  open,
  optionsFor,
  segmentOf,
  writeNotes,
  writtenBook,
} from './kit.ts';

let fs: MemoryFileSystem;
let desk: Desk;

beforeEach(async () => {
  fs = createMemoryFileSystem();
  desk = deskAt(fs, '/');
  await newBook(desk);
});

/** A first life of three notes; gives the writer and its head. */
const liveOnce = async () => {
  const opened = await open(desk);
  expect(opened).toMatchObject({ reason: 'first', continues: null });
  await writeNotes(opened, 1, 3);
  must(await opened.journal.close());
  return { writer: opened.journal.writer, ...opened.journal.head() };
};

test.for([
  ['machine', { machine: 'machine-2' }],
  ['station', { station: 'front2' }],
] as const)('[J10] another %s is another writer, which continues the first', async ([reason, change]) => {
  const before = await liveOnce();
  const opened = await open(desk, change);
  expect(opened).toMatchObject({ reason, continues: before });
  expect(opened.journal.writer).not.toBe(before.writer);
  expect(opened.journal.head().seq).toBe(0);
});

test('[J10] a book at another path is written by another writer, and going back makes a third', async () => {
  const before = await liveOnce();
  const moved = { ...desk, bookDir: '/moved' };
  for (const [path, bytes] of snapshot(fs)) {
    if (!path.startsWith('/book')) continue;
    const to = path.replace('/book', '/moved');
    if (bytes === null) await fs.makeDirectory(to);
    else await (await fs.open(to, 'new')).write(bytes, 0);
  }
  const opened = await open(moved);
  expect(opened).toMatchObject({ reason: 'path', continues: before });
  await writeNotes(opened, 1, 1);
  must(await opened.journal.close());
  expect(await open(desk)).toMatchObject({ reason: 'path', continues: before });
});

test('[J10] what is continued is reported until the new journal has its first record', async () => {
  const before = await liveOnce();
  const first = await open(desk, { machine: 'machine-2' });
  must(await first.journal.close());
  const second = await open(desk, { machine: 'machine-2' });
  expect(second).toMatchObject({ reason: 'kept', continues: before });
  expect(second.journal.writer).toBe(first.journal.writer);
  await writeNotes(second, 1, 1);
  must(await second.journal.close());
  expect(await open(desk, { machine: 'machine-2' })).toMatchObject({ reason: 'kept', continues: null });
});

test('[J10] [S4] a journal put back from a backup, at every record, is not written to again', async () => {
  const written = await writtenBook(20);
  for (
    let end = written.bytes.lastIndexOf('\n', -2) + 1;
    end > 0;
    end = written.bytes.lastIndexOf('\n', end - 2) + 1
  ) {
    const older = written.bytes.subarray(0, end);
    const restored = createMemoryFileSystem(new Map([...written.files, [written.path, older]]));
    const opened = await open(deskAt(restored, '/'));
    const seq = older.filter((byte) => byte === 0x0a).length;
    expect(opened).toMatchObject({ reason: 'restored', continues: { writer: written.writer, seq } });
    await writeNotes(opened, 1, 1);
    expect(snapshot(restored).get(written.path)?.equals(older)).toBe(true);
  }
});

test('[J10] a journal replaced by a twin that went on differently is not written to again', async () => {
  const before = await liveOnce();
  const fork = createMemoryFileSystem(snapshot(fs));
  const here = await open(desk);
  await writeNotes(here, 4, 6);
  must(await here.journal.close());
  const there = await open(deskAt(fork, '/'));
  await writeNotes(there, 104, 108);
  must(await there.journal.close());
  const path = segmentOf(desk, before.writer);
  const forked = createMemoryFileSystem(new Map([...snapshot(fs), [path, snapshot(fork).get(path) ?? null]]));
  expect(await open(deskAt(forked, '/'))).toMatchObject({
    reason: 'restored',
    continues: { writer: before.writer, seq: 8 },
  });
});

test('[J10] a hundred starts, some after a crash, keep the writer', async () => {
  const { writer } = await liveOnce();
  for (let start = 0; start < 100; start += 1) {
    const opened = await open(desk);
    expect(opened).toMatchObject({ reason: 'kept', recovered: null });
    expect(opened.journal.writer).toBe(writer);
    await writeNotes(opened, start, start);
    if (start % 3 > 0) must(await opened.journal.close());
  }
});

test('[J9] a damaged head or identity slot leaves the other in force', async () => {
  const { writer } = await liveOnce();
  const files = snapshot(fs);
  const slots = [...files.keys()].filter((path) => path.startsWith('/profile/') && path.endsWith('-a.json'));
  expect(slots).toHaveLength(2);
  for (const slot of slots) {
    const damaged = createMemoryFileSystem(new Map([...files, [slot, Buffer.alloc(512, 'x')]]));
    const opened = await open(deskAt(damaged, '/'));
    expect(['kept', 'first']).toContain(opened.reason);
    if (slot.includes('head')) expect(opened.journal.writer).toBe(writer);
  }
});

test('[J6] a journal that a newer version of Baton went on is refused, not cut', async () => {
  const { writer } = await liveOnce();
  const path = segmentOf(desk, writer);
  const bytes = snapshot(fs).get(path) ?? Buffer.alloc(0);
  const { createHash } = await import('node:crypto');
  const hashed = `{"v":2,"writer":"${writer}","seq":4,"news":"${'x'.repeat(200)}","prev":"${'0'.repeat(64)}"`;
  const line = `${hashed},"hash":"${createHash('sha256').update(hashed).digest('hex')}"}\n`;
  const newer = createMemoryFileSystem(
    new Map([...snapshot(fs), [path, Buffer.concat([bytes, Buffer.from(line)])]]),
  );
  expect(await openJournal(optionsFor(deskAt(newer, '/')))).toMatchObject({
    ok: false,
    error: { code: 'bookTooNew' },
  });
});

test('[J10] an opening refuses a folder that is missing, empty, or a book of a newer version', async () => {
  const refused = async (bookDir: string) => {
    const opened = await openJournal(optionsFor({ ...desk, bookDir }));
    return opened.ok ? 'opened' : opened.error.code;
  };
  expect(await refused('/nowhere')).toBe('folderMissing');
  await fs.makeDirectory('/empty');
  expect(await refused('/empty')).toBe('notABook');
  const manifest = await fs.open('/empty/book.json', 'new');
  await manifest.write(Buffer.from('{"format":2,"bookId":"b"}'), 0);
  expect(await refused(dirname('/empty/book.json'))).toBe('bookTooNew');
  expect(must((await open(desk)).journal.append(note(1))).event.seq).toBe(1);
});
