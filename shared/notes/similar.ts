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

/** A text as the numbers of its signs, the rarest first: numbers are compared in a hundredth of the time. */
type Numbered = Int32Array;

/** The number of a sign is the same for every text of this run, and each text is read once. */
const numbers = new Map<string, number>();
const known = new WeakMap<ReadonlySet<string>, Numbered>();
const numbersOf = (signs: ReadonlySet<string>): Numbered => {
  const read =
    known.get(signs) ??
    Int32Array.from(signs, (sign) => {
      const number = numbers.get(sign) ?? numbers.size;
      numbers.set(sign, number);
      return number;
    });
  known.set(signs, read);
  return read;
};

/** The texts with their signs numbered by how often these come up; the rarest tell texts apart best. */
const rarestFirst = (texts: readonly ReadonlySet<string>[]): readonly Numbered[] => {
  const read = texts.map(numbersOf);
  const often = new Int32Array(numbers.size);
  for (const signs of read) for (const sign of signs) often[sign] = (often[sign] ?? 0) + 1;
  const ranks = new Int32Array(numbers.size);
  Int32Array.from(often, (_, sign) => sign)
    .sort((a, b) => (often[a] ?? 0) - (often[b] ?? 0))
    .forEach((sign, rank) => {
      ranks[sign] = rank;
    });
  return read.map((signs) => signs.map((sign) => ranks[sign] ?? 0).sort());
};

/** Against what a product of floats may be off. */
const HAIR = 1e-9;

/** So many of the rarest signs suffice: two that are alike share at least one of these. */
const tellingOf = ({ length }: Numbered): number => length - Math.ceil(length * ALIKE - HAIR) + 1;

/** So many signs two that are alike share at least. */
const leastShared = (a: Numbered, b: Numbered): number =>
  Math.ceil(((a.length + b.length) * ALIKE) / (1 + ALIKE) - HAIR);

/**
 * How many two can share at most, that have so many of their telling signs in common: the one whose telling signs end
 * first has shown all it shares up to there, and what it shares beyond is among the rest of it.
 */
const mostShared = (a: Numbered, b: Numbered, common: number): number => {
  const [tellingA, tellingB] = [tellingOf(a), tellingOf(b)];
  const endsFirst = (a[tellingA - 1] ?? 0) < (b[tellingB - 1] ?? 0);
  return common + (endsFirst ? a.length - tellingA : b.length - tellingB);
};

/** How many signs both have; less than that as soon as `least` is out of reach. */
const sharedBy = (a: Numbered, b: Numbered, least: number): number => {
  let [shared, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    if (shared + Math.min(a.length - i, b.length - j) < least) return shared;
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
};

/** The texts so far by their telling signs. */
const createIndex = (size: number) => {
  const places = new Map<number, number[]>();
  /** Of each text before, how many telling signs it has in common with the one that is looked at. */
  const common = new Int32Array(size);
  return {
    /** Those with which this one has any in common; it is looked up like them from now on. */
    take: (signs: Numbered, b: number): readonly { readonly a: number; readonly common: number }[] => {
      const met: number[] = [];
      for (const sign of signs.subarray(0, tellingOf(signs))) {
        const have = places.get(sign);
        for (const a of have ?? []) {
          if (common[a] === 0) met.push(a);
          common[a] = (common[a] ?? 0) + 1;
        }
        if (have === undefined) places.set(sign, [b]);
        else have.push(b);
      }
      const found = met.map((a) => ({ a, common: common[a] ?? 0 }));
      for (const a of met) common[a] = 0;
      return found;
    },
  };
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
  const all = rarestFirst(texts);
  const index = createIndex(all.length);
  all.forEach((signs, b) => {
    if (signs.length === 0) return;
    for (const { a, common } of index.take(signs, b)) {
      const other = all[a] ?? NONE;
      const least = leastShared(other, signs);
      if (mostShared(other, signs, common) < least || isKnown(a, b)) continue;
      const shared = sharedBy(other, signs, least);
      const share = shared / (other.length + signs.length - shared);
      if (share >= ALIKE) found({ a, b, share });
    }
  });
};

const NONE: Numbered = new Int32Array();
