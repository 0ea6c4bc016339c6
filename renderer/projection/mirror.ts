import type { AnyRow } from '../../shared/projection/fold.ts';
import type { EntityKey } from '../../shared/projection/route.ts';
import type { EntityKind } from '../../shared/projection/rows.ts';
import { createStore, type Readable } from '../store.ts';
import type { LiveRecord, ProjectionDatabase } from './database.ts';
import { toLive } from './docs.ts';
import { QUIET_PACKS } from './pack.ts';
import { livePages, packPages } from './pages.ts';

/**
 * The live rows in memory, brought up to date with the records of each transaction once it is through. Reading ten
 * thousand records anew for every line written costs half a second of a frozen window; seventy queries that each ask
 * the database whether something has changed cost forty milliseconds; taking in the one that changed, nothing.
 */
export interface Mirror {
  /** Resolves when every live row is here; reads them the first time, unless they were given. Rejects when they cannot be read. */
  readonly loaded: () => Promise<void>;
  /** Takes in what a transaction has written; `events`: how many the projection has with it. */
  readonly take: (records: readonly LiveRecord[], events: number) => void;
  /** Grows whenever something was taken in. */
  readonly changes: Readable<number>;
  /** Whether such a row was written by an event after the first `events` of the book. */
  readonly changedSince: (events: number, which: (key: EntityKey) => boolean) => boolean;
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

/** `given`: the live records, where whoever opens the database has read or made them all. */
export const createMirror = (
  database: ProjectionDatabase,
  given: readonly LiveRecord[] | null = null,
): Mirror => {
  const groups = new Map<string, Group>();
  const places = new Map<EntityKey, Place>();
  const changes = createStore(0);
  /** With how many events in the book a row was last written, of those that were since this was opened. */
  const writtenAt = new Map<EntityKey, number>();
  let loading: Promise<void> | null = null;

  const groupNamed = (name: string): Group => {
    const known = groups.get(name);
    if (known !== undefined) return known;
    const made: Group = { rows: new Map(), list: null };
    groups.set(name, made);
    return made;
  };

  /** A record that was read before a newer one was taken in comes too late. */
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

  const load = async (): Promise<void> => {
    for await (const page of livePages(database)) for (const record of page) put(record);
    for await (const page of packPages(database, ...QUIET_PACKS))
      for (const { docs } of page)
        for (const [key, doc] of Object.entries(docs)) put(toLive(key as EntityKey, doc, 0));
  };

  if (given !== null) {
    for (const record of given) put(record);
    loading = Promise.resolve();
  }

  const rowsOf = (group: Group): readonly AnyRow[] => {
    group.list ??= [...group.rows.values()];
    return group.list;
  };

  return {
    loaded: () => {
      loading ??= load().catch((error: unknown) => {
        loading = null;
        throw error;
      });
      return loading;
    },
    take: (records, events) => {
      for (const record of records) {
        put(record);
        writtenAt.set(record.key, events);
      }
      changes.set((before) => before + 1);
    },
    changes,
    changedSince: (events, which) => [...writtenAt].some(([key, at]) => at > events && which(key)),
    row: (key) => groups.get(places.get(key)?.group ?? '')?.rows.get(key),
    group: (name) => rowsOf(groupNamed(name)),
    kind: (kind) =>
      [...groups].flatMap(([name, group]) => (name.startsWith(`${kind}/`) ? rowsOf(group) : [])),
  };
};
