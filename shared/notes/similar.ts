/** Which of many texts are alike, without comparing each with each. */

/** So large a part of all the signs of two texts must be shared. */
export const ALIKE = 0.45;

/** Two that are alike, by their places, the lower first, and how much. */
export interface Likeness {
  readonly a: number;
  readonly b: number;
  readonly share: number;
}

/** The shared part of the signs of both (Jaccard). */
export const shareOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const sign of few) if (many.has(sign)) shared += 1;
  return shared / (a.size + b.size - shared);
};

/** How often each sign comes up; the rarest tell texts apart best. */
const counts = (texts: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> => {
  const known = new Map<string, number>();
  for (const signs of texts) for (const sign of signs) known.set(sign, (known.get(sign) ?? 0) + 1);
  return known;
};

/** So many of the rarest signs suffice: two that are alike share at least one of these. */
const tellingOf = (signs: ReadonlySet<string>, often: ReadonlyMap<string, number>): readonly string[] => {
  const rarest = [...signs].sort((a, b) => {
    const difference = (often.get(a) ?? 0) - (often.get(b) ?? 0);
    return difference === 0 ? (a < b ? -1 : 1) : difference;
  });
  return rarest.slice(0, signs.size - Math.ceil(signs.size * ALIKE - 1e-9) + 1);
};

/**
 * Pairs that are alike: all of them, or with `isKnown` those that tell something new; what it answers may grow with what
 * was found. Exact: what is left out could not reach the bound.
 */
export const likenesses = (
  texts: readonly ReadonlySet<string>[],
  found: (likeness: Likeness) => void,
  isKnown: (a: number, b: number) => boolean = () => false,
): void => {
  const often = counts(texts);
  const index = new Map<string, number[]>();
  texts.forEach((signs, b) => {
    const looked = new Set<number>();
    for (const sign of tellingOf(signs, often)) {
      const places = index.get(sign) ?? [];
      for (const a of places) {
        if (isKnown(a, b) || looked.has(a)) continue;
        looked.add(a);
        const share = shareOf(texts[a] ?? NONE, signs);
        if (share >= ALIKE) found({ a, b, share });
      }
      index.set(sign, places);
      places.push(b);
    }
  });
};

const NONE: ReadonlySet<string> = new Set();
