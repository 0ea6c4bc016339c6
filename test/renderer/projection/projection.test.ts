import { afterEach, describe, expect, it } from 'vitest';
import { databaseNamed, SCHEMA, type Storage } from '../../../renderer/projection/database.ts';
import { createProjectionHost } from '../../../renderer/projection/host.ts';
import { isQuietPack } from '../../../renderer/projection/pack.ts';
import { applyPage } from '../../../renderer/projection/projector.ts';
import { settled } from '../../../renderer/projection/settle.ts';
import { refusal } from '../../../shared/refusal.ts';
import { err } from '../../../shared/result.ts';
import { historyOf, randomOf, referenceOf } from './history.ts';
import { closeHosts, hostOn, inMemory, NOW, newest, readerOf, storageOf } from './hosts.ts';

afterEach(closeHosts);

describe('building', () => {
  it('[P1] a database built from the journals says what the events say', async () => {
    const events = historyOf(1, 3_000);
    const host = hostOn({ storage: storageOf(), events: () => events });
    await host.open('b-1');
    expect(await readerOf(host).canonical()).toBe(referenceOf(events));
  });

  it('[V5] old and settled history lies in packs, what is open in live, each entity once', async () => {
    const storage = storageOf();
    const host = hostOn({ storage, events: () => historyOf(2, 3_000) });
    await host.open('b-1');
    const database = await newest(storage);
    const live = (await database.live.toArray()).map(({ key }) => key);
    const packed = (await database.packs.toArray()).flatMap(({ docs }) => Object.keys(docs));
    expect(packed.length).toBeGreaterThan(200);
    expect(live.filter((key) => packed.includes(key))).toEqual([]);
    const open = await readerOf(host).live('followUp', 'open');
    const reference = referenceOf(historyOf(2, 3_000)).split('\n');
    expect(open.length).toBe(
      reference.filter((line) => line.startsWith('followUp:') && line.includes('"state":"open","summary"'))
        .length,
    );
  });

  it('rows are read by their ids wherever they lie; what the book has none of is left out', async () => {
    const host = hostOn({ storage: storageOf(), events: () => historyOf(2, 3_000) });
    await host.open('b-1');
    const reader = readerOf(host);
    const all = [...(await reader.live('followUp')), ...(await reader.packed('followUp'))];
    const ids = all.filter((_row, place) => place % 3 === 0).map(({ id }) => id);
    const found = await reader.many('followUp', [...ids, 'f-none', ids[0] ?? '']);
    expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const [contact] = await reader.many('contact', ['orderNo:tb7']);
    expect(contact?.writings.length).toBeGreaterThan(10);
  });

  it('an event for a packed entity brings it back, and it is packed again at the next opening', async () => {
    const events = [...historyOf(3, 2_000)];
    const storage = storageOf();
    const host = hostOn({ storage, events: () => events });
    await host.open('b-1');
    const database = await newest(storage);
    const pack = (await database.packs.toArray()).find(({ key }) => key.startsWith('followUp:2'));
    const key = Object.keys(pack?.docs ?? {})[0] ?? '';
    const last = events.findLast(({ writer }) => writer === 'front1.aaaaaaaa');
    if (last === undefined) throw new Error('no event');
    const body = { followUpId: key.slice('followUp:'.length), text: '迟到的一行' };
    events.push({ ...last, seq: last.seq + 1, type: 'followUpProgressed', body });
    await host.pull();
    expect(await readerOf(host).canonical()).toBe(referenceOf(events));
    expect((await database.live.where('key').equals(key).count()) + 0).toBe(1);
    await host.open('b-1');
    expect(await readerOf(host).canonical()).toBe(referenceOf(events));
  });
});

describe('catching up', () => {
  it('[P2] pages cut anywhere, over many openings, give the same rows and counts', async () => {
    const seed = Date.now() % 100_000;
    const random = randomOf(seed);
    const events = historyOf(seed, 1_500);
    const storage = storageOf();
    let known = 1;
    const host = hostOn({ storage, events: () => events.slice(0, known) });
    await host.open('b-1');
    while (known < events.length) {
      known = Math.min(events.length, known + 1 + Math.floor(random() * 120));
      if (random() < 0.2) await host.open('b-1');
      else await host.pull();
    }
    expect(await readerOf(host).canonical(), `seed ${seed}`).toBe(referenceOf(events));
    const database = await newest(storage);
    const meta = await database.meta.get('meta');
    expect(meta?.live, `seed ${seed}`).toBe(await database.live.count());
    expect(meta?.packs, `seed ${seed}`).toBe(await database.packs.count());
    const quiet = (await database.packs.toArray()).filter(({ key }) => isQuietPack(key));
    expect(meta?.quiet, `seed ${seed}`).toBe(quiet.flatMap(({ docs }) => Object.keys(docs)).length);
    expect(quiet.length, `seed ${seed}`).toBeGreaterThan(0);
    expect(database.name).toBe(`baton-b-1-v${SCHEMA}-g1`);
  });

  it('[P2] a transaction that fails leaves rows and heads as they were', async () => {
    const events = historyOf(4, 400);
    const storage = storageOf();
    const host = hostOn({ storage, events: () => events.slice(0, 200) });
    await host.open('b-1');
    const database = await newest(storage);
    const before = await readerOf(host).canonical();
    const put = database.meta.put.bind(database.meta);
    Object.assign(database.meta, { put: () => Promise.reject(new Error('quota')) });
    await expect(applyPage(database, events.slice(200))).rejects.toThrow('quota');
    Object.assign(database.meta, { put });
    expect(await readerOf(host).canonical()).toBe(before);
    await applyPage(database, events.slice(200));
    expect(await readerOf(host).canonical()).toBe(referenceOf(events));
  });

  it('[V3] refuses a gap, takes a repeated event once', async () => {
    const events = historyOf(5, 300).filter(({ writer }) => writer === 'front1.aaaaaaaa');
    const storage = storageOf();
    const host = hostOn({ storage, events: () => events.slice(0, 50) });
    await host.open('b-1');
    const database = await newest(storage);
    await expect(applyPage(database, events.slice(51, 60))).rejects.toThrow('gap before front1.aaaaaaaa 52');
    await applyPage(database, events.slice(0, 60));
    expect(await readerOf(host).canonical()).toBe(referenceOf(events.slice(0, 60)));
  });

  it('[P2] heads ahead of the journals mean a rebuild', async () => {
    const events = historyOf(6, 600);
    let known = events.length;
    const storage = storageOf();
    const host = hostOn({ storage, events: () => events.slice(0, known) });
    await host.open('b-1');
    known = 300;
    await host.pull();
    expect(await readerOf(host).canonical()).toBe(referenceOf(events.slice(0, 300)));
  });
});

