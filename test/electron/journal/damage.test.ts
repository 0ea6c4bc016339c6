import { expect, test } from 'vitest';
import { openJournal } from '../../../electron/journal/open-journal.ts';
import { listWriters, readJournals } from '../../../electron/journal/reader.ts';
import { verifyBook } from '../../../electron/journal/verify.ts';
import { createMemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { BOOK_ID, type Desk, deskAt, must, note, open, optionsFor, writtenBook } from './kit.ts';

const NOTES = 49;

type Written = Awaited<ReturnType<typeof writtenBook>>;
type Files = ReadonlyMap<string, Buffer | null>;

const linesOf = (bytes: Buffer): string[] => bytes.toString('utf8').split('\n').slice(0, -1);
const toBytes = (lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''));

const deskWith = (files: Files, path: string, bytes: Buffer): Desk =>
  deskAt(createMemoryFileSystem(new Map([...files, [path, bytes]])), '/');

/** Opening must refuse, name the record, and leave every byte as it is. */
const expectDamaged = async (desk: Desk, path: string, seq: number, what: string): Promise<void> => {
  const before = await desk.fs.stat(path);
  const opened = await openJournal(optionsFor(desk));
  const error = opened.ok ? null : opened.error;
  if (error?.code !== 'journalDamaged' || error.details?.['seq'] !== seq) {
    expect.fail(`${what}: ${JSON.stringify(error ?? 'opened')}`);
  }
  if ((await desk.fs.stat(path)).size !== before.size) expect.fail(`${what}: the file was changed`);
};

/** The numbers of all records that reading hands out. */
const readSeqs = async ({ fs, bookDir }: Desk): Promise<number[]> => {
  const seqs: number[] = [];
  const writers = must(await listWriters(fs, bookDir));
  for await (const page of readJournals({ fs, bookDir, bookId: BOOK_ID }, writers)) {
    seqs.push(...page.records.map(({ event }) => event.seq));
  }
  return seqs;
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

test.for([0x01, 0x80, 0xff])(
  '[C4] [J6] each byte in turn XOR %i opens read-only and names the record',
  async (mask) => {
    const { path, bytes, files } = await writtenBook(NOTES);
    expect(bytes.length).toBeGreaterThan(20_000);
    let seq = 1;
    for (const [index, byte] of bytes.entries()) {
      const damaged = Buffer.from(bytes);
      damaged[index] = byte ^ mask;
      await expectDamaged(deskWith(files, path, damaged), path, seq, `byte ${index}`);
      if (byte === 0x0a) seq += 1;
    }
  },
);

test('[C4] [J4] the records before the damage can be read, none after it, and the report names the place', async () => {
  const { path, bytes, files } = await writtenBook(NOTES);
  for (let index = 0; index < bytes.length; index += 97) {
    const damaged = Buffer.from(bytes);
    damaged[index] = (damaged[index] ?? 0) ^ 0x80;
    const desk = deskWith(files, path, damaged);
    const before = bytes.subarray(0, index).filter((byte) => byte === 0x0a).length;
    expect(await readSeqs(desk)).toEqual(upTo(before));
    const report = must(await verifyBook(desk.fs, desk.bookDir));
    expect(report.sound).toBe(false);
    expect(report.writers[0]?.fault).toMatchObject({ file: '000001.jsonl', seq: before + 1 });
  }
});

test('[C4] damage before the last line is found without the head outside the book', async () => {
  const { path, bytes, lateHead } = await writtenBook(NOTES);
  const lastLine = bytes.lastIndexOf('\n', -2);
  for (let index = 0; index < lastLine; index += 13) {
    const damaged = Buffer.from(bytes);
    damaged[index] = (damaged[index] ?? 0) ^ 0x01;
    const seq = bytes.subarray(0, index).filter((byte) => byte === 0x0a).length + 1;
    await expectDamaged(deskWith(lateHead, path, damaged), path, seq, `byte ${index}`);
  }
});

/** All four ways to rearrange lines, at every line; each says which record is then the first wrong one. */
const rearrangements = (lines: readonly string[], foreign: string) =>
  lines.flatMap((line, index) => [
    { what: `duplicate ${index}`, lines: lines.toSpliced(index, 0, line), seq: index + 2 },
    { what: `insert at ${index}`, lines: lines.toSpliced(index, 0, foreign), seq: index + 1 },
    ...(index === lines.length - 1
      ? []
      : [
          { what: `delete ${index}`, lines: lines.toSpliced(index, 1), seq: index + 1 },
          {
            what: `swap ${index}`,
            lines: lines.toSpliced(index, 2, lines[index + 1] ?? '', line),
            seq: index + 1,
          },
        ]),
  ]);

const expectAllDamaged = async (written: Written, files: Files): Promise<void> => {
  const stranger = linesOf((await writtenBook(1)).bytes)[0] ?? '';
  for (const { what, lines, seq } of rearrangements(linesOf(written.bytes), stranger)) {
    await expectDamaged(deskWith(files, written.path, toBytes(lines)), written.path, seq, what);
  }
};

test('[C4] a line swapped, deleted, duplicated or inserted anywhere opens read-only and names the record', async () => {
  const written = await writtenBook(NOTES);
  await expectAllDamaged(written, written.files);
});

test('[C4] the bytes of a peer put back over the damage make the journal whole, and it goes on', async () => {
  const { path, bytes, files, writer } = await writtenBook(NOTES);
  const damaged = Buffer.from(bytes);
  damaged[10_000] = 0;
  const desk = deskWith(files, path, damaged);
  expect((await openJournal(optionsFor(desk))).ok).toBe(false);
  const refilled = createMemoryFileSystem(
    new Map([...snapshot(createMemoryFileSystem(files)), [path, bytes]]),
  );
  const opened = await open(deskAt(refilled, '/'));
  expect(opened.journal).toMatchObject({ writer });
  must(await must(opened.journal.append(note(NOTES + 1))).durable);
  must(await opened.journal.close());
  expect(snapshot(refilled).get(path)?.subarray(0, bytes.length).equals(bytes)).toBe(true);
});

test('[J6] a segment missing in the middle opens read-only', async () => {
  const fs = createMemoryFileSystem();
  const desk = deskAt(fs, '/');
  const written = await writtenBook(1);
  for (const [path, bytes] of written.files) {
    if (path !== '/')
      await (bytes === null
        ? fs.makeDirectory(path)
        : fs.open(path, 'new').then((file) => file.write(bytes, 0)));
  }
  const opened = await open(desk, { segmentBytes: 1000 });
  for (let n = 2; n <= 12; n += 1) must(await must(opened.journal.append(note(n))).durable);
  must(await opened.journal.close());
  await fs.unlink(written.path.replace('000001', '000003'));
  const again = await openJournal(optionsFor(desk));
  expect(again).toMatchObject({
    ok: false,
    error: { code: 'journalDamaged', details: { file: '000003.jsonl', kind: 'segmentMissing' } },
  });
  const place = { fs, bookDir: desk.bookDir, bookId: BOOK_ID };
  for await (const page of readJournals(place, must(await listWriters(fs, desk.bookDir)))) {
    if (page.fault !== null) expect(page.fault.kind).toBe('segmentMissing');
  }
});
