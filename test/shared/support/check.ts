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
  void fc.assert(property, parameters(runs, soak));
};

/** The same for a property that has to wait for its answers. */
export const checkAsync = <Ts>(
  property: fc.IAsyncProperty<Ts>,
  { runs, soak }: { readonly runs: number; readonly soak: number },
): Promise<void> => fc.assert(property, parameters(runs, soak));

const parameters = (runs: number, soak: number) => ({
  seed: fixedSeed === undefined ? Math.floor(Math.random() * 0x7fffffff) : Number(fixedSeed),
  numRuns: isSoak ? soak : runs,
  endOnFailure: false,
});
