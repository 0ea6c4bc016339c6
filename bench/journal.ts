import { createHash } from 'node:crypto';
import { mkdtemp, open as openFile, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeFileSystem } from '../electron/files/node-file-system.ts';
import type { Journal } from '../electron/journal/journal.ts';
import { createLock } from '../electron/journal/lock.ts';
import { createBook } from '../electron/journal/manifest.ts';
import { openJournal } from '../electron/journal/open-journal.ts';
import { readJournals } from '../electron/journal/reader.ts';
import type { Result } from '../shared/result.ts';
import type { BenchRow } from './row.ts';

const BOOK_ID = 'bench';
const APPENDS = 500;
const GROUP = 32;
const GROUPS = 100;
const REPLAYED = 100_000;

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const note = (n: number) => ({
  hlc: `${n.toString(16).padStart(13, '0')}-0000`,
  at: '2026-11-23T06:05:00.000Z',
  zone: 'Asia/Shanghai',
  actor: 'p-zhang',
  auth: 'pin' as const,
  cmd: `c-${n}`,
  type: 'noteWritten',
  ver: 1,
  shift: '2026-11-23/early',
  body: {
    id: `n-${n}`,
    text: '客户要求今天下午四点之前回电，说沙发腿少了一个螺丝，已联系仓库补发。',
    customer: '王小明',
  },
});

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.floor((sorted.length - 1) * part)] ?? 0;

/** Milliseconds of each call, in ascending order. */
const timeEach = async (count: number, work: (n: number) => Promise<void>): Promise<number[]> => {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const start = performance.now();
    await work(n);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
};

const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0);

/** The least a durable line can cost: one write and one fdatasync of the same bytes. */
const timeRaw = async (path: string, count: number, bytes: Buffer): Promise<number[]> => {
  const file = await openFile(path, 'a');
  const times = await timeEach(count, async () => {
    await file.write(bytes);
    await file.datasync();
  });
  await file.close();
  return times;
};

const appendGroup = async (journal: Journal, from: number, size: number): Promise<void> => {
  const group = Array.from({ length: size }, (_, index) => must(journal.append(note(from + index))));
  for (const { durable } of group) must(await durable);
};

const row = (name: string, value: number, unit: string, peer: string, peerValue: number): BenchRow => ({
  name,
  value,
  unit,
  peer,
  ratio: value / peerValue,
});

const benchAppend = async (journal: Journal, root: string): Promise<BenchRow[]> => {
  const line = Buffer.from(`${must(journal.append(note(0))).line}\n`);
  await timeEach(50, (n) => appendGroup(journal, n, 8)); // compiled code and open slots, as in a program that has run for a while
  const raw = await timeRaw(join(root, 'raw'), APPENDS, line);
  const single = await timeEach(APPENDS, (n) => appendGroup(journal, n, 1));
  const rawGroup = await timeRaw(join(root, 'raw'), GROUPS, Buffer.alloc(line.length * GROUP, line));
  const grouped = await timeEach(GROUPS, (n) => appendGroup(journal, n, GROUP));
  const peer = 'write + fdatasync';
  return [
    row(
      'append, one at a time',
      (APPENDS * 1000) / sum(single),
      'events/s',
      peer,
      (APPENDS * 1000) / sum(raw),
    ),
    row('append, p50', percentile(single, 0.5), 'ms', peer, percentile(raw, 0.5)),
    row('append, p99', percentile(single, 0.99), 'ms', peer, percentile(raw, 0.99)),
    row(
      `append, ${GROUP} at once`,
      (GROUPS * GROUP * 1000) / sum(grouped),
      'events/s',
      `${peer} of ${GROUP} lines`,
      (GROUPS * GROUP * 1000) / sum(rawGroup),
    ),
    row(
      `append, ${GROUP} at once, p99`,
      percentile(grouped, 0.99),
      'ms',
      `${peer} of ${GROUP} lines`,
      percentile(rawGroup, 0.99),
    ),
  ];
};

/** SHA-256 alone over the same lines. */
const timeHashing = (bytes: Buffer): number => {
  const start = performance.now();
  for (let from = 0, end = bytes.indexOf(10); end !== -1; from = end + 1, end = bytes.indexOf(10, from)) {
    createHash('sha256')
      .update(bytes.subarray(from, end - 75))
      .digest('hex');
  }
  return performance.now() - start;
};

const benchReplay = async (journal: Journal, bookDir: string): Promise<BenchRow[]> => {
  for (let n = 0; n < REPLAYED; n += 1000) await appendGroup(journal, n, 1000);
  const fs = createNodeFileSystem();
  const start = performance.now();
  let events = 0;
  let segments = 0;
  for await (const page of readJournals({ fs, bookDir, bookId: BOOK_ID }, [journal.writer])) {
    events += page.records.length;
    segments = page.cursor.segment;
  }
  const elapsed = performance.now() - start;
  let hashing = 0;
  for (let segment = 1; segment <= segments; segment += 1) {
    const name = `${String(segment).padStart(6, '0')}.jsonl`;
    hashing += timeHashing(await readFile(join(bookDir, 'journals', journal.writer, name)));
  }
  return [
    row(
      'replay and verify',
      (events * 1000) / elapsed,
      'events/s',
      'SHA-256 of the same lines',
      (events * 1000) / hashing,
    ),
  ];
};

/** Appending against a raw write and fdatasync, and reading with verification against SHA-256 alone, on the disk of the temporary folder. */
export const run = async (): Promise<BenchRow[]> => {
  const root = await mkdtemp(join(tmpdir(), 'baton-bench-'));
  const fs = createNodeFileSystem();
  const bookDir = join(root, 'book');
  try {
    must(await createBook(fs, bookDir, { bookId: BOOK_ID, createdAt: '2026-11-23T00:00:00.000Z' }));
    const opened = must(
      await openJournal({
        fs,
        bookDir,
        profileDir: join(root, 'profile'),
        station: 'bench',
        machine: 'bench',
        randomIncarnation: () => 'bench000',
        lock: createLock({ unlink: fs.unlink }),
        now: Date.now,
      }),
    );
    const rows = [
      ...(await benchAppend(opened.journal, root)),
      ...(await benchReplay(opened.journal, bookDir)),
    ];
    must(await opened.journal.close());
    return rows;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
