import { expect, test } from 'vitest';
import { createMemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { createRandom, SOAK } from '../files/random.ts';
import { deskAt, must, open, writtenBook } from './kit.ts';

/** What a crash, an editor or a lazy file system may leave after the last whole record. */
const endings: readonly (readonly [string, Buffer])[] = [
  ['nothing', Buffer.alloc(0)],
  ['1 zero', Buffer.alloc(1)],
  ['511 zeros', Buffer.alloc(511)],
  ['512 zeros', Buffer.alloc(512)],
  ['4096 zeros', Buffer.alloc(4096)],
  ['random bytes', createRandom(7).bytes(300)],
  ['half a character', Buffer.from('接').subarray(0, 2)],
  ['CRLF', Buffer.from('\r\n')],
];

type Written = Awaited<ReturnType<typeof writtenBook>>;

const linesIn = (bytes: Buffer): number => {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
  return lines;
};

/** As `expect` says it, which itself would take a third of the time of 20,000 cuts. */
const mustBe = (what: string, found: unknown, wanted: unknown): void => {
  if (found !== wanted) throw new Error(`${what}: ${found} instead of ${wanted}`);
};

/** Opens the journal cut at a byte with an ending, and checks all that recovery promises. */
const checkCut = async (written: Written, cut: number, ending: Buffer): Promise<void> => {
  const { path, bytes, writer } = written;
  const left = Buffer.concat([bytes.subarray(0, cut), ending]);
  const kept = bytes.subarray(0, bytes.subarray(0, cut).lastIndexOf('\n') + 1);
  const fs = createMemoryFileSystem(new Map([...written.lateHead, [path, left]]));
  const opened = await open(deskAt(fs, '/'));
  const torn = left.length - kept.length;
  const where = `cut at ${cut} + ${ending.length} bytes`;
  mustBe(`${where}: head`, opened.journal.head().seq, linesIn(kept));
  mustBe(`${where}: writer`, opened.journal.writer, writer);
  mustBe(`${where}: reported`, opened.recovered?.bytes ?? 0, torn);
  must(await opened.journal.close());
  const after = snapshot(fs);
  mustBe(`${where}: journal kept`, after.get(path)?.equals(kept), true);
  const aside = [...after.keys()].filter((name) => name.startsWith(`${path}.torn-`));
  mustBe(`${where}: files set aside`, aside.length, torn === 0 ? 0 : 1);
  if (aside[0] !== undefined)
    mustBe(`${where}: set aside`, after.get(aside[0])?.equals(left.subarray(kept.length)), true);
};

const forEachCut = async (written: Written, stride: number, ending: Buffer): Promise<void> => {
  for (let cut = 0; cut <= written.bytes.length; cut += stride) await checkCut(written, cut, ending);
};

test('[C3] [J5] a journal cut at every byte keeps its whole records and sets the rest aside', async () => {
  const written = await writtenBook(49);
  expect(written.bytes.length).toBeGreaterThan(20_000);
  await forEachCut(written, 1, Buffer.alloc(0));
});

test.for(endings.slice(1))(
  '[C3] [J5] a journal cut at a byte and followed by %s keeps its whole records',
  async ([, ending]) => {
    await forEachCut(await writtenBook(49), SOAK ? 1 : 13, ending);
  },
);

test('[J5] opening a second time changes nothing and reports nothing', async () => {
  const written = await writtenBook(5);
  const fs = createMemoryFileSystem(
    new Map([...written.lateHead, [written.path, written.bytes.subarray(0, -10)]]),
  );
  const first = await open(deskAt(fs, '/'));
  expect(first.recovered).not.toBeNull();
  must(await first.journal.close());
  const once = snapshot(fs);
  const second = await open(deskAt(fs, '/'));
  expect(second.recovered).toBeNull();
  must(await second.journal.close());
  expect(snapshot(fs).get(written.path)).toEqual(once.get(written.path));
});
