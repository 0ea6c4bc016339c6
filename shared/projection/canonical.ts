import type { EntityKey } from './route.ts';

/** JSON with the keys of every object in order, so that equal values have equal text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => sorted(inner));

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
    : value;

/** The canonical text of a projection: one line `key JSON` for each row, sorted by key. Two equal books have equal text `[S1]`. */
export const canonicalExport = (rows: Iterable<readonly [EntityKey, unknown]>): string =>
  [...rows]
    .map(([key, row]) => `${key} ${canonicalJson(row)}\n`)
    .sort()
    .join('');
