import type { EventEntry } from './route.ts';
import type { EntityKind, RowKinds } from './rows.ts';

/** Read access to the rows of a book. */
export interface Rows {
  /** The row of one entity, if its first event has arrived. */
  readonly get: <K extends EntityKind>(kind: K, id: string) => RowKinds[K] | null;
  /** All rows of a kind, in no promised order. */
  readonly all: <K extends EntityKind>(kind: K) => readonly RowKinds[K][];
}

/** The rows of a book, and the events they were made from. */
export interface WholeBook extends Rows {
  /** Every event, thing by thing, with each thing that it is about; in no promised order. Of many a thing there is none. */
  readonly written: () => Iterable<readonly EventEntry[]>;
}
