import type { Envelope } from '../../shared/events/envelope.ts';
import { EMPTY_DOC, type EntityDoc } from '../../shared/projection/fold.ts';
import type { EntityKey } from '../../shared/projection/route.ts';
import {
  type Heads,
  type LiveRecord,
  type MetaRecord,
  type PackRecord,
  type ProjectionDatabase,
  SCHEMA,
} from './database.ts';
import {
  batches,
  digest,
  insertAll,
  intoPacks,
  type Packed,
  ProjectionBroken,
  packNameOf,
  present,
  toLive,
} from './docs.ts';
import { isQuietPack, packKeyOf, QUIET_PACKS, quietKeyOf } from './pack.ts';
import { livePages, packPages } from './pages.ts';
import { settled, working } from './settle.ts';

/** The only writer of projection tables. Its rules are in SPEC.md. */

/** Records a step at most: far below the 10 s that one may take, and the window holds still for a frame or so. */
const BATCH = 500;
/** Some hundred entities each. */
const BATCH_PACKS = 50;
/** Entities that go into packs in one transaction: each may open another pack. */
const BATCH_MOVING = 500;

interface Loaded {
  readonly docs: Map<EntityKey, EntityDoc>;
  /** The packs some of them lay in, without them. */
  readonly opened: ReadonlyMap<string, PackRecord>;
  /** How many of them were in `live`, and how many in packs of what is quiet. */
  readonly live: number;
  readonly quiet: number;
}

/** Reads the docs of `keys` inside the running transaction, from `live` or out of their packs. */
const loadDocs = async (
  database: ProjectionDatabase,
  keys: readonly EntityKey[],
  alive: () => void,
): Promise<Loaded> => {
  const docs = new Map<EntityKey, EntityDoc>();
  for (const { key, row, entries } of present(await database.live.bulkGet([...keys]))) {
    docs.set(key, { row, entries });
  }
  alive();
  const live = docs.size;
  const byName = new Map<string, EntityKey[]>();
  for (const key of keys)
    if (!docs.has(key))
      for (const name of [quietKeyOf(key), packKeyOf(key)])
        byName.set(name, [...(byName.get(name) ?? []), key]);
  const packs = byName.size === 0 ? [] : present(await database.packs.bulkGet([...byName.keys()]));
  const opened = new Map<string, PackRecord>();
  let quiet = 0;
  for (const pack of packs) {
    const taken = new Set(byName.get(pack.key)?.filter((key) => pack.docs[key] !== undefined));
    if (taken.size === 0) continue;
    for (const key of taken) docs.set(key, pack.docs[key] ?? EMPTY_DOC);
    if (isQuietPack(pack.key)) quiet += taken.size;
    const left = Object.entries(pack.docs).filter(([key]) => !taken.has(key as EntityKey));
    opened.set(pack.key, { key: pack.key, docs: Object.fromEntries(left) });
  }
  return { docs, opened, live, quiet };
};

/** Puts packs down, or away when nothing is left in them; answers by how many their number changed. */
const putPacks = async (database: ProjectionDatabase, packs: readonly PackRecord[]): Promise<number> => {
  if (packs.length === 0) return 0;
  const known = await database.packs.bulkGet(packs.map(({ key }) => key));
  const full = packs.filter(({ docs }) => Object.keys(docs).length > 0);
  const empty = packs.filter(({ docs }) => Object.keys(docs).length === 0);
  await database.packs.bulkPut([...full]);
  await database.packs.bulkDelete(empty.map(({ key }) => key));
  return full.length - present(known).length;
};

const metaOf = async (database: ProjectionDatabase): Promise<MetaRecord> => {
  const meta = await database.meta.get('meta');
  if (meta === undefined) throw new ProjectionBroken('no meta');
  return meta;
};

export interface Applied {
  readonly heads: Heads;
  /** What was written, for a reader that keeps rows in memory. */
  readonly records: readonly LiveRecord[];
}

/**
 * Takes one page of events in: rows and heads in one transaction, so that whatever survives a crash fits together.
 * Answers the heads and the records afterwards.
 */
export const applyPage = (database: ProjectionDatabase, events: readonly Envelope[]): Promise<Applied> =>
  working('apply events', (alive) =>
    database.transaction('rw', database.live, database.packs, database.meta, async () => {
      const meta = await metaOf(database);
      const { heads, routed, parked } = digest(meta.heads, events);
      const keys = [...new Set(routed.map(({ key }) => key))];
      const { docs, opened, live: liveBefore, quiet: quietBefore } = await loadDocs(database, keys, alive);
      alive();
      insertAll(docs, routed);
      const rev = meta.rev + 1;
      const records = [...docs].map(([key, doc]) => toLive(key, doc, rev));
      for (const batch of batches(records, BATCH)) {
        await database.live.bulkPut([...batch]);
        alive();
      }
      const packs = meta.packs + (await putPacks(database, [...opened.values()]));
      const live = meta.live + docs.size - liveBefore;
      const quiet = meta.quiet - quietBefore;
      await database.meta.put({ ...meta, heads, rev, live, quiet, packs, parked: meta.parked + parked });
      return { heads, records };
    }),
  );

/** Where a build goes, and who is told how far it is. */
export interface BuildTarget {
  readonly database: ProjectionDatabase;
  readonly bookId: string;
  readonly now: string;
  readonly written: (done: number, total: number) => void;
}

