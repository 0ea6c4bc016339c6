import { EMPTY_DOC, type EntityDoc, eventsOf } from './fold.ts';
import type { EventEntry } from './route.ts';
import type { EntityKind, RowKinds } from './rows.ts';
import type { WholeBook } from './whole-book.ts';

/** A book as it was at one moment. What is put together of it over several turns is of that moment. */
export interface StillBook extends WholeBook {
  /** Nobody reads it any more. */
  readonly release: () => void;
}

export interface Still extends StillBook {
  /** This entity is about to change: as it is, it is kept. */
  readonly keep: (kind: EntityKind, id: string) => void;
}

type Docs = Readonly<Record<EntityKind, ReadonlyMap<string, EntityDoc>>>;

/**
 * The documents as they are now. Nothing is copied for it: a document never changes, another takes its place, and the
 * one before is kept here. So it costs what is written meanwhile, not what the book holds.
 */
export const createStill = (docs: Docs, release: () => void): Still => {
  const before = new Map<EntityKind, Map<string, EntityDoc>>();
  const listed = new Map<EntityKind, readonly RowKinds[EntityKind][]>();

  const docOf = (kind: EntityKind, id: string): EntityDoc =>
    before.get(kind)?.get(id) ?? docs[kind].get(id) ?? EMPTY_DOC;

  /** What comes in while somebody goes through them is met at the end, with nothing kept of it from before. */
  const docsOf = function* (kind: EntityKind): Iterable<EntityDoc> {
    for (const [id, doc] of docs[kind]) yield before.get(kind)?.get(id) ?? doc;
  };

  const list = (kind: EntityKind): readonly RowKinds[EntityKind][] => {
    const rows: RowKinds[EntityKind][] = [];
    for (const { row } of docsOf(kind)) if (row !== null) rows.push(row);
    return rows;
  };

  const written = function* (): Iterable<readonly EventEntry[]> {
    for (const kind of Object.keys(docs) as EntityKind[]) for (const doc of docsOf(kind)) yield eventsOf(doc);
  };

  return {
    release,
    written,
    keep: (kind, id) => {
      const ofKind = before.get(kind) ?? new Map<string, EntityDoc>();
      before.set(kind, ofKind);
      if (!ofKind.has(id)) ofKind.set(id, docs[kind].get(id) ?? EMPTY_DOC);
    },
    get: <K extends EntityKind>(kind: K, id: string) => docOf(kind, id).row as RowKinds[K] | null,
    all: <K extends EntityKind>(kind: K) => {
      // A week asks for the same rows some sixty times.
      const rows = listed.get(kind) ?? list(kind);
      listed.set(kind, rows);
      return rows as readonly RowKinds[K][];
    },
  };
};
