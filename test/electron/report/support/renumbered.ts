/** The same value with other numbers everywhere, so that hardly two of its figures are alike. */
export const renumbered = <T>(value: T, seed: number): T => {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 12) % 1_000;
  };
  const change = (one: unknown): unknown => {
    if (typeof one === 'number') return next();
    if (Array.isArray(one)) return one.map(change);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, key === 'digest' ? inner : change(inner)]),
    );
  };
  return change(value) as T;
};
