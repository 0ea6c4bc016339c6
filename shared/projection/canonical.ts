import type { EntityKey } from './route.ts';

/** JSON with the keys of every object in order, so that equal values have equal text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => sorted(inner));

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
    : value;

/** How deep a value is taken apart: what lies deeper is short. */
const DEPTH = 3;

/**
 * The same text piece by piece, for a value that is plain JSON: a list of thousands of lines is one piece a line.
 * `write` and the order of keys are those of canonical JSON unless others are given.
 */
export function* piecesOf(
  value: unknown,
  write: (inner: unknown) => string = canonicalJson,
  depth = DEPTH,
): Generator<string, void, undefined> {
  if (Array.isArray(value)) {
    yield '[';
    for (const [place, item] of value.entries()) yield `${place === 0 ? '' : ','}${write(item ?? null)}`;
    yield ']';
  } else if (depth > 0 && value !== null && typeof value === 'object') {
    const inner = write === canonicalJson ? sorted(value) : value;
    const entries = Object.entries(inner ?? {}).filter(([, of]) => of !== undefined);
    for (const [place, [key, of]] of entries.entries()) {
      yield `${place === 0 ? '{' : ','}${JSON.stringify(key)}:`;
      yield* piecesOf(of, write, depth - 1);
    }
    yield entries.length === 0 ? '{}' : '}';
  } else yield write(value);
}

/** The canonical text of a projection: one line `key JSON` for each row, sorted by key. Two equal books have equal text `[S1]`. */
export const canonicalExport = (rows: Iterable<readonly [EntityKey, unknown]>): string =>
  [...rows]
    .map(([key, row]) => `${key} ${canonicalJson(row)}\n`)
    .sort()
    .join('');
