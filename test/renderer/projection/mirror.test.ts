import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createMirror } from '../../../renderer/projection/mirror.ts';
import { createDatabase } from '../../../renderer/projection/open.ts';
import { applyPage, createBuild } from '../../../renderer/projection/projector.ts';
import { createReader } from '../../../renderer/projection/reader.ts';
import { canonicalJson } from '../../../shared/projection/canonical.ts';
import type { EntityKey } from '../../../shared/projection/route.ts';
import { historyOf, randomOf } from './history.ts';

const storage = { indexedDB: new IDBFactory(), IDBKeyRange };

const emptyDatabase = async (generation: number) => {
  const database = await createDatabase('b-1', generation, storage);
  await createBuild().writeTo({
    database,
    bookId: 'b-1',
    now: '2026-10-12T00:00:00.000Z',
    written: () => undefined,
  });
  return database;
};

const kinds = ['followUp', 'note', 'handover', 'attendance', 'staff', 'contact'] as const;

describe('the rows in memory', () => {
  it('[V9] are those of the database, however many pages came and whenever it was first read', async () => {
    const seed = Date.now() % 100_000;
    const random = randomOf(seed);
    const events = historyOf(seed, 600);
    const database = await emptyDatabase(1);
    const kept = createReader(database);
    let told = 0;
    kept.changes.subscribe(() => {
      told += 1;
    });
    const read = async (reader: typeof kept): Promise<string> => {
      const rows = await Promise.all(kinds.map((kind) => reader.live(kind)));
      return canonicalJson(rows.map((list) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))));
    };
    const firstRead = Math.floor(random() * 4);
    for (let page = 0, known = 0; known < events.length; page += 1) {
      const next = Math.min(events.length, known + 1 + Math.floor(random() * 90));
      const { records } = await applyPage(database, events.slice(known, next));
      // Read for the first time while a page is taken in: what comes too late from the database changes nothing.
      const early = page === firstRead ? kept.live('followUp') : null;
      kept.take(records, next);
      await early;
      known = next;
      expect(told, `seed ${seed}`).toBe(page + 1);
      if (page >= firstRead)
        expect(await read(kept), `seed ${seed}`).toBe(await read(createReader(database)));
    }
    database.close();
  });

  it('[V9] the newer state of a record stands, in whatever order they come', async () => {
    const database = await emptyDatabase(3);
    const mirror = createMirror(database);
    const first = (await applyPage(database, historyOf(6, 1))).records;
    const [record] = first;
    if (record?.row == null) throw new Error('no record');
    const newer = { ...record, rev: record.rev + 1, row: { ...record.row } };
    mirror.take([newer], 2);
    mirror.take(first, 1);
    expect(mirror.row(record.key)).toBe(newer.row);
    database.close();
  });

  it('tell which rows were written by what came after so many events', async () => {
    const database = await emptyDatabase(4);
    const seed = Date.now() % 100_000;
    const events = historyOf(seed, 60);
    const reader = createReader(database);
    const written: EntityKey[][] = [];
    for (const [place, event] of events.entries()) {
      const { records } = await applyPage(database, [event]);
      written.push(records.map(({ key }) => key));
      reader.take(records, place + 1);
    }
    const all = new Set(written.flat());
    expect(all.size).toBeGreaterThan(10);
    for (let had = 0; had <= events.length; had += 1)
      for (const key of all)
        expect(
          reader.changedSince(had, (one) => one === key),
          `seed ${seed}: ${key} after ${had}`,
        ).toBe(written.slice(had).flat().includes(key));
    database.close();
  });

  it('[V9] a group that nothing has happened in is the same list as before', async () => {
    const database = await emptyDatabase(2);
    const events = historyOf(5, 300);
    const mirror = createMirror(database);
    mirror.take((await applyPage(database, events.slice(0, 299))).records, 299);
    await mirror.loaded();
    const before = ['followUp/open', 'note/all', 'staff/all'].map((name) => mirror.group(name));
    mirror.take((await applyPage(database, events.slice(299))).records, 300);
    const same = ['followUp/open', 'note/all', 'staff/all'].filter(
      (name, place) => mirror.group(name) === before[place],
    );
    expect(same.length).toBeGreaterThan(0);
    database.close();
  });
});
