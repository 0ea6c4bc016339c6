import { beforeAll, describe, expect, it } from 'vitest';
import { type Confirmation, confirmDigest } from '../../../electron/journal/confirm.ts';
import { HASH_TAIL, sha256 } from '../../../electron/journal/record.ts';
import { bookDigest, verifyBook } from '../../../electron/journal/verify.ts';
import { digestMark, readDigestMark } from '../../../shared/report/digest-mark.ts';
import type { JournalHead } from '../../../shared/report/weekly-summary.ts';
import { createMemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { BOOK_ID, deskAt, must, newBook, note, open, segmentOf } from './kit.ts';

/** `null` for a folder. */
type Files = ReadonlyMap<string, Buffer | null>;

const BOOK = '/book';
const PRINTED = 6;
const LATER = 4;

interface Written {
  /** The book when it was printed, and as it has grown since. */
  readonly then: Files;
  readonly now: Files;
  readonly paths: readonly string[];
  /** What each of the states it went through would have printed. */
  readonly marks: readonly string[];
}

const headsOf = async (files: Files): Promise<readonly JournalHead[]> => {
  const { writers } = must(await verifyBook(createMemoryFileSystem(files), BOOK));
  return writers.map(({ writer, head }) => ({ writer, ...head }));
};

const markOf = async (files: Files): Promise<string> => {
  const heads = await headsOf(files);
  return digestMark(
    { hash: bookDigest(heads), events: 0, writers: heads.length, bookId: BOOK_ID, heads },
    '2026-W47',
  );
};

/** Two PCs write in turn; the book is printed in the middle. */
const write = async (): Promise<Written> => {
  const fs = createMemoryFileSystem();
  const desk = deskAt(fs, '/');
  await newBook(desk);
  const journals = [
    (await open(desk)).journal,
    (await open({ ...desk, profileDir: '/profile2' }, { station: 'front2', machine: 'machine-2' })).journal,
  ];
  const marks: string[] = [];
  let then: Files = new Map();
  for (let n = 1; n <= PRINTED + LATER; n += 1) {
    for (const [place, journal] of journals.entries()) {
      must(await must(journal.append(note(2 * n + place))).durable);
      marks.push(await markOf(snapshot(fs)));
    }
    if (n === PRINTED) then = snapshot(fs);
  }
  for (const journal of journals) must(await journal.close());
  const paths = journals.map(({ writer }) => segmentOf(desk, writer));
  return { then, now: snapshot(fs), paths, marks };
};

const linesOf = (files: Files, path: string): readonly string[] =>
  (files.get(path)?.toString('utf8') ?? '').split('\n').slice(0, -1);

/** The same journal, its chain made whole again from `from` on: what somebody does who knows the format. */
const rehashed = (lines: readonly string[]): readonly string[] => {
  const done: string[] = [];
  const start = /"prev":"([0-9a-f]{64})"/.exec(lines[0] ?? '')?.[1] ?? '';
  let prev = start;
  for (const [index, line] of lines.entries()) {
    const body = line
      .slice(0, -HASH_TAIL)
      .replace(/^(\{"v":1,"writer":"[^"]*","seq":)\d+/, `$1${index + 1}`)
      .replace(/"prev":"[0-9a-f]{64}"$/, `"prev":"${prev}"`);
    prev = sha256(body);
    done.push(`${body},"hash":"${prev}"}`);
  }
  return done;
};

const swapped = (lines: readonly string[], at: number): readonly string[] =>
  lines.map((line, place) => (place === at ? lines[at + 1] : place === at + 1 ? lines[at] : line) ?? line);

/** At the last record that was printed these would change only what follows it. */
const later: readonly string[] = ['repeat', 'reorder'];

const otherText = (line: string): string => line.replace('记录', '改过');

/** Every way to change a journal at one record, by what it is called. */
const attacks: Readonly<Record<string, (lines: readonly string[], at: number) => readonly string[]>> = {
  edit: (lines, at) => lines.map((line, place) => (place === at ? otherText(line) : line)),
  insert: (lines, at) => lines.flatMap((line, place) => (place === at ? [otherText(line), line] : [line])),
  delete: (lines, at) => lines.filter((_, place) => place !== at),
  repeat: (lines, at) => lines.flatMap((line, place) => (place === at ? [line, line] : [line])),
  reorder: (lines, at) => swapped(lines, at),
  cut: (lines, at) => lines.slice(0, at),
};

describe('a printed digest against the book', () => {
  let book: Written;
  let mark: string;

  beforeAll(async () => {
    book = await write();
    mark = await markOf(book.then);
  });

  const confirm = async (files: Files, text: string): Promise<Confirmation> =>
    must(await confirmDigest(createMemoryFileSystem(files), BOOK, readDigestMark(text) ?? text));

  const changed = (path: string, lines: readonly string[]): Files =>
    new Map([...book.now, [path, Buffer.from(lines.map((line) => `${line}\n`).join(''))]]);

  it('[A9] is confirmed by the book it was printed from and by every longer one, from every state it had', async () => {
    expect(await confirm(book.then, mark)).toMatchObject({
      kind: 'confirmed',
      events: 2 * PRINTED,
      later: 0,
    });
    for (const [place, one] of book.marks.entries()) {
      const events = place + 1;
      const later = 2 * (PRINTED + LATER) - events;
      expect(await confirm(book.now, one)).toMatchObject({ kind: 'confirmed', events, later });
      // The digest alone, whole or as far as the foot of a page has it, finds the same.
      const hash = readDigestMark(one)?.hash ?? '';
      const heads = Object.fromEntries(
        (readDigestMark(one)?.heads ?? []).map((head) => [head.writer, head.seq]),
      );
      expect(await confirm(book.now, hash)).toMatchObject({ kind: 'confirmed', events, later, heads });
      expect(await confirm(book.now, hash.slice(0, 16))).toMatchObject({ kind: 'confirmed', events, later });
    }
  });

  it('[A9] every edit, insert, delete, repeat, reorder and cut of what was printed is refused, with fresh hashes too', async () => {
    let sound = 0;
    for (const path of book.paths) {
      const lines = linesOf(book.now, path);
      for (const [name, attack] of Object.entries(attacks)) {
        for (let at = 0; at < PRINTED - (later.includes(name) ? 1 : 0); at += 1) {
          for (const fresh of [false, true]) {
            const forged = attack(lines, at);
            const files = changed(path, fresh ? rehashed(forged) : forged);
            const about = `${name} at ${at} of ${path}${fresh ? ', rehashed' : ''}`;
            for (const printed of [mark, readDigestMark(mark)?.hash ?? ''])
              expect((await confirm(files, printed)).kind, about).not.toBe('confirmed');
            if (must(await verifyBook(createMemoryFileSystem(files), BOOK)).sound) sound += 1;
          }
        }
      }
    }
    // Without the paper each forgery with fresh hashes, and each cut, is a sound book: this is what only paper can tell.
    expect(sound).toBeGreaterThanOrEqual(2 * (6 * PRINTED - 2));
  });

  it('[A9] says which journal it is that is missing, short or another one', async () => {
    const [path = ''] = book.paths;
    const writer = path.split('/').at(-2);
    const lines = linesOf(book.now, path);
    const without = new Map([...book.now].filter(([name]) => !name.includes(`journals/${writer}`)));
    expect(await confirm(without, mark)).toEqual({ kind: 'journalMissing', writer, seq: PRINTED });
    expect(await confirm(changed(path, lines.slice(0, 3)), mark)).toEqual({
      ...{ kind: 'journalShort', writer, seq: PRINTED, has: 3 },
    });
    const other = changed(path, rehashed(attacks['edit']?.(lines, 2) ?? []));
    expect(await confirm(other, mark)).toEqual({ kind: 'journalDiffers', writer, seq: PRINTED });
  });

  it('[A9] what was changed after the printing does not make the paper wrong', async () => {
    const [path = ''] = book.paths;
    const files = changed(path, attacks['edit']?.(linesOf(book.now, path), PRINTED + 1) ?? []);
    expect((await confirm(files, mark)).kind).toBe('confirmed');
    expect(must(await verifyBook(createMemoryFileSystem(files), BOOK)).sound).toBe(false);
  });

  it('[A9] another book, and a slip in the digest, are said to be that', async () => {
    expect(await confirm(book.now, mark.replace(BOOK_ID, 'book-2'))).toEqual({
      ...{ kind: 'otherBook', bookId: 'book-2' },
    });
    const hash = readDigestMark(mark)?.hash ?? '';
    const slip = `${hash.slice(0, 63)}${hash.endsWith('0') ? '1' : '0'}`;
    expect(await confirm(book.now, mark.replace(hash, slip))).toEqual({ kind: 'differs' });
    expect(await confirm(book.now, slip)).toEqual({ kind: 'unknown' });
  });
});
