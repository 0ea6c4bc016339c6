/** Which of many texts are alike, without comparing each with each. */

import { eachOf, type Steps } from '../steps.ts';
import { MOST_SIGNS } from './words.ts';

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

/** The signs of a text as numbers, each once. */
type Signs = Int32Array;

/** A text as its signs in an order that is the same for all texts: how often each comes up before its number. */
interface Ordered {
  readonly keys: Float64Array;
  /** So many of the rarest suffice: two that are alike share at least one of these, and are told apart by them. */
  readonly telling: Int32Array;
}

/** Against what a product of floats may be off. */
const HAIR = 1e-9;

/** So many signs two that are alike share at least. */
const leastShared = (a: number, b: number): number => Math.ceil(((a + b) * ALIKE) / (1 + ALIKE) - HAIR);

/** Counters of how often signs come up; a few share one, which makes none of them less telling than it is. */
const COUNTERS = 2 ** 20;
const counterOf = (sign: number): number => Math.imul(sign, 0x9e3779b1) >>> 12;
/** More often is as often. */
const OFTEN = 2 ** 22;

function* rarestFirst(texts: readonly Signs[]): Steps<readonly Ordered[]> {
  const often = new Uint32Array(COUNTERS);
  for (const signs of texts) {
    for (const sign of signs) often[counterOf(sign)] = (often[counterOf(sign)] ?? 0) + 1;
    yield;
  }
  return yield* eachOf(texts, (signs) => {
    const keys = new Float64Array(signs.length);
    for (const [place, sign] of signs.entries())
      keys[place] = Math.min(often[counterOf(sign)] ?? 0, OFTEN) * MOST_SIGNS + sign;
    keys.sort();
    const telling = new Int32Array(
      signs.length === 0 ? 0 : signs.length - Math.ceil(signs.length * ALIKE - HAIR) + 1,
    );
    for (const place of telling.keys()) telling[place] = (keys[place] ?? 0) % MOST_SIGNS;
    return { keys, telling };
  });
}

/**
 * How many two can share at most, that have so many of their telling signs in common: the one whose telling signs end
 * first has shown all it shares up to there, and what it shares beyond is among the rest of it.
 */
const mostShared = (a: Ordered, b: Ordered, common: number): number => {
  const endsFirst = (a.keys[a.telling.length - 1] ?? 0) < (b.keys[b.telling.length - 1] ?? 0);
  return common + (endsFirst ? a.keys.length - a.telling.length : b.keys.length - b.telling.length);
};

/** How many signs both have; less than that as soon as `least` is out of reach. */
const sharedBy = ({ keys: a }: Ordered, { keys: b }: Ordered, least: number): number => {
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

/** The share of two that are alike, `null` of two that are not. */
const likenessOf = (a: Ordered, b: Ordered): number | null => {
  const shared = sharedBy(a, b, leastShared(a.keys.length, b.keys.length));
  const share = shared / (a.keys.length + b.keys.length - shared);
  return share >= ALIKE ? share : null;
};

/** The texts so far by their telling signs. */
const createIndex = (size: number) => {
  const places = new Map<number, number[]>();
  /** Of each text before, how many telling signs it has in common with the one that is looked at. */
  const common = new Int32Array(size);
  return {
    /** It is met from now on. */
    add: ({ telling }: Ordered, place: number): void => {
      for (const sign of telling) {
        const have = places.get(sign);
        if (have === undefined) places.set(sign, [place]);
        else have.push(place);
      }
    },
    /** Those with which this one has any in common. */
    metBy: ({ telling }: Ordered): readonly { readonly a: number; readonly common: number }[] => {
      const met: number[] = [];
      for (const sign of telling)
        for (const a of places.get(sign) ?? []) {
          if (common[a] === 0) met.push(a);
          common[a] = (common[a] ?? 0) + 1;
        }
      const found = met.map((a) => ({ a, common: common[a] ?? 0 }));
      for (const a of met) common[a] = 0;
      return found;
    },
  };
};

const NONE: Ordered = { keys: new Float64Array(), telling: new Int32Array() };

/** All pairs that are alike. Exact: what is left out could not reach the bound. `compares` hears of those that are compared sign by sign. */
export function* likenesses(
  texts: readonly Signs[],
  found: (likeness: Likeness) => void,
  compares: () => void = () => undefined,
): Steps<void> {
  const all = yield* rarestFirst(texts);
  const index = createIndex(all.length);
  for (const [b, text] of all.entries()) {
    for (const { a, common } of index.metBy(text)) {
      const other = all[a] ?? NONE;
      if (mostShared(other, text, common) < leastShared(other.keys.length, text.keys.length)) continue;
      compares();
      const share = likenessOf(other, text);
      if (share !== null) found({ a, b, share });
    }
    index.add(text, b);
    yield;
  }
}

/** Which belong together already, by their places, and which do from now on. */
interface Union {
  readonly rootOf: (place: number) => number;
  readonly join: (a: number, b: number) => void;
}

/** So many that were found together are remembered by their newest. */
const REMEMBERED = 8;

/** Most texts that say the same say it like one shortly before: those are joined without looking at all others. */
function* joinNeighbours(all: readonly Ordered[], { rootOf, join }: Union): Steps<void> {
  const newest: number[] = [];
  for (const [b, text] of all.entries()) {
    const at = newest.findIndex((a) => rootOf(a) === rootOf(b) || likenessOf(all[a] ?? NONE, text) !== null);
    const a = newest[at];
    if (a !== undefined) {
      join(a, b);
      newest.splice(at, 1);
    }
    newest.unshift(b);
    if (newest.length > REMEMBERED) newest.pop();
    yield;
  }
}

const byRoot = (size: number, { rootOf }: Union): readonly (readonly number[])[] => {
  const lists = new Map<number, number[]>();
  for (let place = 0; place < size; place += 1) {
    const list = lists.get(rootOf(place));
    if (list === undefined) lists.set(rootOf(place), [place]);
    else list.push(place);
  }
  return [...lists.values()].sort((a, b) => a.length - b.length);
};

/**
 * Joins all that hang together by likeness, as all pairs of `likenesses` would. What is together is not compared among
 * itself again: the few first, each with those before it, so that the largest group is looked up and never looked into.
 */
export function* joinAlike(texts: readonly Signs[], union: Union): Steps<void> {
  const all = yield* rarestFirst(texts);
  yield* joinNeighbours(all, union);
  const index = createIndex(all.length);
  const groups = byRoot(all.length, union);
  for (const group of groups) {
    for (const b of group) {
      const text = all[b] ?? NONE;
      for (const { a, common } of index.metBy(text)) {
        const other = all[a] ?? NONE;
        if (mostShared(other, text, common) < leastShared(other.keys.length, text.keys.length)) continue;
        if (union.rootOf(a) !== union.rootOf(b) && likenessOf(other, text) !== null) union.join(a, b);
      }
      yield;
    }
    // None comes after the largest that would have to find it.
    if (group === groups.at(-1)) continue;
    for (const b of group) {
      index.add(all[b] ?? NONE, b);
      yield;
    }
  }
}
