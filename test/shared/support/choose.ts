/** Draws numbers below `n` from one number, so that a step of a history is one number that fast-check can shrink. */
export type Choose = (n: number) => number;

export const chooser = (seed: number): Choose => {
  let state = seed | 0;
  return (n) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x1b873593) | 0;
    state ^= state >>> 12;
    return (state >>> 0) % n;
  };
};

export const oneOf = <T>(choose: Choose, from: readonly T[]): T | undefined =>
  from.length === 0 ? undefined : from[choose(from.length)];

/** The list in an order that `choose` decides. */
export const shuffled = <T>(choose: Choose, from: readonly T[]): readonly T[] => {
  const rest = [...from];
  const result: T[] = [];
  while (rest.length > 0) result.push(...rest.splice(choose(rest.length), 1));
  return result;
};
