/** Packed text that is scanned. Entries are numbered in the order in which they came. */
export interface Corpus {
  /** Adds a text, folded already, without line breaks; answers with its number. */
  readonly add: (text: string) => number;
  readonly size: () => number;
  /**
   * Numbers of entries in which all words stand, the newest first, block by block until `enough` are found; `keep` is
   * asked about each. Words are folded and not empty; without any, every entry fits.
   */
  readonly find: (
    words: readonly string[],
    enough: number,
    keep: (entry: number) => boolean,
  ) => readonly number[];
}

/** Entries of a block: so few that a search soon stops, so many that starting a block costs nothing. */
const BLOCK_ENTRIES = 4_096;

interface Block {
  readonly first: number;
  readonly starts: number[];
  /** What has come since the text was put together. */
  fresh: string[];
  text: string;
  length: number;
}

/** The texts of a block in one piece, a line each. Put together when it is asked for: a block that is full is, once. */
const textOf = (block: Block): string => {
  if (block.fresh.length > 0) {
    const lines = block.fresh.join('\n');
    block.text = block.starts.length === block.fresh.length ? lines : `${block.text}\n${lines}`;
    block.fresh = [];
  }
  return block.text;
};

/** The place of the last start that is not behind `at`. */
const entryAt = (starts: readonly number[], at: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The longest word first: it stands in the fewest places. */
const byLength = (a: string, b: string): number => b.length - a.length;

const all = (block: Block, keep: (entry: number) => boolean): readonly number[] =>
  block.starts
    .map((_start, place) => block.first + place)
    .filter(keep)
    .reverse();

const scan = (
  block: Block,
  words: readonly string[],
  keep: (entry: number) => boolean,
): readonly number[] => {
  const [rarest, ...others] = words;
  if (rarest === undefined) return all(block, keep);
  const text = textOf(block);
  const found: number[] = [];
  for (let at = text.indexOf(rarest); at !== -1; ) {
    const place = entryAt(block.starts, at);
    const end = block.starts[place + 1] ?? text.length + 1;
    const line = others.length === 0 ? '' : text.slice(block.starts[place], end - 1);
    if (others.every((word) => line.includes(word)) && keep(block.first + place))
      found.push(block.first + place);
    at = text.indexOf(rarest, end);
  }
  return found.reverse();
};

/** A corpus that grows at its end. */
export const createCorpus = (): Corpus => {
  const blocks: Block[] = [];
  let size = 0;
  const lastBlock = (): Block => {
    const last = blocks.at(-1);
    if (last !== undefined && last.starts.length < BLOCK_ENTRIES) return last;
    const block: Block = { first: size, starts: [], fresh: [], text: '', length: 0 };
    blocks.push(block);
    return block;
  };
  return {
    add: (text) => {
      const block = lastBlock();
      block.starts.push(block.length);
      block.fresh.push(text);
      if (block.starts.length === BLOCK_ENTRIES) textOf(block);
      block.length += text.length + 1;
      size += 1;
      return size - 1;
    },
    size: () => size,
    find: (words, enough, keep) => {
      const sorted = [...words].sort(byLength);
      const found: number[] = [];
      for (let place = blocks.length - 1; place >= 0 && found.length < enough; place -= 1) {
        const block = blocks[place];
        if (block !== undefined) found.push(...scan(block, sorted, keep));
      }
      return found;
    },
  };
};
