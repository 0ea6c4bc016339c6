import type { Envelope } from '../../shared/events/envelope.ts';
import { readEvent } from '../../shared/events/read.ts';
import { EMPTY_DOC, type EntityDoc, insertEntry } from '../../shared/projection/fold.ts';
import { groupOf } from '../../shared/projection/group.ts';
import { type EntityKey, kindOfKey, type Routed, route } from '../../shared/projection/route.ts';
import {
  type Heads,
  type LiveRecord,
  type MetaRecord,
  type PackRecord,
  type ProjectionDatabase,
  SCHEMA,
} from './database.ts';
import { isSettled, packKeyOf } from './pack.ts';
import { livePages } from './pages.ts';
import { settled, working } from './settle.ts';

/** The only writer of projection tables. Its rules are in SPEC.md. */

/** The journal and the projection do not fit together: it must be built anew. */
export class ProjectionBroken extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'ProjectionBroken';
  }
}

/** Records a step at most: far below the 10 s that one may take. */
const BATCH = 2_000;
/** Some hundred entities each. */
const BATCH_PACKS = 50;
/** Entities that go into packs in one transaction: each may open another pack. */
const BATCH_RESTING = 500;

interface Digest {
  readonly heads: Heads;
  readonly routed: readonly Routed[];
  readonly parked: number;
}

/** Events that are new to `heads`, routed; refuses a gap, since a later event must not hide a missing one. */
const digest = (heads: Heads, events: readonly Envelope[]): Digest => {
  const next: Record<string, number> = { ...heads };
  const routed: Routed[] = [];
  let parked = 0;
  for (const envelope of events) {
    const head = next[envelope.writer] ?? 0;
    if (envelope.seq <= head) continue;
    if (envelope.seq !== head + 1)
      throw new ProjectionBroken(`gap before ${envelope.writer} ${envelope.seq}`);
    next[envelope.writer] = envelope.seq;
    const event = readEvent(envelope);
    if (event === null) parked += 1;
    else routed.push(...route(event));
  }
  return { heads: next, routed, parked };
};

const toLive = (key: EntityKey, doc: EntityDoc, rev: number): LiveRecord => ({
  key,
  group: groupOf(key, doc.row),
  rev,
  row: doc.row,
  entries: doc.entries,
});

const insertAll = (docs: Map<EntityKey, EntityDoc>, routed: readonly Routed[]): void => {
  for (const { key, entry } of routed) {
    docs.set(key, insertEntry(kindOfKey(key), docs.get(key) ?? EMPTY_DOC, entry));
  }
};

/** Docs by pack, added to what each pack holds already. */
const intoPacks = (
  docs: Iterable<readonly [EntityKey, EntityDoc]>,
  before: ReadonlyMap<string, PackRecord>,
): readonly PackRecord[] => {
  const packs = new Map<string, Record<EntityKey, EntityDoc>>();
  for (const [key, doc] of docs) {
    const name = packKeyOf(key);
    const pack = packs.get(name) ?? { ...before.get(name)?.docs };
    pack[key] = doc;
    packs.set(name, pack);
  }
  return [...packs].map(([key, held]) => ({ key, docs: held }));
};

const present = <T>(values: readonly (T | undefined)[]): readonly T[] =>
  values.filter((value) => value !== undefined);

