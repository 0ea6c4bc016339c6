import { canonicalExport } from '../../shared/projection/canonical.ts';
import type { AnyRow } from '../../shared/projection/fold.ts';
import { type EntityKey, keyOf } from '../../shared/projection/route.ts';
import type { EntityKind, RowKinds } from '../../shared/projection/rows.ts';
import { type ProjectionDatabase, packKey } from './database.ts';
import { packKeyOf } from './pack.ts';
import { settled } from './settle.ts';

/** Read access to the projection. Used inside live queries: what it read is watched, and read again when it changes. */
export interface Reader {
  /** What is open or recent of a kind, of one state where it is named (`open`, `waiting`, `in` …). */
  readonly live: <K extends EntityKind>(kind: K, state?: string) => Promise<readonly RowKinds[K][]>;
  /** One row, wherever it lies; `null` when the book has none. */
  readonly get: <K extends EntityKind>(kind: K, id: string) => Promise<RowKinds[K] | null>;
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
  rows.filter((row) => row !== null) as AnyRow[] as RowKinds[K][];

export const createReader = (database: ProjectionDatabase): Reader => ({
  live: async <K extends EntityKind>(kind: K, state?: string) => {
    const groups = database.live.where('group');
    const found = state === undefined ? groups.startsWith(`${kind}/`) : groups.equals(`${kind}/${state}`);
    return asRows<K>((await settled(`read ${kind}`, found.toArray())).map(({ row }) => row));
  },
  get: async <K extends EntityKind>(kind: K, id: string) => {
    const key = keyOf(kind, id);
    const live = await settled(`read ${key}`, database.live.get(key));
    const doc = live ?? (await settled(`read ${key}`, database.packs.get(packKeyOf(key))))?.docs[key];
    return asRows<K>([doc?.row ?? null])[0] ?? null;
  },
  packed: async <K extends EntityKind>(kind: K, since = '', until = 'g') => {
    // Undated buckets (`h…`) sort behind every day, so they are read besides.
    const dated = database.packs.where('key').between(packKey(kind, since), packKey(kind, until));
    const undated = database.packs.where('key').startsWith(packKey(kind, 'h'));
    const packs = [
      ...(await settled(`read packed ${kind}`, dated.toArray())),
      ...(await settled(`read packed ${kind}`, undated.toArray())),
    ];
    return asRows<K>(packs.flatMap(({ docs }) => Object.values(docs).map(({ row }) => row)));
  },
  canonical: async () => {
    const live = await settled('read rows', database.live.toArray());
    const packs = await settled('read packs', database.packs.toArray());
    const rows: (readonly [EntityKey, unknown])[] = live.map(({ key, row }) => [key, row]);
    for (const { docs } of packs) {
      for (const [key, { row }] of Object.entries(docs)) rows.push([key as EntityKey, row]);
    }
    return canonicalExport(rows.filter(([, row]) => row !== null));
  },
});