/** Folds a whole book in memory, page by page, to be written afterwards. */
export interface Build {
  /** How far it is: what was folded is not folded again, also where it could not be written. */
  readonly heads: () => Heads;
  readonly take: (events: readonly Envelope[]) => Heads;
  /**
   * Writes everything into an empty database, step by step; the meta row goes last, and only with it the database
   * counts. Answers the live records.
   */
  readonly writeTo: (target: BuildTarget) => Promise<readonly LiveRecord[]>;
}

export const createBuild = (): Build => {
  const docs = new Map<EntityKey, EntityDoc>();
  let heads: Heads = {};
  let parked = 0;
  return {
    take: (events) => {
      const digested = digest(heads, events);
      heads = digested.heads;
      parked += digested.parked;
      insertAll(docs, digested.routed);
      return heads;
    },
    heads: () => heads,
    writeTo: async ({ database, bookId, now, written }) => {
      const live: LiveRecord[] = [];
      const away: Packed[] = [];
      for (const [key, doc] of docs) {
        const name = packNameOf(key, doc, now);
        if (name !== null) away.push([name, key, doc]);
        if (name === null || isQuietPack(name)) live.push(toLive(key, doc, 1));
      }
      const quiet = new Set(away.flatMap(([name, key]) => (isQuietPack(name) ? [key] : [])));
      const single = live.filter(({ key }) => !quiet.has(key));
      const packs = [...intoPacks(away, new Map()).values()];
      let done = 0;
      const wrote = (more: number): void => {
        done += more;
        written(done, docs.size);
      };
      wrote(0);
      for (const batch of batches(single, BATCH)) {
        await settled('write rows', database.live.bulkPut([...batch]));
        wrote(batch.length);
      }
      for (const batch of batches(packs, BATCH_PACKS)) {
        await settled('write packs', database.packs.bulkPut([...batch]));
        wrote(batch.reduce((sum, pack) => sum + Object.keys(pack.docs).length, 0));
      }
      const counts = { rev: 1, live: single.length, quiet: quiet.size, packs: packs.length, parked };
      await settled(
        'write meta',
        database.meta.put({ key: 'meta', schema: SCHEMA, bookId, heads, ...counts }),
      );
      return live;
    },
  };
};

/** What is live in a database. */
export interface Stock {
  /** What stays live, whether it has a record of its own or not. */
  readonly records: readonly LiveRecord[];
  /** How many there were; other than the meta row says, some are lost. */
  readonly live: number;
  readonly quiet: number;
}

/**
 * Reads everything that is live, once, and packs what has come to rest since last time; run when a book is opened, before
 * screens look. Each step is a transaction of its own: an entity lies in one place wherever it ends.
 */
export const takeStock = async (
  database: ProjectionDatabase,
  now: string,
  read: (done: number) => void,
): Promise<Stock> => {
  const records: LiveRecord[] = [];
  const moving: { readonly name: string; readonly key: EntityKey }[] = [];
  const counts = { live: 0, quiet: 0 };
  /** What is settled goes out of sight; what has become quiet only lies elsewhere. */
  const see = (record: LiveRecord, where: 'live' | 'quiet'): void => {
    counts[where] += 1;
    const name = packNameOf(record.key, record, now);
    if (name === null || isQuietPack(name)) records.push(record);
    if (name !== null && (where === 'live' || !isQuietPack(name))) moving.push({ name, key: record.key });
  };
  for await (const page of livePages(database)) {
    for (const record of page) see(record, 'live');
    read(counts.live);
  }
  for await (const page of packPages(database, ...QUIET_PACKS)) {
    for (const { docs } of page)
      for (const [key, doc] of Object.entries(docs)) see(toLive(key as EntityKey, doc, 0), 'quiet');
    read(counts.live + counts.quiet);
  }
  // Pack by pack, so that each is written once and not with every batch.
  moving.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const batch of batches(moving, BATCH_MOVING))
    await packAway(
      database,
      batch.map(({ key }) => key),
      now,
    );
  return { records, ...counts };
};

/** Nobody writes between reading and packing: the projector is the only one, and does one thing after the other. */
const packAway = (database: ProjectionDatabase, keys: readonly EntityKey[], now: string): Promise<void> =>
  working('pack history', (alive) =>
    database.transaction('rw', database.live, database.packs, database.meta, async () => {
      const meta = await metaOf(database);
      const { docs, opened, live, quiet } = await loadDocs(database, keys, alive);
      const away = [...docs].flatMap(([key, doc]): readonly Packed[] => {
        const name = packNameOf(key, doc, now);
        return name === null ? [] : [[name, key, doc]];
      });
      const names = [...new Set(away.map(([name]) => name))].filter((name) => !opened.has(name));
      const known = present(await database.packs.bulkGet(names));
      alive();
      const before = new Map([...opened, ...known.map((pack) => [pack.key, pack] as const)]);
      const packs = await putPacks(database, [...new Map([...opened, ...intoPacks(away, before)]).values()]);
      alive();
      await database.live.bulkDelete([...keys]);
      const nowQuiet = away.filter(([name]) => isQuietPack(name)).length;
      await database.meta.put({
        ...meta,
        live: meta.live - live,
        quiet: meta.quiet - quiet + nowQuiet,
        packs: meta.packs + packs,
      });
    }),
  );