/** Reads the docs of `keys` inside the running transaction, from `live` or out of their packs. */
const loadDocs = async (
  database: ProjectionDatabase,
  keys: readonly EntityKey[],
  alive: () => void,
): Promise<{
  readonly docs: Map<EntityKey, EntityDoc>;
  readonly opened: ReadonlyMap<string, PackRecord>;
  /** How many of them were in `live`. */
  readonly live: number;
}> => {
  const docs = new Map<EntityKey, EntityDoc>();
  for (const { key, row, entries } of present(await database.live.bulkGet([...keys]))) {
    docs.set(key, { row, entries });
  }
  alive();
  const live = docs.size;
  const names = [...new Set(keys.filter((key) => !docs.has(key)).map(packKeyOf))];
  const packs = names.length === 0 ? [] : present(await database.packs.bulkGet(names));
  const opened = new Map<string, PackRecord>();
  for (const pack of packs) {
    const taken = keys.filter((key) => pack.docs[key] !== undefined);
    if (taken.length === 0) continue;
    for (const key of taken) docs.set(key, pack.docs[key] ?? EMPTY_DOC);
    const left = Object.entries(pack.docs).filter(([key]) => !taken.includes(key as EntityKey));
    opened.set(pack.key, { key: pack.key, docs: Object.fromEntries(left) });
  }
  return { docs, opened, live };
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
      const { docs, opened, live: liveBefore } = await loadDocs(database, keys, alive);
      alive();
      insertAll(docs, routed);
      const rev = meta.rev + 1;
      const records = [...docs].map(([key, doc]) => toLive(key, doc, rev));
      await database.live.bulkPut([...records]);
      alive();
      const packs = meta.packs + (await putPacks(database, [...opened.values()]));
      const live = meta.live + docs.size - liveBefore;
      await database.meta.put({ ...meta, heads, rev, live, packs, parked: meta.parked + parked });
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
      const resting = [...docs].filter(([key, doc]) => isSettled(key, doc, now));
      const packed = new Set(resting.map(([key]) => key));
      const live = [...docs].filter(([key]) => !packed.has(key)).map(([key, doc]) => toLive(key, doc, 1));
      const packs = intoPacks(resting, new Map());
      let done = 0;
      const wrote = (more: number): void => {
        done += more;
        written(done, docs.size);
      };
      wrote(0);
      for (const batch of batches(live)) {
        await settled('write rows', database.live.bulkPut([...batch]));
        wrote(batch.length);
      }
      for (const batch of batches(packs, BATCH_PACKS)) {
        await settled('write packs', database.packs.bulkPut([...batch]));
        wrote(batch.reduce((sum, pack) => sum + Object.keys(pack.docs).length, 0));
      }
      const counts = { rev: 1, live: live.length, packs: packs.length, parked };
      await settled(
        'write meta',
        database.meta.put({ key: 'meta', schema: SCHEMA, bookId, heads, ...counts }),
      );
      return live;
    },
  };
};

function* batches<T>(values: readonly T[], size = BATCH): Generator<readonly T[]> {
  for (let start = 0; start < values.length; start += size) yield values.slice(start, start + size);
}

/** What is live in a database. */
export interface Stock {
  /** What stays live. */
  readonly records: readonly LiveRecord[];
  /** How many records there were; other than the meta row says, some are lost. */
  readonly found: number;
}

/**
 * Reads every live record, once, and packs what has come to rest since last time; run when a book is opened, before
 * screens look. Each step is a transaction of its own: an entity lies in `live` or in its pack wherever it ends.
 */
export const takeStock = async (
  database: ProjectionDatabase,
  now: string,
  read: (done: number) => void,
): Promise<Stock> => {
  const records: LiveRecord[] = [];
  const resting: LiveRecord[] = [];
  for await (const page of livePages(database)) {
    for (const record of page) (isSettled(record.key, record, now) ? resting : records).push(record);
    read(records.length + resting.length);
  }
  for (const batch of batches(resting, BATCH_RESTING)) await packAway(database, batch);
  return { records, found: records.length + resting.length };
};

/** Nobody writes between reading and packing: the projector is the only one, and does one thing after the other. */
const packAway = (database: ProjectionDatabase, resting: readonly LiveRecord[]): Promise<void> =>
  working('pack history', (alive) =>
    database.transaction('rw', database.live, database.packs, database.meta, async () => {
      const meta = await metaOf(database);
      const docs = resting.map(({ key, row, entries }) => [key, { row, entries }] as const);
      const names = [...new Set(docs.map(([key]) => packKeyOf(key)))];
      const before = present(await database.packs.bulkGet(names));
      alive();
      const packs = intoPacks(docs, new Map(before.map((pack) => [pack.key, pack])));
      const grown = await putPacks(database, packs);
      alive();
      await database.live.bulkDelete(docs.map(([key]) => key));
      await database.meta.put({ ...meta, live: meta.live - docs.length, packs: meta.packs + grown });
    }),
  );
