/** Timers that run when the test says so. */
export const createClockwork = () => {
  let now = 0;
  let last = 0;
  const waiting = new Map<number, { readonly at: number; readonly run: () => void }>();
  return {
    after: (ms: number, run: () => void): (() => void) => {
      last += 1;
      const id = last;
      waiting.set(id, { at: now + ms, run });
      return () => {
        waiting.delete(id);
      };
    },
    pass: (ms: number): void => {
      now += ms;
      for (const [id, { at, run }] of [...waiting]) {
        if (at > now) continue;
        waiting.delete(id);
        run();
      }
    },
  };
};
