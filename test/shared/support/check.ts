import fc from 'fast-check';

/** True for the long run with the full numbers of RELIABILITY.md. */
export const isSoak = process.env['BATON_SOAK'] === '1';

const fixedSeed = process.env['BATON_SEED'];

/**
 * Checks a property `runs` times (`soak` times in the long run) with a fresh seed, or with `BATON_SEED`. A failure
 * prints seed, path and the smallest example that fast-check finds.
 */
export const check = <Ts>(
  property: fc.IRawProperty<Ts>,
  { runs, soak }: { readonly runs: number; readonly soak: number },
): void => {
  const seed = fixedSeed === undefined ? Math.floor(Math.random() * 0x7fffffff) : Number(fixedSeed);
  void fc.assert(property, { seed, numRuns: isSoak ? soak : runs, endOnFailure: false });
};
