import { expect, test } from 'vitest';
import { createBook } from '../../../electron/journal/manifest.ts';
import { openJournal } from '../../../electron/journal/open-journal.ts';
import { listWriters, readJournals } from '../../../electron/journal/reader.ts';
import { verifyBook } from '../../../electron/journal/verify.ts';
import { createMemoryFileSystem, type MemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { type Coin, countChoices, cutPower, type DiskPicture, takePicture } from '../files/power-cut.ts';
import { baseSeed, createRandom, type Random, SOAK } from '../files/random.ts';
import { BOOK_ID, CREATED_AT, type Desk, deskAt, must, newBook, note, open, optionsFor } from './kit.ts';

/** A moment at which the power may fail, and what had been promised by then. */
interface Moment {
  readonly what: string;
  readonly picture: DiskPicture;
  readonly acknowledged: number;
}

interface Life {
  readonly moments: readonly Moment[];
  /** Lines by number: what was ever handed to the journal. */
  readonly lines: ReadonlyMap<number, string>;
}

const SEGMENT_BYTES = 6_000;
/** Small bodies share sectors with their neighbours, large ones span several. */
const textFor = (n: number): string => '话'.repeat((n * 37) % 300);

/** A desk's life: the book is made, entries come one by one and in groups, segments fill up, the book is closed and opened again. */
const live = async ({ int, coin }: Random): Promise<Life> => {
  const groupSize = () => (coin() ? 1 : int(2, 8));
  const fs = createMemoryFileSystem();
  const desk = deskAt(fs, '/');
  const moments: Moment[] = [];
  const lines = new Map<number, string>();
  let acknowledged = 0;
  let count = 0;
  fs.onStep = (what) => void moments.push({ what, picture: takePicture(fs), acknowledged });
  await newBook(desk);
  for (const groups of [
    Array.from({ length: int(1, 5) }, groupSize),
    Array.from({ length: int(1, 5) }, groupSize),
  ]) {
    const opened = await open(desk, { segmentBytes: SEGMENT_BYTES });
    for (const size of groups) {
      const group = Array.from({ length: size }, () =>
        must(opened.journal.append(note(++count, textFor(count)))),
      );
      for (const { event, line } of group) lines.set(event.seq, line);
      for (const { durable } of group) must(await durable);
      acknowledged = count;
    }
    must(await opened.journal.close());
  }
  return { moments, lines };
};

const readLines = async (desk: Desk): Promise<string[]> => {
  const lines: string[] = [];
  const writers = must(await listWriters(desk.fs, desk.bookDir));
  for await (const page of readJournals({ ...desk, bookId: BOOK_ID }, writers)) {
    lines.push(...page.records.map(({ line }) => line));
  }
  return lines;
};

/** I1 everything acknowledged is there, I2 nothing is there that was not handed in, in the order it was. */
const checkBook = async (
  fs: MemoryFileSystem,
  life: Life,
  acknowledged: number,
  where: string,
): Promise<void> => {
  const desk = deskAt(fs, '/');
  const made = await createBook(fs, desk.bookDir, { bookId: BOOK_ID, createdAt: CREATED_AT });
  if (!made.ok) expect(made.error.code, where).toBe('bookExists');
  const opened = await openJournal(optionsFor(desk, { segmentBytes: SEGMENT_BYTES }));
  if (!opened.ok) return expect.fail(`${where}: refused ${JSON.stringify(opened.error)}`);
  if (acknowledged > 0) expect(opened.value.reason, where).toBe('kept');
  const head = opened.value.journal.head().seq;
  expect(head, where).toBeGreaterThanOrEqual(acknowledged);
  const found = await readLines(desk);
  expect(found, where).toEqual(Array.from({ length: head }, (_, index) => life.lines.get(index + 1)));
  expect(must(await verifyBook(fs, desk.bookDir)).sound, where).toBe(true);
  must(await opened.value.journal.close());
};

/** Opens the book after a cut, twice, and with a second cut at moments inside the first recovery. */
const checkState = async (
  files: Map<string, Buffer | null>,
  life: Life,
  moment: Moment,
  coin: Coin,
  where: string,
): Promise<void> => {
  const fs = createMemoryFileSystem(files);
  const inside: DiskPicture[] = [];
  fs.onStep = () => void (coin() && coin() && inside.push(takePicture(fs)));
  await checkBook(fs, life, moment.acknowledged, where);
  fs.onStep = null;
  const once = await readLines(deskAt(fs, '/'));
  await checkBook(fs, life, moment.acknowledged, `${where}, opened again`); // I3
  expect(await readLines(deskAt(fs, '/')), where).toEqual(once);
  for (const picture of inside.slice(0, SOAK ? 4 : 1)) {
    const again = createMemoryFileSystem(cutPower(picture, coin)); // I4
    await checkBook(again, life, moment.acknowledged, `${where}, cut again`);
  }
};

/** Every outcome of up to so many choices, else a number of random ones. */
const coinsFor = (picture: DiskPicture, samples: number, random: () => boolean): Coin[] => {
  const choices = countChoices(picture);
  const all = 2 ** choices;
  if (all > samples) return Array.from({ length: samples }, () => random);
  return Array.from({ length: all }, (_, pattern) => {
    let tossed = 0;
    return () => ((pattern >> tossed++) & 1) === 1;
  });
};

/** Draws states of one life until there are enough; says how many. */
const cutLife = async (seed: number, samples: number): Promise<number> => {
  const random = createRandom(seed);
  const life = await live(random);
  let states = 0;
  for (const [index, moment] of life.moments.entries()) {
    for (const coin of coinsFor(moment.picture, samples, random.coin)) {
      states += 1;
      const where = `seed ${seed}, moment ${index} (${moment.what}), state ${states}`;
      await checkState(cutPower(moment.picture, coin), life, moment, random.coin, where);
    }
  }
  return states;
};

test('[C2] after a power cut at any moment everything acknowledged is there, and nothing else', {
  timeout: SOAK ? 3_600_000 : 120_000,
}, async () => {
  let states = 0;
  let seed = baseSeed();
  for (; states < (SOAK ? 50_000 : 2_500); seed += 1) states += await cutLife(seed, SOAK ? 200 : 16);
  console.log(`[C2] ${states} states, seeds ${baseSeed()} to ${seed - 1}`);
});

test('[C2] a write cut at each byte', async () => {
  const random = createRandom(baseSeed());
  const life = await live(random);
  for (const moment of life.moments.filter(
    ({ what }) => what.startsWith('write') && what.endsWith('.jsonl'),
  )) {
    const path = moment.what.slice('write '.length);
    const node = moment.picture.cached.get(path);
    if (node?.kind !== 'file') throw new Error('a write without a file');
    const files = cutPower(moment.picture, () => true);
    for (let length = node.disk.length; length <= node.cache.length; length += SOAK ? 1 : 41) {
      const left = new Map([...files, [path, node.cache.subarray(0, length)]]);
      await checkState(left, life, moment, random.coin, `${moment.what} cut at ${length}`);
    }
  }
});

test('[C2] a picture of a power cut that loses all that is unsynced differs from one that loses nothing', async () => {
  const { moments } = await live(createRandom(1));
  const differing = moments.filter(({ picture }) => countChoices(picture) > 0);
  expect(differing.length).toBeGreaterThan(moments.length / 3);
  for (const { picture } of differing.slice(0, 50)) {
    const kept = createMemoryFileSystem(cutPower(picture, () => true));
    const lost = createMemoryFileSystem(cutPower(picture, () => false));
    expect(snapshot(kept)).not.toEqual(snapshot(lost));
  }
});
