import { diffArrays, diffLines } from 'diff';

/** What became of words from one text to another. */
export type Fate = 'same' | 'added' | 'removed';

export interface Words {
  readonly text: string;
  readonly fate: Fate;
}

/** A line of two texts beside each other; `changed` has words of both. */
export interface DifferentLine {
  readonly fate: Fate | 'changed';
  readonly words: readonly Words[];
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const inWords = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

const fateOf = ({ added, removed }: { readonly added: boolean; readonly removed: boolean }): Fate =>
  added ? 'added' : removed ? 'removed' : 'same';

const within = (before: string, after: string): readonly Words[] =>
  diffArrays(inWords(before), inWords(after)).map((part) => ({
    text: part.value.join(''),
    fate: fateOf(part),
  }));

/** Below this share of common words two lines are told as one gone and one new: marks in every word help nobody. */
const ALIKE = 0.4;

/** So many pairs of lines are looked at for which belong together; longer stretches are paired in their order. */
const MOST_PAIRS = 400;

const lengthOf = (parts: readonly Words[], fate: Fate): number =>
  parts.reduce((sum, part) => sum + (part.fate === fate ? part.text.length : 0), 0);

const whole = (text: string, fate: Fate): DifferentLine => ({ fate, words: [{ text, fate }] });

interface Pair {
  readonly words: readonly Words[];
  /** How much of the longer line is in both. */
  readonly share: number;
}

const pairOf = (before: string, after: string): Pair => {
  const parts = within(before, after);
  return { words: parts, share: lengthOf(parts, 'same') / Math.max(before.length, after.length, 1) };
};

/**
 * Lines that took the place of others: those that are alike beside each other, in their order, so that together as much
 * as possible stays. Read from the end: `best[i][j]` is what the lines from `i` and from `j` on have in common.
 */
const changed = (before: readonly string[], after: readonly string[]): readonly DifferentLine[] => {
  const inOrder = before.length * after.length > MOST_PAIRS;
  const pairs = before.map((old, i) =>
    after.map((young, j): Pair => (inOrder && i !== j ? { words: [], share: 0 } : pairOf(old, young))),
  );
  const shareAt = (i: number, j: number): number => {
    const share = pairs[i]?.[j]?.share ?? 0;
    return share >= ALIKE ? share : 0;
  };
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const bestAt = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      const together = shareAt(i, j) === 0 ? 0 : shareAt(i, j) + bestAt(i + 1, j + 1);
      if (row !== undefined) row[j] = Math.max(together, bestAt(i + 1, j), bestAt(i, j + 1));
    }
  const lines: DifferentLine[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, young, pair] = [before[i], after[j], pairs[i]?.[j]];
    const share = shareAt(i, j);
    if (pair !== undefined && share > 0 && bestAt(i, j) === share + bestAt(i + 1, j + 1)) {
      lines.push({ fate: 'changed', words: pair.words });
      i += 1;
      j += 1;
    } else if (old !== undefined && (young === undefined || bestAt(i + 1, j) >= bestAt(i, j + 1))) {
      lines.push(whole(old, 'removed'));
      i += 1;
    } else {
      if (young !== undefined) lines.push(whole(young, 'added'));
      j += 1;
    }
  }
  return lines;
};

const linesIn = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');

/**
 * What became of a text, line by line and in a changed line word by word. Put together, what is not removed is the new
 * text and what is not added the old one.
 */
export const differenceOf = (before: string, after: string): readonly DifferentLine[] => {
  const parts = diffLines(`${before}\n`, `${after}\n`);
  const lines: DifferentLine[] = [];
  for (let place = 0; place < parts.length; place += 1) {
    const [part, next] = [parts[place], parts[place + 1]];
    if (part === undefined) continue;
    if (part.removed && next?.added) {
      lines.push(...changed(linesIn(part.value), linesIn(next.value)));
      place += 1;
    } else lines.push(...linesIn(part.value).map((line) => whole(line, fateOf(part))));
  }
  return lines;
};
