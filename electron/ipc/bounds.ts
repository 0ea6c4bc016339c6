/** More than any honest request has; bytes in typed arrays do not count, their channel limits them itself. */
export const requestBounds = { values: 10_000, characters: 256 * 1024, depth: 32 } as const;

/**
 * Whether a message is small enough to be looked at by a schema. Walks it once and stops at the first excess, so that
 * no page can hold up the main process with a hundred thousand keys or a ten-megabyte name `[E3]`.
 */
export const isWithinBounds = (message: unknown): boolean => {
  let values = 0;
  let characters = 0;
  let level: unknown[] = [message];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > requestBounds.depth) return false;
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string') characters += value.length;
      else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
        if (Array.isArray(value) && value.length > requestBounds.values) return false;
        for (const key in value) {
          characters += key.length;
          values += 1;
          if (values > requestBounds.values || characters > requestBounds.characters) return false;
          below.push((value as Readonly<Record<string, unknown>>)[key]);
        }
      }
      if (characters > requestBounds.characters) return false;
    }
    level = below;
  }
  return true;
};
