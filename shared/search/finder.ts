import type { BookEvent } from '../events/read.ts';
import type { EntityKey } from '../projection/route.ts';
import { createEntries, type Entries } from './entries.ts';
import { foldText } from './fold-text.ts';
import { BLOCK_ENTRIES, blockOf } from './lane.ts';
import type { Standing } from './standing.ts';
import type { Sounds } from './texts.ts';
import type { ThingKind } from './things.ts';

/** What is looked for: words, and what must be so of the thing they stand in. */
export interface SearchQuery {
  /** As typed; each must stand in something written about the thing `[Q3]`. None lets everything through. */
  readonly words: readonly string[];
  readonly by?: string | undefined;
  /** Instants: written at or after `from`, and before `until`. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** The kind of the follow-up or note as it stands now. */
  readonly kind?: string | undefined;
  /** Follow-ups only. */
  readonly state?: 'open' | 'closed' | undefined;
}

/** A thing that was found, with what a line about it says: no row need be read to show it. */
export interface Hit {
  readonly key: EntityKey;
  readonly at: string;
  readonly by: string;
  /** The piece in which it was found, as it may be shown. */
  readonly text: string;
  /** What the follow-up is called now, where that is not how the piece begins. */
  readonly title: string | null;
  readonly kind: ThingKind | null;
  readonly standing: Standing | null;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** There are others, older ones. */
  readonly more: boolean;
}

/** Finds what people wrote; see SPEC.md. */
export interface Finder {
  /** Takes an event in; the same one must not come twice. */
  readonly add: (event: BookEvent) => void;
  readonly size: () => number;
  readonly find: (query: SearchQuery, limit: number) => Found;
}

type Keep = (entry: number) => boolean;

/** Whether a word stands in an entry; each block is scanned once for it. */
const standsIn = ({ texts }: Entries, word: string): Keep => {
  const blocks: Uint8Array[] = [];
  const marksOf = (block: number): Uint8Array => {
    const marks = new Uint8Array(BLOCK_ENTRIES);
    texts.scan(block, word, (found) => {
      marks[found % BLOCK_ENTRIES] = 1;
    });
    return marks;
  };
  return (entry) => {
    const block = blockOf(entry);
    const marks = blocks[block] ?? marksOf(block);
    blocks[block] = marks;
    return marks[entry % BLOCK_ENTRIES] === 1;
  };
};

/** What must be so of an entry and its thing besides the longest word: the cheapest first. */
const testsOf = (entries: Entries, query: SearchQuery, others: readonly string[]): readonly Keep[] => {
  const { by, from, until, kind, state } = query;
  const { things, thingOf, atOf } = entries;
  const tests: Keep[] = [];
  if (by !== undefined) tests.push(entries.isBy(by));
  if (from !== undefined)
    tests.push(
      (
        (first) => (entry) =>
          atOf(entry) >= first
      )(Date.parse(from)),
    );
  if (until !== undefined)
    tests.push(
      (
        (next) => (entry) =>
          atOf(entry) < next
      )(Date.parse(until)),
    );
  if (kind !== undefined) tests.push((entry) => things.kindOf(thingOf(entry)) === kind);
  if (state !== undefined) {
    tests.push((entry) => {
      const standing = things.standingOf(thingOf(entry));
      return standing !== null && (standing === 'open') === (state === 'open');
    });
  }
  for (const word of others) {
    const stands = standsIn(entries, word);
    tests.push((entry) => entries.some(thingOf(entry), stands));
  }
  return tests;
};

const everyOf = ({ size }: Entries, block: number, take: (entry: number) => void): void => {
  const end = Math.min(size(), (block + 1) * BLOCK_ENTRIES);
  for (let entry = block * BLOCK_ENTRIES; entry < end; entry += 1) take(entry);
};

/** The longest word first: it stands in the fewest places. Of two the one typed first. */
const byLength = (a: string, b: string): number => b.length - a.length;

/** The newest entry of each thing that fits, the newest first, `most` of them `[Q4]`. */
const newestOf = (entries: Entries, query: SearchQuery, most: number): readonly number[] => {
  const [word, ...others] = query.words
    .map(foldText)
    .filter((one) => one !== '')
    .sort(byLength);
  const tests = testsOf(entries, query, others);
  const { newer, thingOf, texts } = entries;
  const best = new Map<number, number>();
  let sorted: readonly number[] = [];
  for (const block of entries.blocks()) {
    const worst = sorted[most - 1];
    // Nothing in this block, nor in those behind it, is newer than what is there already.
    if (worst !== undefined && entries.isOlder(block, worst)) break;
    const take = (entry: number): void => {
      if (worst !== undefined && newer(worst, entry) < 0) return;
      const before = best.get(thingOf(entry));
      if (before !== undefined && newer(before, entry) <= 0) return;
      if (tests.every((test) => test(entry))) best.set(thingOf(entry), entry);
    };
    if (word === undefined) everyOf(entries, block, take);
    else texts.scan(block, word, take);
    sorted = [...best.values()].sort(newer).slice(0, most);
  }
  return sorted;
};

const hitOf = ({ things, texts, thingOf, atOf, byOf, titleOf }: Entries, entry: number): Hit => {
  const thing = thingOf(entry);
  const title = titleOf(thing);
  const text = texts.shown(entry);
  return {
    key: things.keyOf(thing),
    at: new Date(atOf(entry)).toISOString(),
    by: byOf(entry),
    text,
    title: title === '' || text.startsWith(title) ? null : title,
    kind: things.kindOf(thing),
    standing: things.standingOf(thing),
  };
};

export const createFinder = (soundsOf: Sounds): Finder => {
  const entries = createEntries(soundsOf);
  return {
    add: entries.add,
    size: entries.size,
    find: (query, limit) => {
      const found = newestOf(entries, query, limit + 1);
      return {
        hits: found.slice(0, limit).map((entry) => hitOf(entries, entry)),
        more: found.length > limit,
      };
    },
  };
};
