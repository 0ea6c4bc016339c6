import { describe, expect, test } from 'vitest';
import { checkPrint } from '../../../electron/app/print-handlers.ts';
import { openBook } from '../../../electron/book/open-book.ts';
import { verifyBook } from '../../../electron/journal/verify.ts';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import { isMadeOf } from '../../../electron/report/weekly-mark.ts';
import { canonicalJson } from '../../../shared/projection/canonical.ts';
import { createProjection } from '../../../shared/projection/projection.ts';
import { digestMark } from '../../../shared/report/digest-mark.ts';
import { markOf, sealOf } from '../../../shared/report/sealed-week.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { createFaultyFileSystem } from '../files/faulty-fs.ts';
import { createMemoryFileSystem, errno, type MemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { baseSeed, createRandom, SOAK } from '../files/random.ts';
import { must } from '../journal/kit.ts';
import { fontDirs } from '../report/support/summaries.ts';
import { FOLDER, machineOn, newBookOn, reopen, START, send } from './kit.ts';

const WEEK = '2026-W48';
const WEEK_MS = 7 * 86_400_000;

type Open = Awaited<ReturnType<typeof reopen>>;

const weekIn = ({ book, digest }: Open): WeeklySummary =>
  must(weeklySummary(book.rows, { week: WEEK, now: book.now(), digest: digest() }));

const seal = (open: Open, managerId: string, commandId?: string) =>
  send(open.book, managerId, 'sealWeek', { week: WEEK, seen: markOf(weekIn(open)) }, commandId);

const longText = (at: number): string =>
  `第 ${at} 条：${'客户说沙发比照片上高，要退。'.repeat(300)}`.slice(0, 4_000);

/** A book with so many lines and so many notes of four thousand characters, a week later. */
const bookOf = async (fs: MemoryFileSystem, lines: number, notes: number) => {
  const machine = machineOn(fs);
  const open = await newBookOn(machine);
  const { book, managerId } = open;
  const written = await Promise.all([
    ...Array.from({ length: lines }, (_, at) =>
      send(book, managerId, 'openFollowUp', {
        ...{ kind: 'unshipped', summary: `第 ${at} 件：灰色沙发的扶手到了没有，到了就约上门的时间` },
        ...{
          customer: { name: `客${at}`, orderNo: `DD2026${100_000 + at}` },
          promisedAt: '2026-11-25T16:00',
        },
      }),
    ),
    ...Array.from({ length: notes }, (_, at) =>
      send(book, managerId, 'writeNote', { kind: 'problem', text: longText(at) }),
    ),
  ]);
  for (const answer of written) must(answer);
  machine.pass(WEEK_MS);
  return { machine, open, managerId };
};

/** What is signed, without who and when, and on which state of the book. */
const signedIn = ({ sealed: _, digest: __, ...value }: WeeklySummary): string => canonicalJson(value);

describe('[Z2] a week of five thousand rows', () => {
  test('is put together, signed, read back equal on this PC and another, printed, and confirmed by its digest', async () => {
    const fs = createMemoryFileSystem();
    const { machine, open, managerId } = await bookOf(fs, 4_700, 300);
    const before = weekIn(open);
    expect([before.pending.length, before.notes.length]).toEqual([4_700, 300]);
    must(await seal(open, managerId));
    const sealed = weekIn(open);
    expect(signedIn(sealed) === signedIn(before)).toBe(true);
    const renderer = createDocumentRenderer(fontDirs);
    const pdf = must(await renderer.render('weekly', sealed, { language: 'zh-CN', createdAt: START }));
    const printed = createMemoryFileSystem(new Map([['/week.pdf', Buffer.from(pdf)]]));
    expect(await isMadeOf(printed, '/week.pdf', sealed)).toBe(true);
    must(await open.close());

    const again = await reopen(machine);
    expect(canonicalJson(weekIn(again)) === canonicalJson(sealed)).toBe(true);
    expect(again.problem()).toBeNull();
    must(await again.close());
    const elsewhere = {
      ...machineOn(fs, 9, machine.clock.now()),
      station: 'front2',
      profileDir: '/profile2',
    };
    const other = must(await openBook(elsewhere, FOLDER, false));
    expect(canonicalJson(weekIn(other)) === canonicalJson(sealed)).toBe(true);
    expect(must(await verifyBook(fs, FOLDER)).sound).toBe(true);
    const desk = { session: { staffId: () => managerId }, open: other };
    expect(must(await checkPrint(fs, desk, digestMark(sealed.digest, WEEK)))).toMatchObject({
      kind: 'confirmed',
      seal: { isThis: true },
      since: [],
    });
  }, 120_000);

  test('is told to a window without its text: who signed, and that it is all there', async () => {
    const fs = createMemoryFileSystem();
    const { open, managerId } = await bookOf(fs, 0, 300);
    const { book } = open;
    must(await seal(open, managerId));
    const { events } = book.page({}, 10_000);
    const rows = createProjection();
    for (const event of events) rows.apply(event);
    expect(sealOf(rows, WEEK)).toMatchObject({ by: managerId });
    const signed = events.filter(({ type }) => type === 'weekPartKept' || type === 'weekSealed');
    expect(signed.length).toBeGreaterThan(2);
    expect(JSON.stringify(signed).length).toBeLessThan(3_000);
    expect(sealOf(book.rows, WEEK)).toMatchObject({ by: managerId });
  });
});

describe('[Z2] signing a long week', () => {
  const long = async () => {
    const fs = createMemoryFileSystem();
    const made = await bookOf(fs, 5, 300);
    const value = signedIn(weekIn(made.open));
    must(await made.open.close());
    return { ...made, value, files: snapshot(fs), now: made.machine.clock.now() };
  };

  const rounds = SOAK ? 400 : 12;
  test(`[C8] that is torn by a crash leaves it unsigned or signed, never in between, and can be done again: ${rounds} seeds from ${baseSeed()}`, async () => {
    const { files, now, managerId } = await long();
    const seen = { signed: 0, unsigned: 0 };
    for (let seed = baseSeed(); seed < baseSeed() + rounds; seed += 1) {
      const random = createRandom(seed);
      const fs = createMemoryFileSystem(files);
      const open = await reopen(machineOn(fs, seed + 1_000, now));
      const before = signedIn(weekIn(open));
      let left = random.int(1, 12);
      let crash: Map<string, Buffer | null> | null = null;
      fs.onStep = () => {
        left -= 1;
        if (left === 0) crash = snapshot(fs);
      };
      await seal(open, managerId, 'wanted');
      const after = await reopen(
        machineOn(createMemoryFileSystem(crash ?? snapshot(fs)), seed + 2_000, now + 60_000),
      );
      expect(after.problem(), `seed ${seed}`).toBeNull();
      const isSigned = sealOf(after.book.rows, WEEK) !== null;
      seen[isSigned ? 'signed' : 'unsigned'] += 1;
      if (!isSigned) must(await seal(after, managerId));
      expect(signedIn(weekIn(after)) === before, `seed ${seed}`).toBe(true);
      expect(after.book.rows.all('weekSeal')).toHaveLength(1);
    }
    expect(Math.min(seen.signed, seen.unsigned)).toBeGreaterThan(0);
  }, 300_000);

  test('[C6] on a full disk is refused, loses nothing, and goes through when there is room', async () => {
    const { files, now, managerId, value } = await long();
    let room = Number.POSITIVE_INFINITY;
    const faulty = createFaultyFileSystem(createMemoryFileSystem(files), {
      write: (path, length) => {
        if (!path.endsWith('.jsonl')) return length;
        if (room < length) throw errno('ENOSPC', path);
        room -= length;
        return length;
      },
    });
    const open = await reopen(machineOn(faulty, 7, now));
    const before = open.book.eventCount();
    // Enough for the first part.
    room = 3_300_000;
    expect(await seal(open, managerId)).toMatchObject({ ok: false, error: { code: 'diskFull' } });
    expect(sealOf(open.book.rows, WEEK)).toBeNull();
    expect(signedIn(weekIn(open)) === value).toBe(true);
    room = Number.POSITIVE_INFINITY;
    must(await seal(open, managerId));
    expect(signedIn(weekIn(open)) === value).toBe(true);
    expect(open.book.eventCount()).toBeGreaterThan(before);
    must(await open.close());
    expect(must(await verifyBook(faulty, FOLDER)).sound).toBe(true);
  });

  test('that reaches another PC in pieces is unsigned there until the last byte has come', async () => {
    const { files, now, managerId, value } = await long();
    const fs = createMemoryFileSystem(files);
    const open = await reopen(machineOn(fs, 7, now));
    must(await seal(open, managerId));
    const whole = snapshot(fs);
    const [path, bytes] = [...whole].findLast(([name]) => name.endsWith('.jsonl')) ?? [];
    if (path === undefined || !bytes) throw new Error('no journal');
    const seen: boolean[] = [];
    for (const short of [3_000_000, 900_000, 400, 1, 0]) {
      const part = bytes.subarray(0, bytes.length - short);
      const there = createMemoryFileSystem(new Map([...whole, [path, part]]));
      const elsewhere = { ...machineOn(there, 8, now), station: 'front2', profileDir: '/profile2' };
      const other = must(await openBook(elsewhere, FOLDER, false));
      seen.push(sealOf(other.book.rows, WEEK) !== null);
      expect(signedIn(weekIn(other)) === value, `${short} bytes short`).toBe(true);
    }
    expect(seen).toEqual([false, false, false, false, true]);
  });
});
