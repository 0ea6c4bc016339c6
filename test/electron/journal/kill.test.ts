import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeFileSystem } from '../../../electron/files/node-file-system.ts';
import { readJournals } from '../../../electron/journal/reader.ts';
import { baseSeed, createRandom, SOAK } from '../files/random.ts';
import { bundleProcess, startWriter } from './child/processes.ts';
import { BOOK_ID, type Desk, deskAt, must, newBook, open } from './kit.ts';

const ROUNDS = SOAK ? 1_000 : 80;
/** So many books are killed side by side; a longer journal only makes each start slower. */
const LANES = 4;
const ROUNDS_PER_BOOK = 20;

let root: string;
let script: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'baton-kill-'));
  script = await bundleProcess('writer-process', root);
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** Starts a writer, kills it in the middle, and recovers. Every line it said must be in the book. */
const killOnce = async (desk: Desk, delay: number, where: string): Promise<number> => {
  const writer = startWriter(script, 'write', desk.bookDir, desk.profileDir);
  expect(await writer.next(), where).toMatch(/^\d+ [0-9a-f]{64}$/);
  await sleep(delay);
  await writer.kill();
  const opened = await open(desk);
  expect(opened.reason, where).toBe('kept');
  const hashes = new Map<number, string>();
  const place = { fs: desk.fs, bookDir: desk.bookDir, bookId: BOOK_ID };
  for await (const page of readJournals(place, [opened.journal.writer])) {
    for (const { event } of page.records) hashes.set(event.seq, event.hash);
  }
  for (const line of writer.lines) {
    const [seq, hash] = line.split(' ');
    expect(hashes.get(Number(seq)), `${where}: acknowledged ${seq}`).toBe(hash);
  }
  expect(opened.journal.head().seq, where).toBe(hashes.size);
  must(await opened.journal.close());
  return writer.lines.length;
};

const killMany = async (lane: number, rounds: number, seed: number): Promise<number> => {
  const random = createRandom(seed);
  let acknowledged = 0;
  let desk: Desk | null = null;
  for (let round = 0; round < rounds; round += 1) {
    if (desk === null || round % ROUNDS_PER_BOOK === 0) {
      desk = deskAt(createNodeFileSystem(), join(root, `lane-${lane}-${round}`));
      await newBook(desk);
      must(await (await open(desk)).journal.close());
    }
    acknowledged += await killOnce(desk, random.int(5, 120), `seed ${seed}, round ${round}`);
  }
  return acknowledged;
};

test(`[C1] nothing acknowledged is lost when the process is killed, ${ROUNDS} times`, {
  timeout: SOAK ? 3_600_000 : 240_000,
}, async () => {
  const seed = baseSeed();
  const lanes = Array.from({ length: LANES }, (_, lane) => killMany(lane, ROUNDS / LANES, seed + lane));
  const acknowledged = (await Promise.all(lanes)).reduce((sum, count) => sum + count, 0);
  console.log(
    `[C1] ${ROUNDS} kills, ${acknowledged} acknowledged entries, seeds ${seed} to ${seed + LANES - 1}`,
  );
  expect(acknowledged).toBeGreaterThan(ROUNDS);
});
