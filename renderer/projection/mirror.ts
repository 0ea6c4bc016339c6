import type { AnyRow } from '../../shared/projection/fold.ts';
import type { EntityKey } from '../../shared/projection/route.ts';
import type { EntityKind } from '../../shared/projection/rows.ts';
import type { LiveRecord, ProjectionDatabase } from './database.ts';
import { settled } from './settle.ts';

/**
 * The live rows in memory, brought up to date by reading only what changed since the last look. Reading ten thousand
 * records anew for every line written costs half a second of a frozen window; reading the one that changed, nothing.
 */
export interface Mirror {
  /** Brings the mirror up to the database. Called inside a live query, it makes the query run again after a change. */
  readonly refresh: () => Promise<void>;
  readonly row: (key: EntityKey) => AnyRow | undefined;
  /** Rows of one group; the same array as long as nothing in the group has changed. */
  readonly group: (name: string) => readonly AnyRow[];
  readonly kind: (kind: EntityKind) => readonly AnyRow[];
}

interface Group {
  readonly rows: Map<EntityKey, AnyRow>;
  list: readonly AnyRow[] | null;
}

interface Place {
  readonly group: string;
  readonly rev: number;
}

export const createMirror = (database: ProjectionDatabase): Mirror => {
  const groups = new Map<string, Group>();
  const places = new Map<EntityKey, Place>();
  let seen = 0;
  let reading: Promise<void> | null = null;

  const groupNamed = (name: string): Group => {
    const known = groups.get(name);
    if (known !== undefined) return known;
    const made: Group = { rows: new Map(), list: null };
    groups.set(name, made);
    return made;
  };

  const put = ({ key, group: name, rev, row }: LiveRecord): void => {
    const before = places.get(key);
    if (before !== undefined && before.rev >= rev) return;
    if (before !== undefined && before.group !== name) {
      const left = groupNamed(before.group);
      left.rows.delete(key);
      left.list = null;
    }
    places.set(key, { group: name, rev });
    const group = groupNamed(name);
    if (row !== null) group.rows.set(key, row);
    group.list = null;
  };

  const read = async (rev: number): Promise<void> => {
    const changed = await settled('read rows', database.live.where('rev').above(seen).toArray());
    for (const record of changed) put(record);
    seen = Math.max(seen, rev);
  };

  const rowsOf = (group: Group): readonly AnyRow[] => {
    group.list ??= [...group.rows.values()];
    return group.list;
  };

  return {
    refresh: async () => {
      // Every transaction of the projector changes meta, so this one read is what a live query watches.
      const rev = (await settled('read meta', database.meta.get('meta')))?.rev ?? 0;
      while (seen < rev) {
        reading ??= read(rev).finally(() => {
          reading = null;
        });
        await reading;
      }
    },
    row: (key) => groups.get(places.get(key)?.group ?? '')?.rows.get(key),
    group: (name) => rowsOf(groupNamed(name)),
    kind: (kind) =>
      [...groups].flatMap(([name, group]) => (name.startsWith(`${kind}/`) ? rowsOf(group) : [])),
  };
};
