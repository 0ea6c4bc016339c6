import { canonicalExport } from '../../shared/projection/canonical.ts';
import type { AnyRow } from '../../shared/projection/fold.ts';
import { type EntityKey, keyOf } from '../../shared/projection/route.ts';
import type { EntityKind, RowKinds } from '../../shared/projection/rows.ts';
import type { Readable } from '../store.ts';
import { type LiveRecord, type ProjectionDatabase, packKey } from './database.ts';
import { createMirror } from './mirror.ts';
import { packKeyOf } from './pack.ts';
import { livePages, packPages } from './pages.ts';
import { settled } from './settle.ts';

/** Read access to the projection. Whoever reads asks again whenever `changes` does `[V9]`. */
export interface Reader {
  /** Changes whenever what is read here may have. */
  readonly changes: Readable<number>;
  /** Whether such a row was written by an event after the first `events` of the book, as far as this reader saw. */
  readonly changedSince: (events: number, which: (key: EntityKey) => boolean) => boolean;
  /** What is open or recent of a kind, of one state where it is named (`open`, `waiting`, `in` …). */
  readonly live: <K extends EntityKind>(kind: K, state?: string) => Promise<readonly RowKinds[K][]>;
  /** One row, wherever it lies; `null` when the book has none. */
  readonly get: <K extends EntityKind>(kind: K, id: string) => Promise<RowKinds[K] | null>;
  /** Rows by their ids, in no promised order; what the book has none of is left out. */
  readonly many: <K extends EntityKind>(kind: K, ids: readonly string[]) => Promise<readonly RowKinds[K][]>;
  /** Packed history of a kind, of what was born on or after `since` (`20261101`) and before `until`. */
  readonly packed: <K extends EntityKind>(
    kind: K,
    since?: string,
    until?: string,
  ) => Promise<readonly RowKinds[K][]>;
  /** One canonical line for each row of the book, for comparison `[P1]`. */
  readonly canonical: () => Promise<string>;
}

/** Rows of a kind are stored under that kind's keys and folded by its fold, which is what the type says. */
const asRows = <K extends EntityKind>(rows: readonly (AnyRow | null)[]): readonly RowKinds[K][] =>
  (rows.includes(null)
    ? rows.filter((row) => row !== null)
    : rows) as readonly AnyRow[] as readonly RowKinds[K][];

/** A reader beside the projector of the same database, which hands it what it wrote. */
export interface FedReader extends Reader {
  readonly take: (records: readonly LiveRecord[], events: number) => void;
}

/** `live`: the live records, where they have been read or made already. */
export const createReader = (
  database: ProjectionDatabase,
  live: readonly LiveRecord[] | null = null,
): FedReader => {
  const mirror = createMirror(database, live);
  return {
    changes: mirror.changes,
    changedSince: mirror.changedSince,
    take: mirror.take,
    live: async <K extends EntityKind>(kind: K, state?: string) => {
      await mirror.loaded();
      return asRows<K>(state === undefined ? mirror.kind(kind) : mirror.group(`${kind}/${state}`));
    },
    get: async <K extends EntityKind>(kind: K, id: string) => {
      const key = keyOf(kind, id);
      await mirror.loaded();
      const live = mirror.row(key);
      if (live !== undefined) return asRows<K>([live])[0] ?? null;
      const pack = await settled(`read ${key}`, database.packs.get(packKeyOf(key)));
      return asRows<K>([pack?.docs[key]?.row ?? null])[0] ?? null;
    },
    many: async <K extends EntityKind>(kind: K, ids: readonly string[]) => {
      if (ids.length === 0) return [];
      await mirror.loaded();
      const keys = [...new Set(ids)].map((id) => keyOf(kind, id));
      const live = keys.flatMap((key) => mirror.row(key) ?? []);
      const resting = keys.filter((key) => mirror.row(key) === undefined);
      if (resting.length === 0) return asRows<K>(live);
      const names = [...new Set(resting.map(packKeyOf))];
      const packs = await settled(`read packed ${kind}`, database.packs.bulkGet(names));
      const docs = resting.map((key) => packs[names.indexOf(packKeyOf(key))]?.docs[key]);
      return asRows<K>([...live, ...docs.map((doc) => doc?.row ?? null)]);
    },
    packed: async <K extends EntityKind>(kind: K, since = '', until = 'g') => {
      // Undated buckets (`h…`) sort behind every day, so they are read besides.
      const ranges = [
        [since, until],
        ['h', 'i'],
      ] as const;
      const rows: (AnyRow | null)[] = [];
      for (const [from, before] of ranges)
        for await (const page of packPages(database, packKey(kind, from), packKey(kind, before)))
          for (const { docs } of page) for (const { row } of Object.values(docs)) rows.push(row);
      return asRows<K>(rows);
    },
    canonical: async () => {
      const rows: (readonly [EntityKey, unknown])[] = [];
      for await (const page of livePages(database)) for (const { key, row } of page) rows.push([key, row]);
      for await (const page of packPages(database, '', '\uffff'))
        for (const { docs } of page)
          for (const [key, { row }] of Object.entries(docs)) rows.push([key as EntityKey, row]);
      return canonicalExport(rows.filter(([, row]) => row !== null));
    },
  };
};
