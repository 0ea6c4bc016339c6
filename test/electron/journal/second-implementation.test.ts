import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeFileSystem } from '../../../electron/files/node-file-system.ts';
import { verifyBook } from '../../../electron/journal/verify.ts';
import { baseSeed, createRandom, type Random, SOAK } from '../files/random.ts';
import { type Desk, deskAt, must, newBook, note, open, segmentOf } from './kit.ts';

const script = fileURLToPath(new URL('./verify_book.py', import.meta.url));
const fs = createNodeFileSystem();
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'baton-second-'));
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** What the second implementation says of a book. It needs `python3`; a machine without one fails here and is told so. */
const askPython = (bookDir: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    execFile('python3', [script, bookDir], (error, stdout, stderr) => {
      if (error?.code === 'ENOENT')
        reject(new Error('This test needs python3 (Debian: apt-get install python3).'));
      else if (stdout === '') reject(new Error(stderr));
      else resolve(JSON.parse(stdout));
    });
  });

const askOurs = async (bookDir: string): Promise<unknown> => {
  const report = must(await verifyBook(fs, bookDir));
  const writers = report.writers.map(({ writer, head, fault }) => {
    const place = fault === null ? null : { file: fault.file, offset: fault.offset, seq: fault.seq };
    return { writer, ...head, fault: place };
  });
  return { bookId: report.bookId, writers, digest: report.digest, sound: report.sound };
};

const texts = ['', '王小明', '"quoted" \\ slash', '\u2028 \0 \ud800', '😀𠮷', '{"v":1}', '换\n行'];

/** A book of one to three writers and a few segments. */
const writeBook = async (desk: Desk, random: Random): Promise<string[]> => {
  await newBook(desk);
  const segments: string[] = [];
  for (let station = 1; station <= random.int(1, 3); station += 1) {
    const place = { ...desk, profileDir: join(desk.root, `profile-${station}`) };
    const { journal } = await open(place, { station: `pc${station}`, segmentBytes: random.int(500, 6_000) });
    const appended = Array.from({ length: random.int(1, 30) }, (_, n) =>
      must(journal.append(note(n, texts[n % texts.length]))),
    );
    for (const { durable } of appended) must(await durable);
    must(await journal.close());
    segments.push(segmentOf(desk, journal.writer));
  }
  return segments;
};

/** Damages a segment in one of the ways the format must show. */
const damage = async (path: string, random: Random): Promise<void> => {
  const bytes = await readFile(path);
  const at = random.int(0, bytes.length - 1);
  const lines = bytes.toString().split('\n');
  const ways = [
    () => bytes.fill(bytes[at] === 0 ? 1 : 0, at, at + 1),
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes, Buffer.alloc(random.int(1, 600))]),
    () => Buffer.from(lines.toSpliced(random.int(0, lines.length - 2), 1).join('\n')),
    () => Buffer.from(lines.toSpliced(random.int(0, lines.length - 2), 0, lines[0] ?? '').join('\n')),
  ];
  await writeFile(path, ways[random.int(0, ways.length - 1)]?.() ?? bytes);
};

test('[A10] a second implementation, in another language, agrees on random books, sound and damaged', async () => {
  const rounds = SOAK ? 1_000 : 60;
  const seed = baseSeed();
  const random = createRandom(seed);
  for (let round = 0; round < rounds; round += 1) {
    const desk = deskAt(fs, join(root, `book-${round}`));
    const segments = await writeBook(desk, random);
    const where = `seed ${seed}, round ${round}`;
    if (round % 2 === 1) await damage(segments[random.int(0, segments.length - 1)] ?? '', random);
    expect(await askPython(desk.bookDir), where).toEqual(await askOurs(desk.bookDir));
    await rm(desk.root, { recursive: true });
  }
});
