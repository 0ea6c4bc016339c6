/**
 * Packed text that is scanned, a line for each entry, in blocks. Entries are numbered in the order in which they come,
 * and every lane of a corpus has a line for every entry.
 */
export interface Lane {
  /** Adds the line of the next entry, folded and without line breaks. */
  readonly add: (line: string) => void;
  readonly lineOf: (entry: number) => string;
  /** Gives the entries of a block in whose line the word stands, the oldest first. */
  readonly scan: (block: number, word: string, take: (entry: number) => void) => void;
}

/** Entries of a block: so few that a search soon stops, so many that starting a block costs nothing. */
export const BLOCK_ENTRIES = 4_096;

export const blockOf = (entry: number): number => Math.floor(entry / BLOCK_ENTRIES);

interface Block {
  readonly starts: Uint32Array;
  size: number;
  /** What has come since the text was put together. */
  fresh: string[];
  text: string;
  length: number;
}

const createBlock = (): Block => ({
  starts: new Uint32Array(BLOCK_ENTRIES),
  size: 0,
  fresh: [],
  text: '',
  length: 0,
});

/** The lines of a block in one piece. Put together when it is asked for: a block that is full is, once. */
const textOf = (block: Block): string => {
  if (block.fresh.length > 0) {
    block.text += block.fresh.map((line) => `${line}\n`).join('');
    block.fresh = [];
  }
  return block.text;
};

/** Lines that are gone through one by one before the rest is halved: what is common is found again soon. */
const STEPS = 8;

/** The line in which a place of the text is, `from` being one that is not behind it. */
const lineAt = ({ starts, size }: Block, at: number, from: number): number => {
  let low = from;
  for (let step = 0; step < STEPS; step += 1) {
    if (low + 1 >= size || (starts[low + 1] ?? 0) > at) return low;
    low += 1;
  }
  let high = size - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Where the line after this one begins. */
const endOf = ({ starts, size, length }: Block, line: number): number =>
  line + 1 < size ? (starts[line + 1] ?? length) : length;

/** Order numbers begin alike and differ at their end, so of a long word that is looked for first. */
const TAIL = 4;
/** After so many ends that belong to another word, the word is looked for as it stands. */
const MOST_MISSES = 64;

/** Gives the places of a word in a text, one after the other: the first that is not before `from`, or -1. */
const placesOf = (text: string, word: string): ((from: number) => number) => {
  const lead = word.length - TAIL;
  const tail = word.slice(lead);
  let misses = lead > 1 ? 0 : MOST_MISSES;
  return (from) => {
    let at = from;
    while (misses < MOST_MISSES) {
      const end = text.indexOf(tail, at + lead);
      if (end === -1) return -1;
      if (text.startsWith(word, end - lead)) return end - lead;
      misses += 1;
      at = end - lead + 1;
    }
    return text.indexOf(word, at);
  };
};

export const createLane = (): Lane => {
  const blocks: Block[] = [];

  const add = (line: string): void => {
    let block = blocks.at(-1);
    if (block === undefined || block.size === BLOCK_ENTRIES) {
      block = createBlock();
      blocks.push(block);
    }
    block.starts[block.size] = block.length;
    block.size += 1;
    block.length += line.length + 1;
    block.fresh.push(line);
    if (block.size === BLOCK_ENTRIES) textOf(block);
  };

  const lineOf = (entry: number): string => {
    const block = blocks[blockOf(entry)];
    if (block === undefined) return '';
    const line = entry % BLOCK_ENTRIES;
    return textOf(block).slice(block.starts[line], endOf(block, line) - 1);
  };

  const scan: Lane['scan'] = (number, word, take) => {
    const block = blocks[number];
    if (block === undefined) return;
    const text = textOf(block);
    const next = placesOf(text, word);
    let line = 0;
    for (let at = next(0); at !== -1; ) {
      line = lineAt(block, at, line);
      take(number * BLOCK_ENTRIES + line);
      at = next(endOf(block, line));
    }
  };

  return { add, lineOf, scan };
};
