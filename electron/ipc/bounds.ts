export interface Bounds {
  readonly values: number;
  readonly characters: number;
  readonly depth: number;
}

/** More than any honest request has; bytes in typed arrays do not count, their channel limits them itself. */
export const requestBounds: Bounds = { values: 10_000, characters: 256 * 1024, depth: 32 };

/** A take-over answers for every open follow-up, of which there may be ten thousand `[P4]`. */
const takeOverBounds: Bounds = { values: 50_000, characters: 4 * 1024 * 1024, depth: 32 };

/** As many moments as may be named (`MOST_MOMENTS`), each with the longest key and text. */
const newsBounds: Bounds = { values: 10_000, characters: 512 * 1024, depth: 8 };

const wider: Readonly<Record<string, Bounds>> = {
  'session.sign': takeOverBounds,
  'reminder.news': newsBounds,
};

export const boundsOf = (channel: string): Bounds => wider[channel] ?? requestBounds;

/**
 * Whether a message is small enough to be looked at by a schema. Walks it once and stops at the first excess, so that
 * no page can hold up the main process with a hundred thousand keys or a ten-megabyte name `[E3]`.
 */
export const isWithinBounds = (message: unknown, bounds: Bounds = requestBounds): boolean => {
  let values = 0;
  let characters = 0;
  let level: unknown[] = [message];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > bounds.depth) return false;
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string') characters += value.length;
      else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
        if (Array.isArray(value) && value.length > bounds.values) return false;
        for (const key in value) {
          characters += key.length;
          values += 1;
          if (values > bounds.values || characters > bounds.characters) return false;
          below.push((value as Readonly<Record<string, unknown>>)[key]);
        }
      }
      if (characters > bounds.characters) return false;
    }
    level = below;
  }
  return true;
};
