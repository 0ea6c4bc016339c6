import type { Rows } from '../../shared/projection/projection.ts';
import type { EntityKind, RowKinds } from '../../shared/projection/rows.ts';

type Some = { readonly [K in EntityKind]?: readonly RowKinds[K][] };

const idOf = (row: RowKinds[EntityKind]): string => {
  if ('bookId' in row) return 'book';
  return 'station' in row ? row.station : row.id;
};

/** Rows already read, as the rules want them. Kinds left out count as empty. */
export const rowsOf = (some: Some): Rows => ({
  all: <K extends EntityKind>(kind: K): readonly RowKinds[K][] => some[kind] ?? [],
  get: <K extends EntityKind>(kind: K, id: string): RowKinds[K] | null => {
    const rows: readonly RowKinds[K][] = some[kind] ?? [];
    return rows.find((row) => idOf(row) === id) ?? null;
  },
});
