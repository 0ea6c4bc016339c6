import { expect, test } from 'vitest';
import { createFaultyFileSystem } from '../files/faulty-fs.ts';
import { createMemoryFileSystem, errno } from '../files/memory-fs.ts';
import { cutPower, takePicture } from '../files/power-cut.ts';
import { deskAt, must, newBook, note, open, segmentOf, writeNotes } from './kit.ts';

const isSegment = (path: string): boolean => path.endsWith('.jsonl');

/** Appends until a sync has failed; returns what was acknowledged and what was refused. */
const appendUntilRefused = async (opened: Awaited<ReturnType<typeof open>>, limit: number) => {
  const acknowledged: string[] = [];
  for (let n = 1; n <= limit; n += 1) {
    const appended = must(opened.journal.append(note(n)));
    const outcome = await appended.durable;
    if (!outcome.ok) return { acknowledged, refused: appended.event, error: outcome.error };
    acknowledged.push(appended.event.hash);
  }
  throw new Error('no sync failed');
};

/** One life: the n-th sync fails, once or from then on; then the book is opened again on the same disk. */
const failNthSync = async (nth: number, always: boolean): Promise<void> => {
  const fs = createMemoryFileSystem();
  const desk = deskAt(fs, '/');
  await newBook(desk);
  let count = 0;
  const opened = await open(desk, { segmentBytes: 20_000 });
  fs.failSync = (path) => {
    if (isSegment(path)) count += 1;
    return isSegment(path) && (always ? count >= nth : count === nth);
  };
  const { acknowledged, error } = await appendUntilRefused(opened, nth);
  expect(acknowledged).toHaveLength(nth - 1);
  expect(error.code).toBe('journalFailed');
  expect(opened.journal.state().kind).toBe('failed');
  expect(opened.journal.append(note(nth + 1)).ok).toBe(false); // never retried into success
  expect(count).toBe(nth);
  must(await opened.journal.close());
  fs.failSync = null;

  const again = await open(desk, { segmentBytes: 20_000 });
  expect(again.reason).toBe('kept');
  const trueHead = again.journal.head().seq;
  expect(trueHead).toBeGreaterThanOrEqual(nth - 1); // the refused record may be in the file or not; both are true heads
  const next = must(again.journal.append(note(1000)));
  expect(next.event.seq).toBe(trueHead + 1);
  must(await next.durable);
  // What the failed sync left in memory only must be on the disk by now: a power cut that keeps nothing unsynced shows it.
  const left = createMemoryFileSystem(cutPower(takePicture(fs), () => false));
  const afterCut = await open(deskAt(left, '/'), { segmentBytes: 20_000 });
  expect(afterCut.journal.head(), `sync ${nth}`).toEqual({ seq: next.event.seq, hash: next.event.hash });
  expect(afterCut.recovered).toBeNull();
};

const counts = Array.from({ length: 200 }, (_, index) => index + 1);

test('[C5] [J7] a sync that fails once, the 1st to the 200th, is never acknowledged and the journal goes on at the true head', async () => {
  for (const nth of counts) await failNthSync(nth, false);
});

test('[C5] [J7] a sync that fails for good is never acknowledged', async () => {
  for (const nth of counts.filter((n) => n % 10 === 1)) await failNthSync(nth, true);
});

test('[C5] everything waiting behind a failed sync is refused with it', async () => {
  const fs = createMemoryFileSystem();
  const desk = deskAt(fs, '/');
  await newBook(desk);
  const opened = await open(desk);
  fs.failSync = isSegment;
  const states: string[] = [];
  opened.journal.onState((state) => states.push(state.kind));
  const first = must(opened.journal.append(note(1)));
  await Promise.resolve();
  const later = [2, 3, 4].map((n) => must(opened.journal.append(note(n))));
  const outcomes = await Promise.all([first, ...later].map(({ durable }) => durable));
  expect(outcomes.map(({ ok }) => ok)).toEqual([false, false, false, false]);
  expect(states).toEqual(['failed']);
});

test('[C5] a write error that is not a full disk latches the journal', async () => {
  const inner = createMemoryFileSystem();
  let broken = false;
  const fs = createFaultyFileSystem(inner, {
    write: (path, length) => {
      if (!broken || !isSegment(path)) return length;
      throw errno('EIO', path);
    },
  });
  const desk = deskAt(fs, '/');
  await newBook(desk);
  const opened = await open(desk);
  await writeNotes(opened, 1, 3);
  broken = true;
  expect(await must(opened.journal.append(note(4))).durable).toMatchObject({
    ok: false,
    error: { code: 'journalFailed' },
  });
  broken = false;
  expect(opened.journal.append(note(5))).toMatchObject({ ok: false, error: { code: 'journalFailed' } });
});

test('[J12] [C9] a segment that somebody else wrote to, emptied or deleted latches the journal before a byte is written', async () => {
  const meddlings = [
    async (fs: ReturnType<typeof createMemoryFileSystem>, path: string) =>
      void (await (await fs.open(path, 'append')).write(Buffer.from('x'), 0)),
    async (fs: ReturnType<typeof createMemoryFileSystem>, path: string) =>
      (await fs.open(path, 'update')).truncate(0),
    (fs: ReturnType<typeof createMemoryFileSystem>, path: string) => fs.unlink(path),
  ];
  for (const meddle of meddlings) {
    const fs = createMemoryFileSystem();
    const desk = deskAt(fs, '/');
    await newBook(desk);
    const opened = await open(desk);
    await writeNotes(opened, 1, 3);
    await meddle(fs, segmentOf(desk, opened.journal.writer));
    expect((await must(opened.journal.append(note(4))).durable).ok).toBe(false);
    expect(opened.journal.state().kind).toBe('failed');
  }
});
