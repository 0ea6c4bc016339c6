import type { Rows } from './projection.ts';
import { type EntityKey, keyOf } from './route.ts';
import { type EntityKind, entityKinds, type RowKinds } from './rows.ts';

const idOf = (row: RowKinds[EntityKind]): string =>
  'bookId' in row ? 'book' : 'writers' in row ? row.station : row.id;

/** Every row of a book with its key, for `canonicalExport`. */
export const keyedRows = (rows: Rows): readonly (readonly [EntityKey, RowKinds[EntityKind]])[] =>
  entityKinds.flatMap((kind) => rows.all(kind).map((row) => [keyOf(kind, idOf(row)), row] as const));
