import { afterEach, describe, expect, it } from 'vitest';
import { SCHEMA } from '../../../renderer/projection/database.ts';
import { isQuietPack } from '../../../renderer/projection/pack.ts';
import { openNotes, referenceOf } from './history.ts';
import { closeHosts, hostOn, NOW, newest, readerOf, storageOf } from './hosts.ts';

afterEach(closeHosts);

describe('a book with much that is open', () => {
  it('[V5] what is open and was not touched for two weeks lies together, until somebody touches it', async () => {
    const events = [...openNotes(2_000)];
    const storage = storageOf();
    const host = hostOn({ storage, events: () => events });
    await host.open('b-1');
    const database = await newest(storage);
    const lying = async () => {
      const packs = await database.packs.toArray();
      const quiet = packs.filter(({ key }) => isQuietPack(key)).flatMap(({ docs }) => Object.keys(docs));
      const meta = await database.meta.get('meta');
      expect([meta?.live, meta?.packs]).toEqual([await database.live.count(), packs.length]);
      expect(meta?.quiet).toBe(quiet.length);
      return { alone: await database.live.where('key').startsWith('note:').count(), quiet: quiet.length };
    };
    const read = async () => (await readerOf(host).live('note')).length;
    const first = await lying();
    expect([first.alone, first.quiet, await read()]).toEqual([0, 2_000, 2_000]);
    expect(await database.packs.count()).toBeLessThan(300);
    const last = events.at(-1);
    if (last === undefined) throw new Error('no event');
    for (const [place, noteId] of ['n-20261001-7', 'n-20261001-8'].entries())
      events.push({
        ...last,
        seq: last.seq + 1 + place,
        type: 'noteSettled',
        body: { noteId, settled: true },
      });
    await host.pull();
    expect((await lying()).alone).toBe(2);
    expect([await read(), (await readerOf(host).get('note', 'n-20261001-7'))?.settled]).toEqual([
      2_000,
      true,
    ]);
    // Solved long after: history now, and out of sight.
    await host.open('b-1');
    expect((await lying()).alone).toBe(0);
    expect([await read(), (await readerOf(host).packed('note')).length]).toEqual([1_998, 2]);
    expect(await readerOf(host).canonical()).toBe(referenceOf(events));
    expect((await newest(storage)).name).toBe(`baton-b-1-v${SCHEMA}-g1`);
  });

  it('[V5] what has rested long enough while it lay quiet becomes history', async () => {
    const [created, added, note] = openNotes(1);
    if (created === undefined || added === undefined || note === undefined) throw new Error('no events');
    const body = { milestoneId: 'm-1', followUpId: 'f-1', milestone: 'shipped', at: note.at };
    const events = [created, added, { ...note, type: 'milestoneNoted', body }];
    let now = NOW;
    const storage = storageOf();
    const host = hostOn({ storage, events: () => events, now: () => now });
    const lies = async () => {
      await host.open('b-1');
      const reader = readerOf(host);
      return [(await reader.live('milestone')).length, (await reader.packed('milestone')).length];
    };
    expect(await lies()).toEqual([1, 0]);
    now = '2027-12-01T00:00:00.000Z';
    expect(await lies()).toEqual([0, 1]);
    expect(await lies()).toEqual([0, 1]);
    expect((await newest(storage)).name).toBe(`baton-b-1-v${SCHEMA}-g1`);
  });

  it('far behind, it is built anew in one go, and the database before is dropped', async () => {
    const events = openNotes(21_000);
    let known = 100;
    const storage = storageOf();
    const host = hostOn({ storage, events: () => events.slice(0, known) });
    await host.open('b-1');
    known = 600;
    await host.open('b-1');
    expect((await newest(storage)).name).toBe(`baton-b-1-v${SCHEMA}-g1`);
    known = events.length;
    await host.open('b-1');
    expect((await newest(storage)).name).toBe(`baton-b-1-v${SCHEMA}-g2`);
    expect(await readerOf(host).live('note')).toHaveLength(21_000);
  });
});
