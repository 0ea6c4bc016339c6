import type { Envelope } from '../../shared/events/envelope.ts';
import { readEvent } from '../../shared/events/read.ts';
import { EMPTY_DOC, type EntityDoc, insertEntry } from '../../shared/projection/fold.ts';
import { groupOf } from '../../shared/projection/group.ts';
import { type EntityKey, kindOfKey, type Routed, route } from '../../shared/projection/route.ts';
import type { Heads, LiveRecord, PackRecord } from './database.ts';
import { lieOf, packKeyOf, quietKeyOf } from './pack.ts';

/** From events to docs to records, in memory: what the projector reads and writes, without any database. */

/** The journal and the projection do not fit together: it must be built anew. */
export class ProjectionBroken extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'ProjectionBroken';
  }
}

export interface Digest {
  readonly heads: Heads;
  readonly routed: readonly Routed[];
  readonly parked: number;
}

/** Events that are new to `heads`, routed; refuses a gap, since a later event must not hide a missing one. */
export const digest = (heads: Heads, events: readonly Envelope[]): Digest => {
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

export const toLive = (key: EntityKey, doc: EntityDoc, rev: number): LiveRecord => ({
  key,
  group: groupOf(key, doc.row),
  rev,
  row: doc.row,
  entries: doc.entries,
});

export const insertAll = (docs: Map<EntityKey, EntityDoc>, routed: readonly Routed[]): void => {
  for (const { key, entry } of routed) {
    docs.set(key, insertEntry(kindOfKey(key), docs.get(key) ?? EMPTY_DOC, entry));
  }
};

/** The pack in which an entity lies now; `null` where it has a record of its own. */
export const packNameOf = (key: EntityKey, doc: EntityDoc, now: string): string | null => {
  const lie = lieOf(key, doc, now);
  if (lie === 'live') return null;
  return lie === 'quiet' ? quietKeyOf(key) : packKeyOf(key);
};

/** An entity and the pack it goes into. */
export type Packed = readonly [name: string, key: EntityKey, doc: EntityDoc];

/** Docs by pack, added to what each pack holds already. */
export const intoPacks = (
  docs: Iterable<Packed>,
  before: ReadonlyMap<string, PackRecord>,
): ReadonlyMap<string, PackRecord> => {
  const packs = new Map<string, Record<EntityKey, EntityDoc>>();
  for (const [name, key, doc] of docs) {
    const pack = packs.get(name) ?? { ...before.get(name)?.docs };
    pack[key] = doc;
    packs.set(name, pack);
  }
  return new Map([...packs].map(([key, held]) => [key, { key, docs: held }]));
};

export const present = <T>(values: readonly (T | undefined)[]): readonly T[] =>
  values.filter((value) => value !== undefined);

/** So many at a time. */
export function* batches<T>(values: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < values.length; start += size) yield values.slice(start, start + size);
}
