/** What happens when, in the order of time; what happens at the same time in the order in which it was planned. */
export interface Timeline {
  readonly plan: (atMs: number, action: () => void) => void;
  /** Takes the next action that is due by `untilMs`, or nothing. */
  readonly next: (untilMs: number) => { readonly atMs: number; readonly action: () => void } | undefined;
}

export const createTimeline = (): Timeline => {
  /** Sorted with the earliest last, so that taking it is cheap. */
  const planned: { readonly atMs: number; readonly action: () => void }[] = [];
  return {
    plan: (atMs, action) => {
      let [low, high] = [0, planned.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((planned[middle]?.atMs ?? 0) > atMs) low = middle + 1;
        else high = middle;
      }
      planned.splice(low, 0, { atMs, action });
    },
    next: (untilMs) => {
      const last = planned.at(-1);
      return last === undefined || last.atMs > untilMs ? undefined : planned.pop();
    },
  };
};
