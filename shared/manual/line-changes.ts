/** One line of two texts laid beside each other. */
export interface LineChange {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * What changed from one text to another, line by line in reading order, as few lines as can be: what went stands before
 * what came in its place. Blank lines say nothing.
 */
export const lineChanges = (before: string, after: string): readonly LineChange[] => {
  const [old, now] = [linesIn(before), linesIn(after)];
  // lengths[i][j]: how many lines the rest of both have in common.
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const common = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row !== undefined)
        row[j] = old[i] === now[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1));
    }
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, came] = [old[i], now[j]];
    if (gone !== undefined && gone === came) {
      changes.push({ kind: 'same', text: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (came === undefined || common(i + 1, j) >= common(i, j + 1))) {
      changes.push({ kind: 'gone', text: gone });
      i += 1;
    } else if (came !== undefined) {
      changes.push({ kind: 'new', text: came });
      j += 1;
    }
  }
  return changes;
};
