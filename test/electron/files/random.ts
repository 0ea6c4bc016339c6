/** A small seeded generator (mulberry32), so that every failing round can be run again by its seed. */
export const createRandom = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** From 0 inclusive to 1 exclusive. */
    next,
    /** A whole number from `from` to `to`, both inclusive. */
    int: (from: number, to: number): number => from + Math.floor(next() * (to - from + 1)),
    coin: (): boolean => next() < 0.5,
    bytes: (length: number): Buffer => Buffer.from(Array.from({ length }, () => Math.floor(next() * 256))),
  };
};

export type Random = ReturnType<typeof createRandom>;

/** Soak runs use their own seeds; the ordinary suite repeats the same ones. */
export const SOAK = process.env['BATON_SOAK'] === '1';
export const baseSeed = (): number =>
  Number(process.env['BATON_SEED'] ?? (SOAK ? Date.now() % 1_000_000 : 1));
