import { Dexie, type Table } from 'dexie';
import type { EntityDoc } from '../../shared/projection/fold.ts';
import type { EntityKey } from '../../shared/projection/route.ts';
import type { EntityKind } from '../../shared/projection/rows.ts';

/**
 * Version of what the rows mean. Raised whenever a fold, a row or a known event changes; every station then rebuilds
 * by itself, and events that were parked are read again.
 */
export const SCHEMA = 28;

/** Version of the tables, as Dexie counts. */
const TABLES_VERSION = 1;

/** What is open or recent: one record an entity. */
export interface LiveRecord extends EntityDoc {
  readonly key: EntityKey;
  /** Its kind and state. */
  readonly group: string;
  /** The transaction that wrote it last: of two states of a record the newer one. */
  readonly rev: number;
}

/** Settled history: the entities of one kind born on one day; or what is live and quiet, some hundred together. */
export interface PackRecord {
  readonly key: string;
  readonly docs: Readonly<Record<EntityKey, EntityDoc>>;
}

/** Events a projection contains: the highest seq of each writer. */
export type Heads = Readonly<Record<string, number>>;

/** Written in the same transaction as the rows it speaks of `[P2]`. */
export interface MetaRecord {
  readonly key: 'meta';
  readonly schema: number;
  readonly bookId: string;
  readonly heads: Heads;
  /** Transactions so far. */
  readonly rev: number;
  readonly live: number;
  /** Entities in packs of what is quiet. */
  readonly quiet: number;
  readonly packs: number;
  /** Events of other versions of Baton, left to the journal. */
  readonly parked: number;
}

export type ProjectionDatabase = Dexie & {
  readonly live: Table<LiveRecord, EntityKey>;
  readonly packs: Table<PackRecord, string>;
  readonly meta: Table<MetaRecord, 'meta'>;
};

/** Where databases live: the browser's IndexedDB, or one in memory when that cannot be used. */
export interface Storage {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

export const databaseName = (bookId: string, generation: number): string =>
  `baton-${bookId}-v${SCHEMA}-g${generation}`;

/** Every projection database of a book, whatever its schema; the newest generation of this schema first. */
export const namesOf = (names: readonly string[], bookId: string): readonly string[] =>
  names
    .filter((name) => name.startsWith(`baton-${bookId}-v`) && generationOf(name) > 0)
    .sort((a, b) => generationOf(b) - generationOf(a));

export const generationOf = (name: string): number => Number(/-g(\d+)$/.exec(name)?.[1] ?? 0);

export const isOfSchema = (name: string): boolean => name.includes(`-v${SCHEMA}-g`);

/** A database by name; not yet opened. */
export const databaseNamed = (name: string, { indexedDB, IDBKeyRange }: Storage): ProjectionDatabase => {
  const database = new Dexie(name, { indexedDB, IDBKeyRange });
  database.version(TABLES_VERSION).stores({ live: 'key, group', packs: 'key', meta: 'key' });
  // Dexie adds the tables named in `stores` to the instance, which its type cannot see.
  return database as ProjectionDatabase;
};

/** Dexie multiplies version numbers by ten; anything else was made by another program. */
export const hasOurVersion = (database: ProjectionDatabase): boolean =>
  database.backendDB().version === TABLES_VERSION * 10;

export const packKey = (kind: EntityKind, bucket: string): string => `${kind}:${bucket}`;