describe('damage', () => {
  const events = historyOf(7, 1_200);
  const reference = referenceOf(events);

  const damaged = async (damage: (storage: Storage) => Promise<void>) => {
    const storage = storageOf();
    const first = hostOn({ storage, events: () => events });
    await first.open('b-1');
    first.close();
    await damage(storage);
    const again = hostOn({ storage, events: () => events });
    await again.open('b-1');
    expect(await readerOf(again).canonical()).toBe(reference);
    return { storage, host: again };
  };

  const inDatabase =
    (change: (database: ReturnType<typeof databaseNamed>) => Promise<unknown>) =>
    async (storage: Storage) => {
      const database = databaseNamed(`baton-b-1-v${SCHEMA}-g1`, storage);
      await database.open();
      await change(database);
      database.close();
    };

  it('[P1] deleted: comes back', () =>
    damaged((storage) => databaseNamed(`baton-b-1-v${SCHEMA}-g1`, storage).delete()));

  it('[P1] rows lost, meta lost, meta of another schema, packs lost: rebuilt under a new name', async () => {
    const damages = [
      inDatabase((database) => database.live.limit(3).delete()),
      inDatabase((database) => database.meta.clear()),
      inDatabase((database) => database.packs.clear()),
      inDatabase(async (database) => {
        const pack = await database.packs.where('key').startsWith('!').first();
        await database.packs.put({ key: pack?.key ?? '', docs: {} });
      }),
      inDatabase((database) => database.meta.toCollection().modify({ schema: SCHEMA + 1 })),
    ];
    for (const damage of damages) {
      const { storage, host } = await damaged(damage);
      expect(inMemory(host)).toBe(false);
      expect((await newest(storage)).name).toBe(`baton-b-1-v${SCHEMA}-g2`);
    }
  });

  it('[P1] a future version of the database: rebuilt', async () => {
    const { storage } = await damaged(async (storage) => {
      await new Promise((resolve, reject) => {
        const request = storage.indexedDB.open(`baton-b-1-v${SCHEMA}-g1`, 990);
        request.onerror = reject;
        request.onsuccess = () => {
          request.result.close();
          resolve(null);
        };
      });
    });
    expect((await newest(storage)).name).toBe(`baton-b-1-v${SCHEMA}-g2`);
  });

  it('[V6] the old database is dropped later', async () => {
    const storage = storageOf();
    const waiting: (() => void)[] = [];
    const host = hostOn({ storage, events: () => events, later: (run) => waiting.push(run) });
    await host.open('b-1');
    const database = await newest(storage);
    await database.meta.clear();
    await host.open('b-1');
    for (const run of waiting) run();
    await expect
      .poll(async () => (await storage.indexedDB.databases()).map(({ name }) => name))
      .toEqual([`baton-b-1-v${SCHEMA}-g2`]);
    expect(await readerOf(host).canonical()).toBe(reference);
  });

  it('[V7] without a usable IndexedDB the book is shown from memory', async () => {
    const broken: Storage = storageOf();
    Object.assign(broken.indexedDB, { databases: () => Promise.reject(new Error('UnknownError')) });
    for (const storage of [null, broken]) {
      const host = hostOn({ storage, events: () => events });
      await host.open('b-1');
      expect(inMemory(host)).toBe(true);
      expect(await readerOf(host).canonical()).toBe(reference);
    }
  });

  it('[V6] a database that fails while it is read is replaced, and given up when it keeps failing', async () => {
    const host = hostOn({ storage: storageOf(), events: () => events });
    await host.open('b-1');
    for (let round = 0; round < 3; round += 1) {
      const reader = readerOf(host);
      host.broken(reader, new Error('closed'));
      host.broken(reader, new Error('closed'));
      await host.pull();
      expect(readerOf(host)).not.toBe(reader);
      expect(await readerOf(host).canonical()).toBe(reference);
    }
    expect(inMemory(host)).toBe(true);
  });

  it('a book that cannot be read is said so, not guessed', async () => {
    const host = createProjectionHost({
      ask: () => async () => err(refusal('journalDamaged')),
      storage: storageOf(),
      memory: async () => storageOf(),
      now: () => NOW,
      report: () => undefined,
      later: () => undefined,
    });
    await host.open('b-1');
    expect(host.state.get()).toEqual({ phase: 'unreadable', problem: { code: 'journalDamaged' } });
  });
});

describe('settling', () => {
  it('[P6] a call that never settles is given up in time', async () => {
    await expect(settled('read', new Promise(() => undefined), 20)).rejects.toThrow(
      'read: not settled within 20 ms',
    );
    await expect(settled('read', Promise.resolve(1), 20)).resolves.toBe(1);
    await expect(settled('read', Promise.reject(new Error('abort')), 20)).rejects.toThrow('abort');
  });
});
