/** Does something, unless what was done before still goes on; `null` where there was nothing to wait for. */
export type OneAtATime = (work: () => Promise<unknown> | null) => void;

/**
 * Whoever presses twice means it once: until what is under way has come to its end, nothing else is begun. `tell` hears
 * when something is under way and when no longer.
 */
export const createOneAtATime = (tell: (isUnderWay: boolean) => void = () => undefined): OneAtATime => {
  let isUnderWay = false;
  return (work) => {
    if (isUnderWay) return;
    const going = work();
    if (going === null) return;
    isUnderWay = true;
    tell(true);
    void going.finally(() => {
      isUnderWay = false;
      tell(false);
    });
  };
};
